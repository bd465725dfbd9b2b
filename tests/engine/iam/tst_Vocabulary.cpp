#include "engine/base/Paths.h"
#include "engine/iam/Library.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace lathe;
using namespace lathe::iam;

class tst_Vocabulary : public QObject {
    Q_OBJECT

    Vocabulary m_words;

    bool hasAction(const char* action) const {
        return std::find(m_words.actions.begin(), m_words.actions.end(), action) !=
               m_words.actions.end();
    }
    std::vector<NamedBy> sourcesOf(const char* policy, const char* parameter) const {
        const PolicyTemplate* found = m_words.find(policy);
        for (const PolicyParameter& each :
             found ? found->parameters : std::vector<PolicyParameter>{})
            if (each.name == parameter)
                return each.sources;
        return {};
    }

  private slots:
    void initTestCase() {
        const auto library = Library::load(resourceDirectory() / "iam");
        QVERIFY(library);
        m_words = library->vocabulary();
    }

    void aTemplateTellsWhatItsParametersNameAndWhatItAllows() {
        QCOMPARE(sourcesOf("SQSPollerPolicy", "QueueName"),
                 (std::vector<NamedBy>{{"AWS::SQS::Queue", "QueueName"}}));
        QVERIFY(sourcesOf("DynamoDBStreamReadPolicy", "StreamName").empty());
        QVERIFY(!sourcesOf("KinesisStreamReadPolicy", "StreamName").empty());
        const PolicyTemplate* poller = m_words.find("SQSPollerPolicy");
        QVERIFY(std::find(poller->actions.begin(), poller->actions.end(), "sqs:ReceiveMessage") !=
                poller->actions.end());
        QVERIFY(m_words.find("VPCAccessPolicy")->parameters.empty());
        QVERIFY(!m_words.find("NoSuchPolicy"));
    }
    void actionsAreWholeOrOfAWholeService() {
        QVERIFY(hasAction("sqs:SendMessage"));
        QVERIFY(hasAction("s3:GetObject"));
        QVERIFY(hasAction("sqs:*"));
        QVERIFY(!hasAction("*:*"));
        QVERIFY(std::is_sorted(m_words.actions.begin(), m_words.actions.end()));
        for (const std::string& action : m_words.actions)
            QVERIFY2(action.find('*') == std::string::npos || action.ends_with(":*"),
                     action.c_str());
    }
    void managedPoliciesAreSorted() {
        QVERIFY(std::is_sorted(m_words.managed.begin(), m_words.managed.end()));
        QVERIFY(std::binary_search(m_words.managed.begin(), m_words.managed.end(),
                                   "AmazonS3ReadOnlyAccess"));
    }
};

LATHE_TEST(tst_Vocabulary)
#include "tst_Vocabulary.moc"
