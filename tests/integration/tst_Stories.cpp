#include "tests/integration/EngineBench.h"
#include "tests/integration/PythonClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace lathe;
using lathe::test::comesTrue;
using lathe::test::EngineBench;

namespace {

/// An object's event goes by a topic and a queue to Work, whose own event a rule hands to Other.
constexpr const char* project = R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    CodeUri: src/
    Runtime: python3.11
    Timeout: 20
    Environment:
      Variables:
        PYTHONPATH: /usr/lib/python3/dist-packages
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties:
      Handler: work.handler
      Policies:
        - EventBridgePutEventsPolicy: {EventBusName: default}
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}
  Other:
    Type: AWS::Serverless::Function
    Properties:
      Handler: other.handler
      Events:
        Paid:
          Type: EventBridgeRule
          Properties: {Pattern: {source: [shop]}}
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: uploads
      NotificationConfiguration:
        TopicConfigurations:
          - {Event: 's3:ObjectCreated:*', Topic: !Ref News}
  News:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: news
      Subscription:
        - {Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}
  Jobs:
    Type: AWS::SQS::Queue
    Properties: {QueueName: jobs, VisibilityTimeout: 30}
  TopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref News]
      PolicyDocument:
        Statement:
          - {Effect: Allow, Principal: {Service: s3.amazonaws.com}, Action: 'sns:Publish', Resource: '*'}
  QueuePolicy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument:
        Statement:
          - {Effect: Allow, Principal: {Service: sns.amazonaws.com}, Action: 'sqs:SendMessage', Resource: '*'}
)";

constexpr const char* work = "import boto3, os\n"
                             "def handler(event, context):\n"
                             "    trace = event['Records'][0]['attributes'].get('AWSTraceHeader')\n"
                             "    assert trace is None, 'clients know nothing of ' + trace\n"
                             "    boto3.client('events', "
                             "endpoint_url=os.environ['AWS_ENDPOINT_URL']).put_events(Entries=[{\n"
                             "        'Source': 'shop', 'DetailType': 'paid', 'Detail': '{}'}])\n";

model::Story storyOf(const EngineBench& bench, const std::string& traceId) {
    std::promise<model::Story> promise;
    bench.engine->story(traceId, [&](Result<model::Story> story) {
        promise.set_value(story ? std::move(*story) : model::Story{});
    });
    return promise.get_future().get();
}

} // namespace

class tst_Stories : public QObject {
    Q_OBJECT

  private slots:
    void whatOneEventLeadsToIsOneStory() {
        EngineBench bench;
        bench.write("template.yaml", project);
        bench.write("src/work.py", work);
        bench.write("src/other.py", "def handler(event, context):\n    return event\n");
        QVERIFY(bench.start());
        QCOMPARE(test::runPythonClient("story_begin", bench.engine->endpointUrl()), QString{});
        const auto endOf = [&](const std::string& function) {
            const auto history = bench.storedHistory();
            const auto found = std::find_if(history.begin(), history.end(), [&](const auto& each) {
                return each.function == function && each.finished;
            });
            return found == history.end() ? std::optional<model::InvocationRecord>{} : *found;
        };
        QVERIFY(comesTrue([&] { return endOf("Other").has_value(); }));
        QVERIFY(comesTrue([&] { return endOf("Work").has_value(); }));
        QCOMPARE(endOf("Work")->outcome.errorMessage, std::string{});
        const model::Story story = storyOf(bench, endOf("Other")->traceId);
        std::vector<std::string> told;
        for (const model::Delivery& delivery : story.deliveries)
            told.push_back(delivery.source + " > " + delivery.target + delivery.errorMessage);
        QCOMPARE(told,
                 (std::vector<std::string>{
                     "arn:aws:s3:::uploads > arn:aws:sns:us-east-1:123456789012:news",
                     "arn:aws:sns:us-east-1:123456789012:news > "
                     "arn:aws:sqs:us-east-1:123456789012:jobs",
                     "arn:aws:events:us-east-1:123456789012:rule/" + ruleIn(story) +
                         " > arn:aws:lambda:us-east-1:123456789012:function:" + nameIn(story)}));
        QCOMPARE(story.invocations.size(), std::size_t{2});
        QCOMPARE(story.invocations[0].function, std::string{"Work"});
        QCOMPARE(story.invocations[1].function, std::string{"Other"});
        QVERIFY(storyOf(bench, "Root=1-2-3").invocations.empty());
    }

  private:
    static std::string ruleIn(const model::Story& story) {
        const std::string& source = story.deliveries.back().source;
        return source.substr(source.rfind('/') + 1);
    }
    static std::string nameIn(const model::Story& story) {
        const std::string& target = story.deliveries.back().target;
        return target.substr(target.rfind(':') + 1);
    }
};

LATHE_TEST(tst_Stories)
#include "tst_Stories.moc"
