#include "tests/support/TestMain.h"
#include "widgets/inspector/DestinationBox.h"
#include "widgets/inspector/FunctionForm.h"
#include "widgets/inspector/LayersEditor.h"
#include "widgets/inspector/ValueBox.h"
#include "widgets/inspector/ValueList.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::inspector;

namespace {

WrittenProperties written(const char* own, const char* globals = "{}") {
    return {boost::json::parse(own).as_object(), boost::json::parse(globals).as_object()};
}

} // namespace

/// Layers, destinations and concurrency in the form of a function.
class tst_FunctionLists : public QObject {
    Q_OBJECT

    std::unique_ptr<FunctionForm> m_form;
    std::vector<PropertyEdits> m_edits;
    std::vector<PropertyPath> m_removals;
    model::FunctionSpec m_function;

    void show(const WrittenProperties& properties) {
        auto project = std::make_shared<model::Project>();
        project->functions = {m_function};
        for (const auto& [id, type] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"Tools", "AWS::Serverless::LayerVersion"},
                 {"Fonts", "AWS::Lambda::LayerVersion"},
                 {"Dead", "AWS::SQS::Queue"},
                 {"News", "AWS::SNS::Topic"},
                 {"Bus", "AWS::Events::EventBus"},
                 {"Orders", "AWS::Serverless::Function"},
                 {"Archive", "AWS::S3::Bucket"}}) {
            model::Resource resource;
            resource.logicalId = id;
            resource.type = type;
            project->resources.push_back(resource);
        }
        m_form->showFunction(project, "Orders", properties);
    }
    template <class T> T* named(const QString& name) {
        for (auto* found : m_form->findChildren<T*>())
            if (found->accessibleName() == name && found->isVisible())
                return found;
        return nullptr;
    }
    static void type(ValueBox* box, const QString& text) {
        box->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Escape);
        QTest::keyClick(box, Qt::Key_Return);
    }
    DestinationBox* destination(const QString& property) {
        return qobject_cast<DestinationBox*>(m_form->row(property)->editor());
    }
    PropertyEdits taken() {
        if (m_edits.size() != 1)
            return {};
        PropertyEdits edits = m_edits[0];
        m_edits.clear();
        return edits;
    }

  private slots:
    void init() {
        m_edits.clear();
        m_removals.clear();
        m_function = {};
        m_function.logicalId = m_function.name = "Orders";
        m_function.resourceType = "AWS::Serverless::Function";
        m_function.runtime = "python3.13";
        m_form = std::make_unique<FunctionForm>();
        m_form->resize(320, 900);
        connect(m_form.get(), &FunctionForm::changed, this,
                [this](const PropertyEdits& edits) { m_edits.push_back(edits); });
        connect(m_form.get(), &FunctionForm::removed, this,
                [this](const PropertyPath& path) { m_removals.push_back(path); });
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
    }
    void cleanup() { m_form.reset(); }

    void layersAreChosenMovedAndRemoved() {
        show(written(R"({"Layers": [{"Ref": "Tools"}, {"Ref": "Fonts"}]})",
                     R"({"Layers": ["arn:aws:lambda:us-east-1:1:layer:base:3"]})"));
        QCOMPARE(named<ValueBox>("Layer 1")->currentText(), "!Ref Tools");
        QVERIFY(std::ranges::any_of(m_form->findChildren<QLabel*>(), [](QLabel* label) {
            return label->isVisible() && label->text().startsWith("From Globals: arn:");
        }));
        QVERIFY(!named<QToolButton>("Layer 1: Move up")->isEnabled());
        QTest::mouseClick(named<QToolButton>("Layer 2: Move up"), Qt::LeftButton);
        QCOMPARE(taken(),
                 (PropertyEdits{{{"Layers", 0UL}, boost::json::object{{"Ref", "Fonts"}}},
                                {{"Layers", 1UL}, boost::json::object{{"Ref", "Tools"}}}}));
        QTest::mouseClick(named<QToolButton>("Layer 1: Remove"), Qt::LeftButton);
        QCOMPARE(taken(), (PropertyEdits{{{"Layers", 0UL}, std::nullopt}}));
        type(named<ValueBox>("Add a layer"), "nonsense");
        QVERIFY(m_edits.empty());
        type(named<ValueBox>("Add a layer"), "arn:aws:lambda:eu-west-1:123456789012:layer:x:1");
        QCOMPARE(taken(), (PropertyEdits{{{"Layers", 2UL},
                                          "arn:aws:lambda:eu-west-1:123456789012:layer:x:1"}}));
        QString wanted;
        connect(m_form.get(), &FunctionForm::resourceRequested, this,
                [&](const QString& id) { wanted = id; });
        QTest::mouseClick(named<QToolButton>("Layer 2: Go to it"), Qt::LeftButton);
        QCOMPARE(wanted, "Fonts");
    }
    void moreThanFiveLayersAreTooMany() {
        m_function.layers.resize(6);
        show(written("{}"));
        QVERIFY(std::ranges::any_of(m_form->findChildren<QLabel*>(), [](QLabel* label) {
            return label->isVisible() && label->text().startsWith("A function has at most 5");
        }));
    }

    void aDestinationBringsItsType() {
        show(written("{}"));
        const PropertyPath path{"EventInvokeConfig", "DestinationConfig", "OnFailure"};
        type(destination("OnFailure"), "!GetAtt Dead.Arn");
        QCOMPARE(taken(), (PropertyEdits{{path, boost::json::parse(
                                                    R"({"Type": "SQS",
                                               "Destination": {"Fn::GetAtt": ["Dead", "Arn"]}})")}}));
        show(written(R"({"EventInvokeConfig": {"DestinationConfig": {"OnFailure":
                        {"Type": "SQS", "Destination": {"Fn::GetAtt": ["Dead", "Arn"]}}}}})"));
        QCOMPARE(destination("OnFailure")->currentText(), "!GetAtt Dead.Arn");
        type(destination("OnFailure"), "!Ref News");
        PropertyPath typePath = path;
        typePath.emplace_back("Type");
        PropertyPath targetPath = path;
        targetPath.emplace_back("Destination");
        QCOMPARE(taken(), (PropertyEdits{{typePath, "SNS"},
                                         {targetPath, boost::json::object{{"Ref", "News"}}}}));
        type(destination("OnFailure"), "arn:aws:events:us-east-1:123456789012:event-bus/default");
        QCOMPARE(taken().at(0), (PropertyEdit{typePath, "EventBridge"}));
    }
    void aDestinationIsOneThatSamMakes() {
        show(written("{}"));
        type(destination("OnSuccess"), "a queue that SAM makes");
        QCOMPARE(taken(), (PropertyEdits{{{"EventInvokeConfig", "DestinationConfig", "OnSuccess"},
                                          boost::json::object{{"Type", "SQS"}}}}));
        show(written(R"({"EventInvokeConfig": {"DestinationConfig": {"OnSuccess":
                        {"Type": "SNS"}}}})"));
        QCOMPARE(destination("OnSuccess")->currentText(), "a topic that SAM makes");
    }
    void aDestinationIsNotTheFunctionItselfNorAnything() {
        show(written("{}"));
        QCOMPARE(destination("OnSuccess")->findText("!GetAtt Orders.Arn"), -1);
        QVERIFY(destination("OnSuccess")->findText("!GetAtt Archive.Arn") >= 0);
        type(destination("OnSuccess"), "somewhere");
        QVERIFY(m_edits.empty());
    }
    void anEmptyDestinationIsNone() {
        show(written(R"({"EventInvokeConfig": {"DestinationConfig": {"OnSuccess":
                        {"Type": "SNS"}}}})"));
        destination("OnSuccess")->setFocus();
        destination("OnSuccess")->lineEdit()->selectAll();
        QTest::keyClick(destination("OnSuccess"), Qt::Key_Delete);
        QTest::keyClick(destination("OnSuccess"), Qt::Key_Return);
        QCOMPARE(taken(), (PropertyEdits{{{"EventInvokeConfig", "DestinationConfig", "OnSuccess"},
                                          std::nullopt}}));
    }

    void provisionedConcurrencyBringsTheAliasThatItNeeds() {
        show(written("{}"));
        auto* box = qobject_cast<QSpinBox*>(m_form->row("ProvisionedConcurrencyConfig")->editor());
        const PropertyPath path{"ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"};
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(taken(), (PropertyEdits{{{"AutoPublishAlias"}, "live"}, {path, 1}}));
        show(written(R"({"AutoPublishAlias": "prod", "ProvisionedConcurrencyConfig":
                        {"ProvisionedConcurrentExecutions": 1}})"));
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(taken(), (PropertyEdits{{path, 2}}));
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_removals, std::vector<PropertyPath>{path});
    }
    void moreProvisionedThanReservedIsRefused() {
        m_function.reservedConcurrency = 2;
        show(written(R"({"ReservedConcurrentExecutions": 2, "ProvisionedConcurrencyConfig":
                        {"ProvisionedConcurrentExecutions": 3}})"));
        QVERIFY(std::ranges::any_of(
            m_form->row("ProvisionedConcurrencyConfig")->findChildren<QLabel*>(),
            [](QLabel* label) { return label->text().startsWith("More than is reserved"); }));
    }
    void plainCloudFormationHasItsOwnResourcesForThese() {
        m_function.resourceType = "AWS::Lambda::Function";
        show(written(R"({"Role": {"Fn::GetAtt": ["Role", "Arn"]}})"));
        QVERIFY(!m_form->row("OnFailure")->isVisible());
        QVERIFY(!m_form->row("ProvisionedConcurrencyConfig")->isVisible());
        QVERIFY(m_form->row("ReservedConcurrentExecutions")->isVisible());
    }
};

LATHE_TEST(tst_FunctionLists)
#include "tst_FunctionLists.moc"
