#include "engine/services/sns/SnsService.h"

#include "tests/engine/services/sns/TopicBench.h"
#include "tests/support/Damage.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
using namespace std::chrono_literals;
using test::TopicBench;
namespace json = boost::json;

class tst_SnsService : public QObject {
    Q_OBJECT

    static json::object bodyOf(const delivery::Message& message) {
        return json::parse(message.body).as_object();
    }
    static std::string text(const json::value& object, const char* key) {
        return std::string{object.at(key).as_string()};
    }

  private slots:
    void aTopicIsMadeOnce() {
        TopicBench bench;
        const std::string arn = bench.makeTopic("news");
        QCOMPARE(arn, std::string{"arn:aws:sns:us-east-1:123456789012:news"});
        QCOMPARE(bench.makeTopic("news"), arn);
        const auto other = bench.ask("CreateTopic", {{"Name", "news"},
                                                     {"Attributes.entry.1.key", "DisplayName"},
                                                     {"Attributes.entry.1.value", "News"}});
        QCOMPARE(other.status, 400);
        QCOMPARE(bench.element(other, "Message"),
                 std::string{"Invalid parameter: Attributes Reason: Topic already exists with "
                             "different attributes"});
        for (const char* name : {"", "a b", "news.fifo", "../x"})
            QCOMPARE(bench.element(bench.ask("CreateTopic", {{"Name", name}}), "Message"),
                     std::string{"Invalid parameter: Topic Name"});
    }
    void aQueueGetsASignedEnvelope() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        const std::string subscription = bench.subscribe(topic, "sqs", bench.queue("q"));
        const auto answer = bench.publish(topic, "h\u00e9",
                                          {{"Subject", "Hi"},
                                           {"MessageAttributes.entry.1.Name", "n"},
                                           {"MessageAttributes.entry.1.Value.DataType", "Number"},
                                           {"MessageAttributes.entry.1.Value.StringValue", "1"}});
        QCOMPARE(answer.status, 200);
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{1});
        const delivery::Message& message = bench.sent.front();
        QCOMPARE(message.target, bench.queue("q"));
        QCOMPARE(message.service, std::string{"sns.amazonaws.com"});
        QCOMPARE(message.sourceArn, topic);
        QVERIFY(message.attributes.empty());
        const json::object body = bodyOf(message);
        QCOMPARE(text(body, "MessageId"), bench.element(answer, "MessageId"));
        QCOMPARE(text(body, "Message"), std::string{"h\u00e9"});
        QCOMPARE(text(body, "Subject"), std::string{"Hi"});
        QCOMPARE(text(body, "SignatureVersion"), std::string{"1"});
        QCOMPARE(text(body.at("MessageAttributes").at("n"), "Value"), std::string{"1"});
        QVERIFY(text(body, "UnsubscribeURL").ends_with(subscription));
        QVERIFY(message.body.starts_with("{\n  \"Type\" : \"Notification\",\n"));
    }
    void aRawSubscriptionGetsTheMessageAndItsAttributes() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "sqs", bench.queue("q"), {{"RawMessageDelivery", "TRUE"}});
        bench.publish(topic, "hello",
                      {{"MessageAttributes.entry.1.Name", "bin"},
                       {"MessageAttributes.entry.1.Value.DataType", "Binary"},
                       {"MessageAttributes.entry.1.Value.BinaryValue", "AgME"}});
        bench.deliver();
        QCOMPARE(bench.sent.front().body, std::string{"hello"});
        QCOMPARE(bench.sent.front().attributes.at("bin").value, std::string{"\x02\x03\x04"});
    }
    void aFunctionGetsAnEvent() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        const std::string function = "arn:aws:lambda:us-east-1:123456789012:function:f";
        const std::string subscription = bench.subscribe(topic, "lambda", function);
        bench.publish(topic, R"({"default":"d","lambda":"for you"})",
                      {{"MessageStructure", "json"}});
        bench.deliver();
        const json::value record = bodyOf(bench.sent.front()).at("Records").at(0);
        QCOMPARE(text(record, "EventSource"), std::string{"aws:sns"});
        QCOMPARE(text(record, "EventSubscriptionArn"), subscription);
        QCOMPARE(text(record.at("Sns"), "Message"), std::string{"for you"});
        QVERIFY(record.at("Sns").at("Subject").is_null());
        QVERIFY(record.at("Sns").at("MessageAttributes").as_object().empty());
    }
    void aSubjectIsAText() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "lambda", "arn:aws:lambda:us-east-1:123456789012:function:f");
        bench.publish(topic, "x", {{"Subject", "Hi"}});
        bench.deliver();
        const json::value record = bodyOf(bench.sent.front()).at("Records").at(0);
        QCOMPARE(text(record.at("Sns"), "Subject"), std::string{"Hi"});
    }
    void aPermissionIsAStatementOfThePolicy() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        const std::map<std::string, std::string> permission{
            {"TopicArn", topic},
            {"Label", "them"},
            {"AWSAccountId.member.1", "111122223333"},
            {"ActionName.member.1", "Publish"}};
        QCOMPARE(bench.ask("AddPermission", permission).status, 200);
        const json::value policy =
            json::parse(bench.service->registry().topic(topic)->attribute("Policy"));
        const json::value& statement = policy.at("Statement").at(1);
        QCOMPARE(text(statement, "Action"), std::string{"SNS:Publish"});
        QCOMPARE(text(statement.at("Principal"), "AWS"),
                 std::string{"arn:aws:iam::111122223333:root"});
        QCOMPARE(bench.ask("AddPermission", permission).status, 400);
        bench.ask("RemovePermission", {{"TopicArn", topic}, {"Label", "them"}});
        QCOMPARE(json::parse(bench.service->registry().topic(topic)->attribute("Policy"))
                     .at("Statement")
                     .as_array()
                     .size(),
                 std::size_t{1});
    }
    void whatIsAcceptedSurvives() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "sqs", bench.queue("q"));
        bench.publish(topic, "one");
        bench.open();
        QVERIFY(bench.sent.empty());
        bench.deliver();
        QCOMPARE(text(bodyOf(bench.sent.at(0)), "Message"), std::string{"one"});
        bench.open();
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{1});
    }
    void whatFailsIsTriedAgainAndAgain() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "sqs", bench.queue("q"));
        bench.failure = Error{"ServiceUnavailable", Text::verbatim("later")};
        bench.publish(topic, "one");
        // Three times at once, then after a second.
        for (int i = 0; i < 10; ++i)
            bench.deliver();
        QCOMPARE(bench.attempts, 4);
        bench.pass(1s);
        QCOMPARE(bench.attempts, 5);
        bench.failure.reset();
        bench.pass(1s);
        QCOMPARE(bench.sent.size(), std::size_t{1});
        bench.pass(100s);
        QCOMPARE(bench.attempts, 6);
    }
    void whatCannotBeDeliveredGoesToTheDeadLetterQueue() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(
            topic, "sqs", bench.queue("gone"),
            {{"RedrivePolicy", R"({"deadLetterTargetArn":")" + bench.queue("dead") + R"("})"}});
        bench.failing = bench.queue("gone");
        bench.failure = Error{"AWS.SimpleQueueService.NonExistentQueue", Text::verbatim("gone")};
        bench.publish(topic, "one");
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{1});
        QCOMPARE(bench.sent.front().target, bench.queue("dead"));
        QVERIFY(bench.troubles.empty());
        // Where there is none, it is told.
        bench.failure = Error{"NotFound", Text::verbatim("gone")};
        bench.failing.clear();
        bench.publish(topic, "two");
        bench.deliver();
        QCOMPARE(bench.troubles.size(), std::size_t{1});
    }
    void aSubscriptionGetsWhatWasPublishedBeforeIt() {
        TopicBench bench;
        const std::string topic = bench.makeTopic(
            "news.fifo", {{"Attributes.entry.1.key", "FifoTopic"},
                          {"Attributes.entry.1.value", "true"},
                          {"Attributes.entry.2.key", "ArchivePolicy"},
                          {"Attributes.entry.2.value", R"({"MessageRetentionPeriod":"2"})"}});
        const auto publish = [&](const char* message) {
            return bench.publish(topic, message,
                                 {{"MessageGroupId", "g"}, {"MessageDeduplicationId", message}});
        };
        publish("0");
        bench.pass(24h);
        const auto first = publish("1");
        bench.pass(1h);
        publish("2");
        bench.pass(24h);
        // The first one has been kept for long enough.
        publish("3");
        bench.open();
        const auto attributes = bench.ask("GetTopicAttributes", {{"TopicArn", topic}});
        QVERIFY(attributes.body.find(
                    "<key>BeginningArchiveTime</key><value>2023-11-15T22:13:20.000Z") !=
                std::string::npos);
        bench.subscribe(
            topic, "sqs", bench.queue("q.fifo"),
            {{"ReplayPolicy",
              R"({"PointType":"Timestamp","StartingPoint":"2023-11-14T00:00:00.000Z","EndingPoint":"2023-11-16T00:00:00Z"})"}});
        for (int i = 0; i < 3; ++i)
            bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{2});
        const json::object body = bodyOf(bench.sent.front());
        QCOMPARE(text(body, "MessageId"), bench.element(first, "MessageId"));
        QCOMPARE(text(body, "Replayed"), std::string{"true"});
        QCOMPARE(text(bodyOf(bench.sent.back()), "Message"), std::string{"2"});
    }
    void aTopicMadeAnewDoesNotKnowWhatAnotherHasPublished() {
        TopicBench bench;
        const auto makeTopic = [&] {
            const std::string topic =
                bench.makeTopic("news.fifo", {{"Attributes.entry.1.key", "FifoTopic"},
                                              {"Attributes.entry.1.value", "true"}});
            bench.subscribe(topic, "sqs", bench.queue("q.fifo"));
            bench.publish(topic, "1", {{"MessageGroupId", "g"}, {"MessageDeduplicationId", "a"}});
            bench.deliver();
            return topic;
        };
        bench.ask("DeleteTopic", {{"TopicArn", makeTopic()}});
        makeTopic();
        QCOMPARE(bench.sent.size(), std::size_t{2});
    }
    void whatIsNoReplayPolicyIsRefused() {
        TopicBench bench;
        const std::string topic =
            bench.makeTopic("news.fifo", {{"Attributes.entry.1.key", "FifoTopic"},
                                          {"Attributes.entry.1.value", "true"}});
        for (const char* policy : {"x", "{}", R"({"PointType":"Timestamp"})",
                                   R"({"PointType":"Timestamp","StartingPoint":"then"})"})
            QVERIFY(bench.subscribe(topic, "sqs", bench.queue("q.fifo"), {{"ReplayPolicy", policy}})
                        .starts_with("Invalid parameter: Attributes Reason: ReplayPolicy"));
        for (const char* policy : {"x", R"({"MessageRetentionPeriod":366})"})
            QCOMPARE(bench
                         .ask("SetTopicAttributes", {{"TopicArn", topic},
                                                     {"AttributeName", "ArchivePolicy"},
                                                     {"AttributeValue", policy}})
                         .status,
                     400);
    }
    void aFifoTopicKeepsOrderAndWhatComesTwiceOut() {
        TopicBench bench;
        const std::string topic =
            bench.makeTopic("news.fifo", {{"Attributes.entry.1.key", "FifoTopic"},
                                          {"Attributes.entry.1.value", "true"}});
        bench.subscribe(topic, "sqs", bench.queue("q.fifo"), {{"RawMessageDelivery", "true"}});
        const auto publish = [&](const char* message, const char* id) {
            return bench.publish(topic, message,
                                 {{"MessageGroupId", "g"}, {"MessageDeduplicationId", id}});
        };
        bench.failure = Error{"ServiceUnavailable", Text::verbatim("later")};
        const auto first = publish("1", "a");
        const auto second = publish("2", "b");
        QVERIFY(bench.element(first, "SequenceNumber") < bench.element(second, "SequenceNumber"));
        QCOMPARE(bench.element(publish("1", "a"), "MessageId"), bench.element(first, "MessageId"));
        bench.deliver();
        // The second waits for the first.
        QCOMPARE(bench.attempts, 1);
        bench.failure.reset();
        bench.deliver();
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{2});
        QCOMPARE(bench.sent.at(0).body + bench.sent.at(1).body, std::string{"12"});
        QCOMPARE(bench.sent.at(0).deduplicationId, std::string{"a"});
        bench.open();
        publish("1", "a");
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{2});
        bench.clock.advance(301s);
        publish("1", "a");
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{3});
    }
    void anAddressIsAskedAndItsMailCanBeRead() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "email", "a@example.com");
        bench.publish(topic, "unheard");
        bench.deliver();
        json::array outbox = bench.service->publisher().outbox();
        QCOMPARE(outbox.size(), std::size_t{1});
        const std::string body = text(outbox.at(0), "body");
        const auto token = body.substr(body.find("Token=") + 6);
        QCOMPARE(bench.ask("ConfirmSubscription", {{"TopicArn", topic}, {"Token", token}}).status,
                 200);
        bench.publish(topic, "heard");
        bench.deliver();
        outbox = bench.service->publisher().outbox();
        QCOMPARE(outbox.size(), std::size_t{2});
        QCOMPARE(text(outbox.at(1), "body"), std::string{"heard"});
    }
    void anEndpointByItsNameOnAwsIsReachedWhereItIs() {
        TopicBench bench;
        std::string asked;
        const auto server = http::Server::listen(
            bench.io, {}, [&](http::Request request, http::Responder responder) {
                asked = request.target + " " +
                        std::string{request.fields.valueOr("x-amz-sns-message-type", "")};
                responder.send({200, {}, {}});
                bench.io.stop();
            });
        QVERIFY(server);
        bench.whereabouts = [&](http::Url url) {
            return url.host == "abc.execute-api.us-east-1.amazonaws.com"
                       ? http::Url{false, "127.0.0.1", (*server)->port(), url.target}
                       : url;
        };
        bench.subscribe(bench.makeTopic("news"), "https",
                        "https://abc.execute-api.us-east-1.amazonaws.com/Prod/hook");
        bench.deliver();
        bench.io.run_for(std::chrono::seconds{20});
        QCOMPARE(asked, std::string{"/Prod/hook SubscriptionConfirmation"});
    }
    void whatTheRouterDoesNotReachIsAStepOfTheStoryToo() {
        TopicBench bench;
        std::vector<model::Delivery> steps;
        bench.router.watch(bench.clock, [&](model::Delivery step) { steps.push_back(step); });
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "sms", "+14155550100");
        // Nobody listens there, and a request for confirmation is no step.
        bench.subscribe(topic, "http", "http://127.0.0.1:1/hook");
        bench.deliver();
        QVERIFY(steps.empty());
        bench.publish(topic, "hello");
        bench.deliver();
        QCOMPARE(steps.size(), std::size_t{1});
        QCOMPARE(steps[0].source, topic);
        QCOMPARE(steps[0].target, std::string{"+14155550100"});
        QVERIFY(steps[0].traceId.starts_with("Root=1-"));
    }
    void theTemplatesTopicsComeAndGo() {
        TopicBench bench;
        const auto project = [](bool whole) {
            auto made = std::make_shared<model::Project>();
            model::Resource topic;
            topic.logicalId = "News";
            topic.type = "AWS::SNS::Topic";
            topic.physicalId = "arn:aws:sns:us-east-1:123456789012:News";
            topic.properties = {
                {"DisplayName", "N"},
                {"Subscription",
                 json::array{{{"Protocol", "sqs"}, {"Endpoint", TopicBench::queue("q")}}}}};
            if (whole)
                made->resources.push_back(topic);
            made->resources.push_back({"Other", "AWS::S3::Bucket", {}, "other", {}, {}, false});
            return made;
        };
        bench.service->setProject(project(true));
        const auto subscriptions = bench.service->registry().subscriptions();
        QCOMPARE(subscriptions.size(), std::size_t{1});
        const std::string topic = "arn:aws:sns:us-east-1:123456789012:News";
        QCOMPARE(bench.service->registry().topic(topic)->attribute("DisplayName"),
                 std::string{"N"});
        // The same ARN every time.
        bench.open();
        bench.service->setProject(project(true));
        QCOMPARE(bench.service->registry().subscriptions().begin()->first,
                 subscriptions.begin()->first);
        bench.publish(topic, "x");
        bench.deliver();
        QCOMPARE(bench.sent.size(), std::size_t{1});
        bench.makeTopic("own");
        bench.service->setProject(project(false));
        QVERIFY(!bench.service->registry().topic(topic));
        QVERIFY(bench.service->registry().subscriptions().empty());
        QVERIFY(bench.service->registry().topic("arn:aws:sns:us-east-1:123456789012:own"));
    }
    void otherServicesPublish() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.subscribe(topic, "sqs", bench.queue("q"));
        std::optional<Result<void>> done;
        delivery::Message message;
        message.target = topic;
        message.body = "{}";
        message.service = "s3.amazonaws.com";
        message.subject = "Amazon S3 Notification";
        bench.router.send(message, [&](Result<void> result) { done = std::move(result); });
        QVERIFY(done && done->has_value());
        bench.deliver();
        QCOMPARE(text(bodyOf(bench.sent.at(0)), "Subject"), std::string{"Amazon S3 Notification"});
        message.target += "x";
        bench.router.send(message, [&](Result<void> result) { done = std::move(result); });
        QCOMPARE(done->error().code, std::string{"NotFound"});
    }
    void whoMayNotIsTold() {
        TopicBench bench;
        const std::string topic = bench.makeTopic("news");
        bench.rules.denied = true;
        const auto answer = bench.publish(topic, "x");
        QCOMPARE(answer.status, 403);
        QCOMPARE(bench.element(answer, "Code"), std::string{"AuthorizationError"});
        QCOMPARE(bench.rules.asked.back(), "sns:Publish " + topic);
    }
    void wrongInputIsRefused_data() {
        QTest::addColumn<std::map<std::string, std::string>>("parameters");
        QTest::addColumn<QString>("message");
        using Parameters = std::map<std::string, std::string>;
        const auto row = [](const char* name, const Parameters& parameters, const char* message) {
            QTest::newRow(name) << parameters << QString{message};
        };
        const std::string topic = "arn:aws:sns:us-east-1:123456789012:news";
        row("no topic", {{"Message", "x"}},
            "Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter");
        row("no ARN", {{"Message", "x"}, {"TopicArn", "randomstring:1"}},
            "Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 2");
        row("another region", {{"Message", "x"}, {"TopicArn", "arn:aws:sns:eu-west-1:1:news"}},
            "Invalid parameter: TopicArn");
        row("not there", {{"Message", "x"}, {"TopicArn", topic + "x"}}, "Topic does not exist");
        row("empty", {{"Message", ""}, {"TopicArn", topic}}, "Invalid parameter: Empty message");
        row("too long", {{"Message", std::string(262'145, 'x')}, {"TopicArn", topic}},
            "Invalid parameter: Message too long");
        row("subject", {{"Message", "x"}, {"Subject", "a\nb"}, {"TopicArn", topic}},
            "Invalid parameter: Subject");
        row("attribute",
            {{"Message", "x"},
             {"TopicArn", topic},
             {"MessageAttributes.entry.1.Name", "a^*?"},
             {"MessageAttributes.entry.1.Value.DataType", "String"},
             {"MessageAttributes.entry.1.Value.StringValue", "x"}},
            "Invalid non-alphanumeric character '#x5E' was found in the message attribute name. "
            "Can "
            "only include alphanumeric characters, hyphens, underscores, or dots.");
        row("phone", {{"Message", "x"}, {"PhoneNumber", "+1a234"}},
            "Invalid parameter: PhoneNumber Reason: +1a234 is not valid to publish to");
    }
    void wrongInputIsRefused() {
        using Parameters = std::map<std::string, std::string>;
        QFETCH(Parameters, parameters);
        QFETCH(QString, message);
        TopicBench bench;
        bench.makeTopic("news");
        const auto answer = bench.ask("Publish", parameters);
        QVERIFY(answer.status >= 400);
        const std::string told = bench.element(answer, "Message");
        QCOMPARE(QString::fromStdString(told), message);
    }
    void aDamagedFileIsSetAsideAndTold_data() {
        QTest::addColumn<int>("part");
        QTest::newRow("header") << int(test::DamagedPart::Header);
        QTest::newRow("middle") << int(test::DamagedPart::Middle);
    }
    void aDamagedFileIsSetAsideAndTold() {
        QFETCH(int, part);
        TopicBench bench;
        for (int number = 100; number < 200; ++number)
            bench.makeTopic("topic" + std::to_string(number));
        bench.service.reset();
        const auto file =
            std::filesystem::path{bench.folder.path().toStdString()} / "sns" / "topics.db";
        test::damage(file, test::DamagedPart(part));
        bench.open();
        QCOMPARE(bench.troubles.size(), std::size_t{1});
        QVERIFY(bench.troubles[0].find(file.string() + " is damaged") != std::string::npos);
        QCOMPARE(test::damagedCopies(file).size(), std::size_t{1});
        const auto topics = bench.ask("ListTopics").body;
        QCOMPARE(topics.find("topic100") != std::string::npos,
                 test::DamagedPart(part) == test::DamagedPart::Middle);
        QCOMPARE(bench.makeTopic("news"), std::string{"arn:aws:sns:us-east-1:123456789012:news"});
    }
    void platformApplicationsAreChangedButNotByNothing() {
        TopicBench bench;
        const std::string arn =
            bench.element(bench.ask("CreatePlatformApplication",
                                    {{"Name", "phones"},
                                     {"Platform", "GCM"},
                                     {"Attributes.entry.1.key", "PlatformCredential"},
                                     {"Attributes.entry.1.value", "secret"}}),
                          "PlatformApplicationArn");
        QVERIFY(!arn.empty());
        const auto change = [&bench](const std::string& application, bool something) {
            std::map<std::string, std::string> parameters{{"PlatformApplicationArn", application}};
            if (something) {
                parameters["Attributes.entry.1.key"] = "SuccessFeedbackSampleRate";
                parameters["Attributes.entry.1.value"] = "10";
            }
            return bench.element(bench.ask("SetPlatformApplicationAttributes", parameters), "Code");
        };
        QCOMPARE(change("no-arn", false), std::string{"InvalidParameter"});
        QCOMPARE(change(arn, false), std::string{"ValidationError"});
        QCOMPARE(change(arn + "-other", true), std::string{"NotFound"});
        QCOMPARE(change(arn, true), std::string{});
        const auto attributes =
            bench.ask("GetPlatformApplicationAttributes", {{"PlatformApplicationArn", arn}});
        QVERIFY(attributes.body.find("<key>SuccessFeedbackSampleRate</key><value>10</value>") !=
                std::string::npos);
        QVERIFY(attributes.body.find("secret") == std::string::npos);
    }
};

LATHE_TEST(tst_SnsService)
#include "tst_SnsService.moc"
