#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/common/SearchField.h"
#include "widgets/inspector/Builders.h"
#include "widgets/inspector/JsonDialog.h"
#include "widgets/inspector/PatternDialog.h"
#include "widgets/inspector/PropertiesView.h"
#include "widgets/inspector/ScheduleDialog.h"
#include "widgets/inspector/ValueText.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace lathe;
using namespace lathe::inspector;

namespace {

struct Edit {
    PropertyPath path;
    boost::json::value value;

    bool operator==(const Edit&) const = default;
};

WrittenProperties written(const char* own, const char* globals = "{}") {
    return {boost::json::parse(own).as_object(), boost::json::parse(globals).as_object()};
}

const auto queue = QStringLiteral("AWS::SQS::Queue");
const auto function = QStringLiteral("AWS::Serverless::Function");

} // namespace

class tst_PropertiesView : public QObject {
    Q_OBJECT

    std::shared_ptr<const schema::Schema> m_schema =
        schema::Schema::load(resourceDirectory() / "schema").value_or(nullptr);
    std::unique_ptr<PropertiesView> m_view;
    std::vector<Edit> m_edits;
    std::vector<PropertyPath> m_removals;
    QStringList m_renames;

    PropertyTree* tree() const { return m_view->tree(); }
    QTreeView* rows() const { return m_view->findChild<QTreeView*>(); }

    std::shared_ptr<model::Project> project() const {
        auto project = std::make_shared<model::Project>();
        for (const auto& [id, type] : {std::pair{"Jobs", "AWS::SQS::Queue"},
                                       {"Failed", "AWS::SQS::Queue"},
                                       {"Work", "AWS::Serverless::Function"}}) {
            model::Resource resource;
            resource.logicalId = id;
            resource.type = type;
            project->resources.push_back(resource);
        }
        project->parameters["Stage"] = "dev";
        return project;
    }
    void show(const QString& type, const WrittenProperties& properties, bool readOnly = false) {
        m_view->showResource(project(), type == queue ? "Jobs" : "Work", type, properties,
                             readOnly);
    }
    /// The row of the path, brought to the front.
    QModelIndex rowOf(const QString& path) {
        m_view->showPath(path);
        const QModelIndex index = rows()->currentIndex();
        return index.data(PropertyTree::PathRole).toString() == path ? index : QModelIndex{};
    }
    /// The row that adds to the list or map.
    QModelIndex addRowOf(const QString& path) {
        const QModelIndex list = rowOf(path);
        rows()->expand(list);
        const QModelIndex last =
            rows()->model()->index(rows()->model()->rowCount(list) - 1, 0, list);
        rows()->setCurrentIndex(last);
        return last;
    }
    /// Opens the row's editor as the Enter key does.
    QLineEdit* edit(const QModelIndex& index) {
        rows()->setCurrentIndex(index);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Return);
        QCoreApplication::processEvents();
        return rows()->viewport()->findChild<QLineEdit*>();
    }
    void type(const QModelIndex& index, const QString& text) {
        QLineEdit* line = edit(index);
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        commit(line);
    }
    /// The Enter key, when the list of offers is out of its way.
    static void commit(QLineEdit* line) {
        if (line->completer())
            line->completer()->popup()->hide();
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    QString facts() const {
        const auto labels = m_view->findChildren<QLabel*>();
        return labels.isEmpty() ? QString{} : labels.last()->text();
    }

  private slots:
    void init() {
        m_view = std::make_unique<PropertiesView>();
        m_view->setSchema(m_schema);
        m_view->resize(360, 500);
        m_view->show();
        m_view->activateWindow();
        m_edits.clear();
        m_removals.clear();
        m_renames.clear();
        connect(m_view.get(), &PropertiesView::renamed, this,
                [this](const PropertyPath&, const QString& to) { m_renames << to; });
        connect(m_view.get(), &PropertiesView::edited, this,
                [this](const PropertyPath& path, const boost::json::value& value) {
                    m_edits.push_back({path, value});
                });
        connect(m_view.get(), &PropertiesView::removed, this,
                [this](const PropertyPath& path) { m_removals.push_back(path); });
    }
    void cleanup() { m_view.reset(); }

    void whatIsSetComesFirstThenWhatIsRequired() {
        show("AWS::Lambda::EventSourceMapping", written("{\"BatchSize\": 5}"));
        const auto name = [&](int row) { return tree()->index(row, 0).data().toString(); };
        QCOMPARE(name(0), "BatchSize");
        QCOMPARE(name(1), "FunctionName");
        QVERIFY(tree()->index(1, 0).data(PropertyTree::RequiredRole).toBool());
        QVERIFY(!tree()->index(1, 0).data(PropertyTree::SetRole).toBool());
    }
    void theTreeIsAModelAsViewsNeedIt() {
        PropertyTree alone;
        alone.setSchema(m_schema);
        alone.setResource(function, written("{\"Tags\": {\"a\": \"b\"}, \"Layers\": [\"x\"]}"));
        QAbstractItemModelTester tester{&alone};
        tester.setUseFetchMore(false);
        QVERIFY(alone.find("Tags/a").isValid());
        QVERIFY(alone.find("Layers/0").isValid());
        alone.setResource(queue, written("{}"));
    }
    void aNumberIsTypedInItsRow() {
        show(queue, written("{\"DelaySeconds\": 5}"));
        type(rowOf("DelaySeconds"), "30");
        QCOMPARE(m_edits, (std::vector<Edit>{{{"DelaySeconds"}, 30}}));
    }
    void aNumberOutOfRangeIsRefusedWhileItIsTyped() {
        show(queue, written("{\"DelaySeconds\": 5}"));
        QLineEdit* line = edit(rowOf("DelaySeconds"));
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, "901");
        QVERIFY2(facts().contains("0 to 900"), qPrintable(facts()));
        commit(line);
        QVERIFY(line->isVisible());
        QVERIFY(m_edits.empty());
        QTest::keyClick(line, Qt::Key_Backspace);
        commit(line);
        QCOMPARE(m_edits, (std::vector<Edit>{{{"DelaySeconds"}, 90}}));
    }
    void anIntrinsicIsTypedInItsShortForm() {
        show(queue, written("{}"));
        type(rowOf("DelaySeconds"), "!Ref Delay");
        QCOMPARE(m_edits,
                 (std::vector<Edit>{{{"DelaySeconds"}, boost::json::object{{"Ref", "Delay"}}}}));
    }
    void resourcesThatFitAreOffered() {
        show(function,
             written("{\"Events\": {\"Jobs\": {\"Type\": \"SQS\", \"Properties\": {}}}}"));
        QLineEdit* line = edit(rowOf("Events/Jobs/Properties/Queue"));
        QVERIFY(line && line->completer());
        QStringList offers;
        const auto* model = line->completer()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            offers << model->index(row, 0).data().toString();
        QCOMPARE(offers.mid(0, 2), (QStringList{"!GetAtt Jobs.Arn", "!GetAtt Failed.Arn"}));
        QVERIFY(offers.contains("!Ref Stage"));
    }
    void aStructureInAListIsAddedWithWhatItRequires() {
        show("AWS::DynamoDB::Table", written("{}"));
        edit(addRowOf("AttributeDefinitions"));
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(m_edits.front().path, PropertyPath{"AttributeDefinitions"});
        QCOMPARE(m_edits.front().value,
                 boost::json::parse(R"([{"AttributeName":"","AttributeType":"S"}])"));
    }
    void anItemGoesToTheEndOfAListThatIsThere() {
        show(function, written("{\"Layers\": [\"a\"]}"));
        type(addRowOf("Layers"), "b");
        QCOMPARE(m_edits, (std::vector<Edit>{{{"Layers", std::size_t{1}}, "b"}}));
    }
    void aMemberOfAMapIsAddedByItsName() {
        show(function, written("{}"));
        type(addRowOf("Tags"), "team");
        QCOMPARE(m_edits, (std::vector<Edit>{{{"Tags", "team"}, ""}}));
    }
    void aNameThatIsThereIsNotGivenAgain() {
        show(function, written("{\"Tags\": {\"team\": \"a\", \"stage\": \"b\"}}"));
        QLineEdit* line = edit(addRowOf("Tags"));
        QVERIFY(line);
        QTest::keyClicks(line, "team");
        commit(line);
        QVERIFY(line->isVisible());
        QVERIFY2(facts().contains("team"), qPrintable(facts()));
        tree()->add(tree()->index(2, 0, tree()->find("Tags")), "team");
        tree()->rename(tree()->find("Tags/stage"), "team");
        QVERIFY(m_edits.empty());
        QVERIFY(m_renames.empty());
    }
    void aNewEventHasItsType() {
        show(function, written("{}"));
        type(addRowOf("Events"), "Nightly");
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(m_edits.front().path, (PropertyPath{"Events", "Nightly"}));
        QVERIFY(m_edits.front().value.as_object().contains("Type"));
    }
    void deleteTakesTheValueOut() {
        show(queue, written("{\"DelaySeconds\": 5}"));
        rowOf("DelaySeconds");
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Delete);
        QCOMPARE(m_removals, std::vector<PropertyPath>{{"DelaySeconds"}});
    }
    void anEmptyLineTakesTheValueOut() {
        show(queue, written("{\"DelaySeconds\": 5}"));
        QLineEdit* line = edit(rowOf("DelaySeconds"));
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        commit(line);
        QCOMPARE(m_removals, std::vector<PropertyPath>{{"DelaySeconds"}});
    }
    void whatGlobalsGiveCanBeOverridden() {
        show(function, written("{}", "{\"Tracing\": \"Active\"}"));
        const QModelIndex row = rowOf("Tracing");
        QVERIFY(row.data(PropertyTree::InheritedRole).toBool());
        QVERIFY(!tree()->canRemove(tree()->find("Tracing")));
        type(row, "PassThrough");
        QCOMPARE(m_edits, (std::vector<Edit>{{{"Tracing"}, "PassThrough"}}));
    }
    void anUnknownPropertyIsMarkedAndKept() {
        show(queue, written("{\"DelaySecs\": 5}"));
        QVERIFY(tree()->index(0, 0).data(PropertyTree::UnknownRole).toBool());
        QVERIFY(tree()->canEdit(tree()->index(0, 0)));
        show(queue, written("{\"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}]}"));
        QVERIFY(!tree()->find("Tags/0/Key").data(PropertyTree::UnknownRole).toBool());
    }
    void anEventOfAnotherTypeMayHaveAnyProperty() {
        show(function, written(R"({"Events": {"A": {"Type": "Tomorrow", "Properties":
                                  {"Anything": 1}}}})"));
        const QModelIndex property = tree()->find("Events/A/Properties/Anything");
        QCOMPARE(property.data().toString(), "Anything");
        QVERIFY(!property.data(PropertyTree::UnknownRole).toBool());
    }
    void resourcesOfNestedApplicationsAreReadOnly() {
        show(queue, written("{\"DelaySeconds\": 5}"), true);
        QVERIFY(!tree()->canEdit(tree()->find("DelaySeconds")));
        QVERIFY(!edit(rowOf("DelaySeconds")));
    }
    void theTreeStaysOpenWhereItWasAfterAnEdit() {
        show(function, written("{\"Events\": {\"A\": {\"Type\": \"SQS\", \"Properties\": {}}}}"));
        rowOf("Events/A/Properties/BatchSize");
        show(function,
             written(
                 "{\"Events\": {\"A\": {\"Type\": \"SQS\", \"Properties\": {\"BatchSize\": 5}}}}"));
        QCOMPARE(rows()->currentIndex().data(PropertyTree::PathRole).toString(),
                 "Events/A/Properties/BatchSize");
        QVERIFY(rows()->isExpanded(rows()->currentIndex().parent()));
    }
    void whatIsTypedSurvivesAnEditFromElsewhere() {
        show(queue, written("{\"DelaySeconds\": 5}"));
        QLineEdit* line = edit(rowOf("DelaySeconds"));
        line->selectAll();
        QTest::keyClicks(line, "7");
        show(queue, written("{\"DelaySeconds\": 5, \"VisibilityTimeout\": 60}"));
        QCOMPARE(line->text(), "7");
        commit(line);
        QCOMPARE(m_edits, (std::vector<Edit>{{{"DelaySeconds"}, 7}}));
        QTRY_COMPARE(tree()
                         ->find("VisibilityTimeout")
                         .siblingAtColumn(PropertyTree::ValueColumn)
                         .data()
                         .toString(),
                     "60");
    }
    void theSearchLeavesWhatFits() {
        show(queue, written("{}"));
        auto* search = m_view->findChild<ui::SearchField*>();
        search->setText("visib");
        search->searchNow();
        QCOMPARE(rows()->model()->rowCount(), 1);
        search->clear();
        search->searchNow();
        search->actions().last()->trigger();
        QCOMPARE(rows()->model()->rowCount(), 0);
    }
    void theFactsOfAPropertyAreShown() {
        show(queue, written("{}"));
        rowOf("FifoQueue");
        QVERIFY(facts().contains("true or false"));
        QVERIFY(facts().contains("makes a new resource"));
        QVERIFY(facts().contains("#cfn-sqs-queue-fifoqueue"));
    }
    void jsonIsEditedInADialogThatChecksIt() {
        show(queue, written("{\"RedrivePolicy\": {\"maxReceiveCount\": 3}}"));
        QVERIFY(!edit(rowOf("RedrivePolicy")));
        JsonDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_view->window()->findChild<JsonDialog*>()));
        auto* text = dialog->findChild<QPlainTextEdit*>();
        auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        text->setPlainText("{\"maxReceiveCount\": }");
        QVERIFY(!ok->isEnabled());
        text->setPlainText("{\"maxReceiveCount\": 4}");
        QTest::mouseClick(ok, Qt::LeftButton);
        QCOMPARE(m_edits, (std::vector<Edit>{
                              {{"RedrivePolicy"}, boost::json::object{{"maxReceiveCount", 4}}}}));
    }
    void aFilterIsTriedOnARecordOfItsQueue() {
        show(function,
             written(R"({"Events": {"Jobs": {"Type": "SQS", "Properties": {"FilterCriteria":
                        {"Filters": [{"Pattern": ""}]}}}}})"));
        const QString path = "Events/Jobs/Properties/FilterCriteria/Filters/0/Pattern";
        openBuilder(*tree(), tree()->find(path), nullptr, m_view.get());
        auto* dialog = m_view->findChild<PatternDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChildren<QPlainTextEdit*>()[1]->toPlainText().contains("aws:sqs"));
        dialog->findChildren<QPlainTextEdit*>()[0]->setPlainText(R"({"body": {"total": [120]}})");
        dialog->accept();
        QCOMPARE(m_edits.size(), 1U);
        QCOMPARE(m_edits.front().value, boost::json::value(R"({"body":{"total":[120]}})"));
    }
    void aScheduleIsBuiltWithItsTimeZone() {
        show(function,
             written("{\"Events\": {\"Nightly\": {\"Type\": \"ScheduleV2\", \"Properties\": "
                     "{\"ScheduleExpression\": \"rate(1 day)\"}}}}"));
        const QString path = "Events/Nightly/Properties/ScheduleExpression";
        openBuilder(*tree(), tree()->find(path), nullptr, m_view.get());
        auto* dialog = m_view->findChild<ScheduleDialog*>();
        QVERIFY(dialog);
        dialog->findChildren<QComboBox*>().last()->setCurrentText("Europe/Berlin");
        dialog->accept();
        QCOMPARE(m_edits, (std::vector<Edit>{
                              {{"Events", "Nightly", "Properties", "ScheduleExpressionTimezone"},
                               boost::json::value("Europe/Berlin")}}));
    }
    void textsBecomeTheValuesThatThePlaceTakes() {
        using schema::Kind;
        const auto typed = [](const char* text, std::initializer_list<Kind> kinds) {
            schema::Place place;
            for (const Kind kind : kinds)
                place.shapes.push_back({kind, {}, {}});
            return typedValue(text, place).value;
        };
        QCOMPARE(typed("12", {Kind::String}), boost::json::value("12"));
        QCOMPARE(typed("12", {Kind::Integer}), boost::json::value(12));
        QCOMPARE(typed("1.5", {Kind::Integer}), std::nullopt);
        QCOMPARE(typed("1.5", {Kind::Number}), boost::json::value(1.5));
        QCOMPARE(typed("true", {Kind::Boolean}), boost::json::value(true));
        QCOMPARE(typed("true", {Kind::String}), boost::json::value("true"));
        QCOMPARE(typed("maybe", {Kind::Boolean}), std::nullopt);
        QCOMPARE(typed("{", {Kind::Json}), std::nullopt);
        QCOMPARE(typed("{\"a\": 1}", {Kind::Json}), boost::json::parse("{\"a\": 1}"));
        QCOMPARE(typed("{\"a\": 1}", {Kind::String}), boost::json::value("{\"a\": 1}"));
        QCOMPARE(typed("!GetAtt A.Arn", {Kind::String}),
                 boost::json::parse("{\"Fn::GetAtt\": [\"A\", \"Arn\"]}"));
        QCOMPARE(typed("!GetAtt A", {Kind::String}), std::nullopt);
        QCOMPARE(typed("!Join [\"\", [\"a\"]]", {Kind::String}),
                 boost::json::parse("{\"Fn::Join\": [\"\", [\"a\"]]}"));
    }
};

LATHE_TEST(tst_PropertiesView)
#include "tst_PropertiesView.moc"
