#include "engine/base/Paths.h"
#include "tests/support/TestMain.h"
#include "widgets/inspector/PoliciesEditor.h"
#include "widgets/inspector/PolicyCard.h"
#include "widgets/inspector/ValueBox.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::inspector;

namespace {

WrittenProperties written(const char* own) {
    return {boost::json::parse(own).as_object(), {}};
}

iam::Vocabulary words() {
    iam::Vocabulary words;
    words.templates = {
        {"S3ReadPolicy", {{"BucketName", {{"AWS::S3::Bucket", "Ref"}}}}, {"s3:GetObject"}},
        {"SQSPollerPolicy",
         {{"QueueName", {{"AWS::SQS::Queue", "QueueName"}}}},
         {"sqs:ReceiveMessage", "sqs:DeleteMessage"}},
        {"VPCAccessPolicy", {}, {"ec2:CreateNetworkInterface"}}};
    words.managed = {"AmazonS3ReadOnlyAccess"};
    words.actions = {"s3:*", "s3:GetObject", "sqs:*", "sqs:SendMessage"};
    words.arns = {{"AWS::S3::Bucket", "Arn"}, {"AWS::SQS::Queue", "Arn"}};
    return words;
}

std::shared_ptr<const model::Project> project(bool hasBucket = false) {
    auto project = std::make_shared<model::Project>();
    for (const char* id : {"Jobs", "Dead"}) {
        model::Resource queue;
        queue.logicalId = id;
        queue.type = "AWS::SQS::Queue";
        project->resources.push_back(queue);
    }
    if (hasBucket) {
        model::Resource bucket;
        bucket.logicalId = "Photos";
        bucket.type = "AWS::S3::Bucket";
        project->resources.push_back(bucket);
    }
    project->parameters["Queue"] = "x";
    return project;
}

} // namespace

class tst_PoliciesEditor : public QObject {
    Q_OBJECT

    std::unique_ptr<PoliciesEditor> m_editor;
    std::vector<PropertyEdits> m_edits;

    void show(const char* properties, bool readOnly = false) {
        m_editor->showResource(project(true), "Orders", written(properties), readOnly);
    }
    PolicyCard* card(std::size_t number) { return m_editor->cards().at(number); }
    ValueBox* box(const QString& name) {
        for (auto* found : m_editor->findChildren<ValueBox*>())
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
    static QToolButton* button(QWidget* in, const QString& part) {
        for (auto* found : in->findChildren<QToolButton*>())
            if (found->accessibleName().contains(part) && found->isVisible())
                return found;
        return nullptr;
    }
    void verifyEdit(const PropertyPath& path, const char* value) {
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0].size(), std::size_t{1});
        QCOMPARE(m_edits[0][0].path, path);
        QVERIFY(m_edits[0][0].value);
        QCOMPARE(*m_edits[0][0].value, boost::json::parse(value));
        m_edits.clear();
    }
    void verifyRemoval(const PropertyPath& path) {
        QCOMPARE(m_edits.size(), std::size_t{1});
        QCOMPARE(m_edits[0], (PropertyEdits{{path, std::nullopt}}));
        m_edits.clear();
    }

  private slots:
    void init() {
        m_edits.clear();
        m_editor = std::make_unique<PoliciesEditor>();
        m_editor->setVocabulary(words());
        m_editor->resize(320, 700);
        connect(m_editor.get(), &PoliciesEditor::changed, this,
                [this](const PropertyEdits& edits) { m_edits.push_back(edits); });
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    void aTemplatesParameterIsChosenAmongTheProjectsQueues() {
        show(R"({"Policies": ["AWSLambdaExecute",
                 {"SQSPollerPolicy": {"QueueName": {"Fn::GetAtt": ["Jobs", "QueueName"]}}}]})");
        QCOMPARE(m_editor->cards().size(), std::size_t{2});
        QCOMPARE(card(1)->title(), "SQSPollerPolicy");
        auto* queue = box("SQSPollerPolicy: QueueName");
        QVERIFY(queue);
        QCOMPARE(queue->currentText(), "!GetAtt Jobs.QueueName");
        QStringList offers;
        for (int i = 0; i < queue->count(); ++i)
            offers << queue->itemText(i);
        QCOMPARE(offers, (QStringList{"!GetAtt Jobs.QueueName", "!GetAtt Dead.QueueName",
                                      "!Ref Queue", "*"}));
        queue->setFocus();
        queue->setCurrentIndex(1);
        emit queue->activated(1);
        verifyEdit({"Policies", 1UL, "SQSPollerPolicy", "QueueName"},
                   R"({"Fn::GetAtt": ["Dead", "QueueName"]})");
        type(queue, "jobs-of-others");
        verifyEdit({"Policies", 1UL, "SQSPollerPolicy", "QueueName"}, "\"jobs-of-others\"");
        type(queue, "!GetAtt Jobs");
        QVERIFY(m_edits.empty());
    }
    void aTemplateIsAddedWithWhatTheProjectHas() {
        show("{}");
        type(m_editor->addLine(), "SQSPollerPolicy");
        verifyEdit(
            {"Policies"},
            R"([{"SQSPollerPolicy": {"QueueName": {"Fn::GetAtt": ["Jobs", "QueueName"]}}}])");
        QCOMPARE(m_editor->addLine()->currentText(), QString{});
        show(R"({"Policies": [{"SQSPollerPolicy": {"QueueName": "a"}}]})");
        QCOMPARE(QApplication::focusWidget(), box("SQSPollerPolicy: QueueName"));
        type(m_editor->addLine(), "VPCAccessPolicy");
        verifyEdit({"Policies", 1UL}, R"({"VPCAccessPolicy": {}})");
    }
    void whatFitsTheProjectIsOfferedFirst() {
        m_editor->showResource(project(false), "Orders", written("{}"), false);
        QCOMPARE(m_editor->addLine()->itemText(0), "SQSPollerPolicy");
        show("{}");
        QCOMPARE(m_editor->addLine()->itemText(0), "S3ReadPolicy");
    }
    void aSinglePolicyBecomesAListWhenOneIsAdded() {
        show(R"({"Policies": "AmazonS3ReadOnlyAccess"})");
        type(m_editor->addLine(), "arn:aws:iam::123456789012:policy/mine");
        verifyEdit({"Policies"},
                   R"(["AmazonS3ReadOnlyAccess", "arn:aws:iam::123456789012:policy/mine"])");
        QTest::mouseClick(button(card(0), "Remove the policy"), Qt::LeftButton);
        verifyRemoval({"Policies"});
    }
    void anActionBecomesAStatementForTheResourceOfItsService() {
        show("{}");
        type(m_editor->addLine(), "sqs:SendMessage");
        verifyEdit({"Policies"},
                   R"([{"Statement": [{"Effect": "Allow", "Action": ["sqs:SendMessage"],
                   "Resource": [{"Fn::GetAtt": ["Jobs", "Arn"]}]}]}])");
        type(m_editor->addLine(), "s3:GetObject");
        verifyEdit({"Policies"}, R"([{"Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"],
                   "Resource": [{"Fn::Sub": "${Photos.Arn}/\u002a"}]}]}])");
        type(m_editor->addLine(), "ses:SendEmail");
        verifyEdit({"Policies"}, R"([{"Statement": [{"Effect": "Allow", "Action": ["ses:SendEmail"],
                   "Resource": ["*"]}]}])");
    }
    void aStatementsPartsAreEditedOneByOne() {
        show(R"({"Policies": [{"Statement": [{"Effect": "Allow", "Action": ["sqs:SendMessage"],
                 "Resource": {"Fn::GetAtt": ["Jobs", "Arn"]},
                 "Condition": {"Bool": {"aws:SecureTransport": true}}}]}]})");
        QCOMPARE(card(0)->title(), "Statement");
        auto* effect = card(0)->findChild<QComboBox*>();
        effect->setCurrentIndex(1);
        emit effect->activated(1);
        verifyEdit({"Policies", 0UL, "Statement", 0UL, "Effect"}, "\"Deny\"");
        type(box("Action 1"), "sqs:*");
        verifyEdit({"Policies", 0UL, "Statement", 0UL, "Action", 0UL}, "\"sqs:*\"");
        type(box("Add an action"), "s3:GetObject");
        verifyEdit({"Policies", 0UL, "Statement", 0UL, "Action", 1UL}, "\"s3:GetObject\"");
        type(box("Add a resource"), "!Sub ${Photos.Arn}/*");
        verifyEdit({"Policies", 0UL, "Statement", 0UL, "Resource"},
                   R"([{"Fn::GetAtt": ["Jobs", "Arn"]}, {"Fn::Sub": "${Photos.Arn}/\u002a"}])");
        QVERIFY(std::ranges::any_of(card(0)->findChildren<QLabel*>(), [](QLabel* label) {
            return label->text().startsWith("Condition: ");
        }));
    }
    void whatIsNoActionIsNotTaken() {
        show(R"({"Policies": [{"Statement": {"Effect": "Allow", "Action": "sqs:SendMessage",
                 "Resource": "*"}}]})");
        type(box("Action 1"), "SendMessage");
        QVERIFY(m_edits.empty());
        QVERIFY(std::ranges::any_of(card(0)->findChildren<QLabel*>(), [](QLabel* label) {
            return label->isVisible() && label->text().startsWith("An action is a service");
        }));
        type(box("Action 1"), "sqs:DeleteMessage");
        verifyEdit({"Policies", 0UL, "Statement", "Action"}, "\"sqs:DeleteMessage\"");
    }
    void aFunctionWithARoleShowsTheRoleAndAddsNothing() {
        show(R"({"Role": {"Fn::GetAtt": ["WorkerRole", "Arn"]}})");
        QVERIFY(!m_editor->addLine()->isVisible());
        QString wanted;
        connect(m_editor.get(), &PoliciesEditor::resourceRequested, this,
                [&](const QString& id) { wanted = id; });
        for (auto* label : m_editor->findChildren<QLabel*>())
            if (label->accessibleName() == "Role")
                emit label->linkActivated("WorkerRole");
        QCOMPARE(wanted, "WorkerRole");
    }
    void intrinsicsAreShownAsTheyAre() {
        show(R"({"Policies": [{"Fn::If": ["A", "B", {"Ref": "AWS::NoValue"}]}]})");
        QVERIFY(card(0)->title().startsWith("!If"));
        QTest::mouseClick(button(card(0), "Remove the policy"), Qt::LeftButton);
        verifyRemoval({"Policies", 0UL});
    }
    void whatLiesElsewhereCannotBeChanged() {
        show(R"({"Policies": ["AmazonS3ReadOnlyAccess"]})", true);
        QVERIFY(!card(0)->isEnabled());
        QVERIFY(!m_editor->addLine()->isVisible());
    }
};

LATHE_TEST(tst_PoliciesEditor)
#include "tst_PoliciesEditor.moc"
