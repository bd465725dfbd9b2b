#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <boost/json.hpp>

#include <QTest>

using namespace lathe;
using test::EngineBench;
namespace json = boost::json;

/// Topics with real functions and real clients.
class tst_Sns : public QObject {
    Q_OBJECT

    static void writeProject(const EngineBench& bench) {
        bench.write("src/app.py", "import json\n"
                                  "def handler(event, context):\n"
                                  "    print(json.dumps(event))\n"
                                  "    return event['Records'][0]['Sns']['Message']\n");
        bench.write("template.yaml", R"(
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  News:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: news
  App:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.11
      Events:
        Told:
          Type: SNS
          Properties:
            Topic: !Ref News
            FilterPolicy:
              color: [red]
)");
    }
    static std::vector<model::InvocationRecord> invocationsOf(const EngineBench& bench) {
        std::vector<model::InvocationRecord> found;
        for (model::InvocationRecord& record : bench.storedHistory())
            if (record.function == "App" && record.finished)
                found.push_back(std::move(record));
        return found;
    }

  private slots:
    void boto3PublishesToQueuesAndEndpoints() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("sns_topics", bench.engine->endpointUrl()), QString{});
    }
    void aFunctionIsInvokedWithWhatIsPublished() {
        EngineBench bench;
        writeProject(bench);
        QVERIFY(bench.start());
        const std::string url = bench.engine->endpointUrl();
        QCOMPARE(test::runPythonClient("sns_publish", url, {"news", "no", "blue"}), QString{});
        QCOMPARE(test::runPythonClient("sns_publish", url, {"news", "yes", "red"}), QString{});
        QVERIFY(test::comesTrue([&] { return !invocationsOf(bench).empty(); }));
        const auto invocations = invocationsOf(bench);
        QCOMPARE(invocations.size(), std::size_t{1});
        QCOMPARE(invocations.front().origin, std::string{"App/Told"});
        const json::value record = json::parse(invocations.front().payload).at("Records").at(0);
        QCOMPARE(std::string{record.at("EventSource").as_string()}, std::string{"aws:sns"});
        QCOMPARE(std::string{record.at("Sns").at("Message").as_string()}, std::string{"yes"});
    }
};

LATHE_TEST(tst_Sns)
#include "tst_Sns.moc"
