#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Theme.h"
#include "widgets/inspector/EnvironmentEditor.h"
#include "widgets/inspector/FunctionForm.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/inspector/MemoryEditor.h"
#include "widgets/inspector/PoliciesEditor.h"
#include "widgets/inspector/PolicyCard.h"
#include "widgets/inspector/PropertiesView.h"
#include "widgets/inspector/PropertyRow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace lathe;
using namespace lathe::inspector;

namespace {

struct Edit {
    PropertyPath path;
    boost::json::value value;
};

WrittenProperties written(const char* own, const char* globals = "{}") {
    return {boost::json::parse(own).as_object(), boost::json::parse(globals).as_object()};
}

void writeFile(const QString& path, const QByteArray& text) {
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class tst_InspectorPane : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<InspectorPane> m_pane;
    std::vector<Edit> m_edits;
    std::vector<PropertyPath> m_removals;
    PropertyEdits m_together;

    std::shared_ptr<model::Project> project() const {
        auto project = std::make_shared<model::Project>();
        model::FunctionSpec function;
        function.logicalId = function.name = "Orders";
        function.resourceType = "AWS::Serverless::Function";
        function.runtime = "python3.13";
        function.handler = "app.handler";
        function.code = m_folder.path().toStdString();
        function.environment = {{"STAGE", "dev"}, {"TABLE", "orders-dev"}};
        project->functions = {function};
        function.logicalId = "Child/Orders";
        project->functions.push_back(function);
        model::Trigger trigger;
        trigger.kind = model::TriggerKind::Sqs;
        trigger.source = "Queue";
        trigger.target = "Orders";
        project->triggers.triggers = {trigger};
        model::Resource queue;
        queue.logicalId = "Queue";
        queue.type = "AWS::SQS::Queue";
        queue.properties = {{"VisibilityTimeout", 30}, {"Tags", boost::json::array{"a"}}};
        project->resources = {queue};
        return project;
    }
    FunctionForm* form() const { return m_pane->findChild<FunctionForm*>(); }
    PropertyRow* row(const QString& property) const { return form()->row(property); }
    QString message(const QString& property) const {
        for (auto* label : row(property)->findChildren<QLabel*>()) {
            if (label->wordWrap())
                return label->isVisibleTo(m_pane.get()) ? label->text() : QString{};
        }
        return {};
    }
    QToolButton* button(QWidget* in, const QString& part) const {
        for (auto* found : in->findChildren<QToolButton*>()) {
            if (found->accessibleName().contains(part) && found->isVisibleTo(m_pane.get()))
                return found;
        }
        return nullptr;
    }
    void show(const WrittenProperties& properties) {
        m_pane->setProject(project());
        m_pane->showResource("Orders", properties);
    }

  private slots:
    void init() {
        m_edits.clear();
        m_removals.clear();
        writeFile(m_folder.filePath("app.py"),
                  "import os\n\n\ndef handler(event, context):\n    pass\n");
        m_pane = std::make_unique<InspectorPane>();
        m_pane->resize(320, 700);
        connect(m_pane.get(), &InspectorPane::propertyEdited, this,
                [this](const QString&, const PropertyPath& path, const boost::json::value& value) {
                    m_edits.push_back({path, value});
                });
        connect(m_pane.get(), &InspectorPane::propertiesEdited, this,
                [this](const QString&, const PropertyEdits& edits) { m_together = edits; });
        connect(m_pane.get(), &InspectorPane::propertyRemoved, this,
                [this](const QString&, const PropertyPath& path) { m_removals.push_back(path); });
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void aFunctionForAnotherProcessorIsSaidToRunOnThisOne() {
        show({});
        QVERIFY(message("Architectures").isEmpty());
        const auto other = project();
        other->functions[0].architecture =
            model::machineArchitecture() == model::Architecture::Arm64 ? model::Architecture::X86_64
                                                                       : model::Architecture::Arm64;
        m_pane->setProject(other);
        m_pane->showResource("Orders", {});
        const QString here = QString::fromStdString(model::toText(model::machineArchitecture()));
        QVERIFY2(message("Architectures").startsWith("Runs here as " + here),
                 qPrintable(message("Architectures")));
    }
    void nothingSelectedSaysWhatToDo() {
        QVERIFY(m_pane->findChild<ui::EmptyState*>()->isVisible());
        show({});
        QVERIFY(!m_pane->findChild<ui::EmptyState*>()->isVisible());
        m_pane->showResource({}, {});
        QVERIFY(m_pane->findChild<ui::EmptyState*>()->isVisible());
    }

    void sourcesAreTold() {
        const auto properties = written(
            "{\"Timeout\": 5, \"MemorySize\": {\"Ref\": \"Size\"}, \"Environment\": "
            "{\"Variables\": "
            "{\"TABLE\": {\"Fn::GetAtt\": [\"Table\", \"Arn\"]}}}}",
            "{\"Runtime\": \"python3.13\", \"Timeout\": 9, \"Environment\": {\"Variables\": "
            "{\"STAGE\": \"dev\"}}}");
        QCOMPARE(sourceOf(properties, {"Timeout"}), (PropertySource{Origin::Own, {}, false}));
        QCOMPARE(sourceOf(properties, {"MemorySize"}),
                 (PropertySource{Origin::Intrinsic, "!Ref Size", false}));
        QCOMPARE(sourceOf(properties, {"Runtime"}), (PropertySource{Origin::Globals, {}, true}));
        QCOMPARE(sourceOf(properties, {"Handler"}), PropertySource{});
        QCOMPARE(sourceOf(properties, {"Environment", "Variables", "TABLE"}),
                 (PropertySource{Origin::Intrinsic, "!GetAtt Table.Arn", false}));
        QCOMPARE(sourceOf(properties, {"Environment", "Variables", "STAGE"}).origin,
                 Origin::Globals);
        const auto whole = written("{\"Environment\": {\"Fn::If\": [\"A\", {}, {}]}}");
        QCOMPARE(sourceOf(whole, {"Environment", "Variables", "X"}).expression,
                 "!If [\"A\",{},{}]");
    }

    void aNumberIsEditedOnce() {
        show(written("{\"Timeout\": 3}"));
        auto* box = qobject_cast<QSpinBox*>(row("Timeout")->editor());
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "30");
        QCOMPARE(m_edits.size(), std::size_t{0});
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0].path, PropertyPath{"Timeout"});
        QCOMPARE(m_edits[0].value, boost::json::value(30));
    }

    void theMemorySliderGivesRealSizesAndOneEdit() {
        show({});
        auto* slider = m_pane->findChild<QSlider*>();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0].value, boost::json::value(192));
        slider->setSliderDown(true);
        slider->setSliderPosition(9);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QVERIFY2(message("MemorySize").startsWith("1.00 vCPU"), qPrintable(message("MemorySize")));
        slider->setSliderDown(false);
        QCOMPARE(m_edits.size(), std::size_t{2});
        QCOMPARE(m_edits[1].value, boost::json::value(1769));
    }

    void aPriceOfAnotherRegionIsToldAsSuch() {
        const auto prices = cost::PriceTable::load(resourceDirectory() / "prices" / "lambda.json");
        QVERIFY(prices.has_value());
        m_pane->setPrices(*prices);
        show({});
        QVERIFY2(message("MemorySize").endsWith("per GB-s"), qPrintable(message("MemorySize")));
        auto elsewhere = project();
        elsewhere->region = "mars-north-1";
        m_pane->setProject(elsewhere);
        m_pane->showResource("Orders", {});
        QVERIFY2(message("MemorySize").contains("no price is known for mars-north-1"),
                 qPrintable(message("MemorySize")));
    }

    void foreignValuesAreEditedOnlyKnowingly() {
        show(written("{\"MemorySize\": {\"Ref\": \"Size\"}}", "{\"Timeout\": 9}"));
        QVERIFY(!row("MemorySize")->editor()->isEnabled());
        QVERIFY(!row("Timeout")->editor()->isEnabled());
        auto* origin = button(row("MemorySize"), "!Ref Size");
        QVERIFY(origin);
        QTest::mouseClick(origin, Qt::LeftButton);
        QVERIFY(row("MemorySize")->editor()->isEnabled());
        QTest::mouseClick(button(row("Timeout"), "from Globals"), Qt::LeftButton);
        QVERIFY(row("Timeout")->editor()->isEnabled());
        QVERIFY(m_edits.empty());
        m_pane->showResource("Queue", {});
        m_pane->showResource("Child/Orders", {});
        show(written("{\"MemorySize\": {\"Ref\": \"Size\"}}"));
        QVERIFY(!row("MemorySize")->editor()->isEnabled());
    }

    void theWheelScrollsTheFormAndTurnsNoNumber() {
        show({});
        auto* box = row("Timeout")->editor();
        box->clearFocus();
        const QPointF at = box->rect().center();
        QWheelEvent wheel{at, box->mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false};
        QApplication::sendEvent(box, &wheel);
        QVERIFY(m_edits.empty());
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(m_edits.size(), std::size_t{1});
    }

    void anOwnValueCanBeTakenAway() {
        show(written("{\"Timeout\": 3}"));
        QTest::mouseClick(button(row("Timeout"), "Take this value"), Qt::LeftButton);
        QCOMPARE(m_removals.size(), std::size_t{1});
        QCOMPARE(m_removals[0], PropertyPath{"Timeout"});
        QVERIFY(!button(row("MemorySize"), "Take this value"));
    }

    void theHandlerIsLookedUp() {
        show({});
        auto* edit = qobject_cast<QLineEdit*>(row("Handler")->editor());
        QTRY_VERIFY(std::ranges::any_of(form()->findChildren<QLabel*>(), [](QLabel* label) {
            return label->text().contains("app.py, line 4");
        }));
        QString opened;
        int line = 0;
        connect(m_pane.get(), &InspectorPane::openRequested, this,
                [&](const QString& path, int at, int) {
                    opened = path;
                    line = at;
                });
        for (auto* label : form()->findChildren<QLabel*>()) {
            if (label->accessibleName() == "Open the handler")
                emit label->linkActivated("#");
        }
        QCOMPARE(opened, m_folder.filePath("app.py"));
        QCOMPARE(line, 4);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, "app.main");
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0].value, boost::json::value("app.main"));
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QVERIFY(message("Handler").contains("needs a handler"));
    }

    void runtimesTellWhatServesThem() {
        m_pane->setRuntimes({{"python3.13", "python3.11", "3.11.2", "/usr/bin/python3.11", {}}});
        show({});
        QVERIFY(message("Runtime").contains("python3.11 (3.11.2)"));
        auto* box = qobject_cast<QComboBox*>(row("Runtime")->editor());
        QCOMPARE(box->currentText(), "python3.13 (runs as python3.11)");
        const int index = box->findData("python3.12");
        box->setCurrentIndex(index);
        emit box->activated(index);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0].value, boost::json::value("python3.12"));
    }

    void datesAreInTheFormOfTheLanguageWithoutTheirWeekday_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("date");
        QTest::newRow("en") << QLocale{"en_US"} << "June 30, 2029";
        QTest::newRow("de") << QLocale{"de_DE"} << "30. Juni 2029";
        QTest::newRow("es") << QLocale{"es_ES"} << "30 de junio de 2029";
        QTest::newRow("zh_CN") << QLocale{"zh_CN"} << QString::fromUtf8("2029年6月30日");
    }
    void datesAreInTheFormOfTheLanguageWithoutTheirWeekday() {
        QFETCH(QLocale, locale);
        QFETCH(QString, date);
        QLocale::setDefault(locale);
        show({});
        QLocale::setDefault(QLocale::c());
        QVERIFY(message("Runtime").contains(date));
    }
    void variablesAreAddedEditedAndRemoved() {
        show(written("{\"Environment\": {\"Variables\": {\"TABLE\": \"orders-dev\"}}}",
                     "{\"Environment\": {\"Variables\": {\"STAGE\": \"dev\"}}}"));
        auto* editor = m_pane->findChild<EnvironmentEditor*>();
        auto* table = editor->findChild<QTableView*>();
        QAbstractItemModelTester tester{editor->model()};
        const auto edits = editor->findChildren<QLineEdit*>();
        QTest::keyClicks(edits[0], "1BAD");
        QTest::keyClick(edits[0], Qt::Key_Return);
        QVERIFY(m_edits.empty());
        edits[0]->clear();
        QTest::keyClicks(edits[0], "LIMIT");
        QTest::keyClicks(edits[1], "10");
        QTest::keyClick(edits[1], Qt::Key_Return);
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0].path, (PropertyPath{"Environment", "Variables", "LIMIT"}));
        QCOMPARE(m_edits[0].value, boost::json::value("10"));
        QVERIFY(!edits[0]->isUndoAvailable() && !edits[1]->isUndoAvailable());

        table->setCurrentIndex(editor->model()->index(0, 1));
        QVERIFY(!button(editor, "Remove")->isEnabled());
        QVERIFY(!(editor->model()->index(0, 1).flags() & Qt::ItemIsEditable));
        QTest::mouseClick(button(editor, "of its own"), Qt::LeftButton);
        QVERIFY(editor->model()->index(0, 1).flags() & Qt::ItemIsEditable);
        QVERIFY(editor->model()->setData(editor->model()->index(0, 1), "prod", Qt::EditRole));
        QCOMPARE(m_edits[1].path, (PropertyPath{"Environment", "Variables", "STAGE"}));

        table->setCurrentIndex(editor->model()->index(1, 1));
        QTest::mouseClick(button(editor, "Remove"), Qt::LeftButton);
        QCOMPARE(m_removals.size(), std::size_t{1});
        QCOMPARE(m_removals[0], (PropertyPath{"Environment", "Variables", "TABLE"}));
    }

    void aNewNameIsOneRequest() {
        show(written("{\"Environment\": {\"Variables\": {\"TABLE\": \"orders-dev\"}}}", "{}"));
        QSignalSpy renamed{m_pane.get(), &InspectorPane::propertyRenamed};
        auto* model = m_pane->findChild<EnvironmentEditor*>()->model();
        QVERIFY(model->setData(model->index(1, 0), "ORDERS", Qt::EditRole));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(renamed[0][2].toString(), "ORDERS");
        QVERIFY(m_edits.empty());
        QVERIFY(m_removals.empty());
    }

    void namesThatLambdaKeepsAreRefused() {
        EnvironmentModel model;
        QVERIFY(!model.complaint("AWS_REGION").isEmpty());
        QVERIFY(!model.complaint("_X").isEmpty());
        QVERIFY(!model.complaint("A").isEmpty());
        QVERIFY(model.complaint("AB").isEmpty());
        model.setVariables({{"AB", "1"}}, {});
        QVERIFY(!model.complaint("AB").isEmpty());
        QCOMPARE(model.bytes(), 3);
    }

    void otherResourcesShowTheirProperties() {
        show({});
        m_pane->showResource("Queue", written("{\"VisibilityTimeout\": 30}"));
        auto* view = m_pane->findChild<PropertiesView*>();
        QVERIFY(view->isVisible());
        QVERIFY(!m_pane->findChild<QTabBar*>()->isVisible());
        const QModelIndex timeout = view->tree()->find("VisibilityTimeout");
        QCOMPARE(timeout.siblingAtColumn(PropertyTree::ValueColumn).data().toString(), "30");
        QVERIFY(view->tree()->canEdit(timeout));
    }
    void aStateMachineHasPoliciesToo() {
        auto project = this->project();
        model::Resource machine;
        machine.logicalId = "Flow";
        machine.type = "AWS::Serverless::StateMachine";
        project->resources.push_back(machine);
        m_pane->setProject(project);
        m_pane->showResource("Flow", written("{\"Policies\": [\"A\", \"B\"]}"));
        QVERIFY(m_pane->findChild<PropertiesView*>()->isVisible());
        QTabBar* tabs = nullptr;
        for (auto* found : m_pane->findChildren<QTabBar*>())
            if (found->isVisible())
                tabs = found;
        QVERIFY(tabs);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        PoliciesEditor* policies = nullptr;
        for (auto* found : m_pane->findChildren<PoliciesEditor*>())
            if (found->isVisible())
                policies = found;
        QVERIFY(policies);
        QCOMPARE(policies->cards().size(), std::size_t{2});
        QTest::mouseClick(button(policies, "Remove the policy"), Qt::LeftButton);
        QCOMPARE(m_together, (PropertyEdits{{{"Policies", 0UL}, std::nullopt}}));
    }
    void aFunctionHasAllItsPropertiesToo() {
        show(written("{\"Timeout\": 9, \"Events\": {\"Nightly\": {\"Type\": \"Schedule\"}}}"));
        m_pane->focusProperty("Events/Nightly");
        auto* view = m_pane->findChild<PropertiesView*>();
        QVERIFY(view->isVisible());
        const auto* tree = view->findChild<QTreeView*>();
        QCOMPARE(tree->currentIndex().data(PropertyTree::PathRole).toString(), "Events/Nightly");
        m_pane->focusProperty("Timeout");
        QVERIFY(form()->isVisible());
        m_pane->focusProperty("Policies/0/SQSPollerPolicy");
        QVERIFY(!form()->isVisible());
    }
    void aPolicyIsBroughtIntoView() {
        show(written("{\"Policies\": [\"A\", {\"SQSPollerPolicy\": {\"QueueName\": \"q\"}}]}"));
        m_pane->focusProperty("Policies/1/SQSPollerPolicy/QueueName");
        QVERIFY(form()->isVisible());
        const auto* card = form()->placeOf("Policies/1");
        QVERIFY(card);
        QVERIFY(!card->visibleRegion().isEmpty());
    }

    void functionsOfNestedApplicationsAreReadOnly() {
        m_pane->setProject(project());
        m_pane->showResource("Child/Orders", {});
        QVERIFY(!row("Timeout")->editor()->isEnabled());
    }

    void triggersLeadToTheirSource() {
        show({});
        QString wanted;
        connect(m_pane.get(), &InspectorPane::resourceRequested, this,
                [&](const QString& id) { wanted = id; });
        for (auto* label : form()->findChildren<QLabel*>()) {
            if (label->accessibleName() == "Triggers") {
                QVERIFY(label->text().contains("Queue"));
                emit label->linkActivated("Queue");
            }
        }
        QCOMPARE(wanted, "Queue");
    }

    void aSettingIsBroughtIntoView() {
        show({});
        m_pane->activateWindow();
        m_pane->focusProperty("Timeout");
        QVERIFY(row("Timeout")->editor()->hasFocus());
        m_pane->focusProperty("MemorySize");
        QVERIFY(row("MemorySize")->editor()->findChild<QSpinBox*>()->hasFocus());
    }
    void aLockedSettingOffersItsKey() {
        show(written("{}", "{\"Timeout\": 9}"));
        m_pane->activateWindow();
        m_pane->focusProperty("Timeout");
        QVERIFY(button(row("Timeout"), "from Globals")->hasFocus());
    }
    void linksWearTheThemesColour() {
        for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
            ui::Theme::current()->setMode(mode);
            show({});
            const QString accent = ui::colors().accent.name();
            const auto linked = [&](const QString& name) {
                return std::ranges::any_of(form()->findChildren<QLabel*>(), [&](QLabel* label) {
                    return label->accessibleName() == name && label->text().contains(accent);
                });
            };
            QTRY_VERIFY(linked("Open the handler"));
            QVERIFY(linked("Triggers"));
        }
    }
};

LATHE_TEST(tst_InspectorPane)
#include "tst_InspectorPane.moc"
