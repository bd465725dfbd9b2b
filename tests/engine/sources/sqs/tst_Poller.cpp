#include "engine/sources/sqs/Poller.h"

#include "engine/base/Trace.h"
#include "engine/sources/sqs/Source.h"
#include "tests/engine/services/sqs/ServiceBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

/// A queue, a mapping of it, and a function that answers when it is told to.
struct Bench : test::ServiceBench {
    explicit Bench(json::object settings = {}, json::object queueProperties = {},
                   const std::string& name = "jobs")
        : name{name}
        , jobsProperties{std::move(queueProperties)} {
        setProject({queue(name, jobsProperties)});
        mapping = {"uuid", arn(name), "App", {}, std::move(settings), "App/Jobs"};
    }
    ~Bench() { source.reset(); }

    void start() {
        source = std::make_unique<sources::sqs::Source>(
            mapping,
            *sources::sqs::Settings::read(mapping.settings, mapping.sourceArn.ends_with(".fifo")),
            *service, deadlines,
            [this](model::InvocationRequest request,
                   std::function<void(Result<sources::Answered>)> done) {
                calls.push_back({std::move(request), std::move(done)});
            },
            [this](std::string_view action) { return action != denied; });
        poll();
    }
    services::sqs::Queue& jobs() { return *find(name); }
    void send(const std::string& body, const std::string& group = {}) {
        services::sqs::Outgoing outgoing;
        outgoing.body = body;
        outgoing.groupId = group;
        outgoing.traceHeader = "Root=" + body.substr(0, 8);
        QVERIFY(jobs().send(std::move(outgoing)));
        poll();
    }
    void sendMany(int count) {
        for (int i = 0; i < count; ++i)
            send(std::to_string(i));
    }
    json::array records(std::size_t call) const {
        return json::parse(calls.at(call).request.payload).at("Records").as_array();
    }
    /// Their bodies, joined by spaces.
    std::string bodies(std::size_t call) const {
        std::string all;
        for (const json::value& record : records(call))
            all += (all.empty() ? "" : " ") + std::string{record.at("body").as_string()};
        return all;
    }
    void succeed(std::size_t call, const std::string& response = "null") {
        calls.at(call).done(sources::Answered{{}, response});
        poll();
    }
    void fail(std::size_t call) {
        calls.at(call).done(
            sources::Answered{{model::OutcomeKind::FunctionError, "Oops", "oops"}, "{}"});
        poll();
    }
    void throttle(std::size_t call) {
        calls.at(call).done(Error{"TooManyRequestsException", Text::verbatim("Rate Exceeded.")});
        poll();
    }
    /// As clients do that know nothing of traces.
    void sendUntraced(const std::string& body) {
        services::sqs::Outgoing outgoing;
        outgoing.body = body;
        QVERIFY(jobs().send(std::move(outgoing)));
        poll();
    }
    void advance(std::chrono::microseconds step) {
        clock.advance(step);
        service->advance();
        deadlines.advance();
        poll();
    }
    std::size_t left() { return jobs().messages().size(); }

    struct Invoked {
        model::InvocationRequest request;
        std::function<void(Result<sources::Answered>)> done;
    };
    std::string name;
    json::object jobsProperties;
    /// What the function's role does not allow.
    std::string denied;
    sources::Mapping mapping;
    dispatch::Deadlines deadlines{io, clock};
    std::vector<Invoked> calls;
    std::unique_ptr<sources::sqs::Source> source;
};

} // namespace

class tst_Poller : public QObject {
    Q_OBJECT

  private slots:
    void aMessageStartsTheFunctionAndIsGoneWhenItHasSucceeded() {
        Bench bench;
        bench.start();
        bench.send("hello");
        QCOMPARE(bench.calls.size(), std::size_t{1});
        const auto& request = bench.calls.front().request;
        QCOMPARE(request.function, std::string{"App"});
        QCOMPARE(request.origin, std::string{"App/Jobs"});
        QCOMPARE(request.traceId, std::string{"Root=hello"});
        QCOMPARE(bench.left(), std::size_t{1});
        bench.succeed(0);
        QCOMPARE(bench.left(), std::size_t{0});
    }
    void aBatchIsAPartOfTheStoriesOfAllItsMessages() {
        Bench bench{{{"BatchSize", 10}, {"MaximumBatchingWindowInSeconds", 5}}};
        bench.start();
        for (const char* body : {"one", "two", "one"})
            bench.send(body);
        services::sqs::Outgoing delivered;
        delivered.body = "by a topic";
        delivered.traceId = "Root=three";
        QVERIFY(bench.jobs().send(std::move(delivered)));
        bench.poll();
        bench.advance(5s);
        QCOMPARE(bench.calls.size(), std::size_t{1});
        const auto& request = bench.calls.front().request;
        QCOMPARE(request.traceId, std::string{"Root=one"});
        QCOMPARE(request.links, (std::vector<std::string>{"Root=two", "Root=three"}));
        QVERIFY(!bench.records(0).at(3).at("attributes").as_object().contains("AWSTraceHeader"));
    }
    void theEventIsAwsOwn() {
        Bench bench;
        services::sqs::Outgoing outgoing;
        outgoing.body = "hi \"you\"";
        outgoing.senderId = "me";
        outgoing.attributes = {{"n", {"Number", "6"}}, {"b", {"Binary", "\xff"}}};
        QVERIFY(bench.jobs().send(std::move(outgoing)));
        bench.start();
        json::object record = bench.records(0).at(0).as_object();
        for (const char* varying : {"messageId", "receiptHandle"})
            QVERIFY(record.erase(varying));
        const json::object expected{
            {"body", "hi \"you\""},
            {"attributes",
             {{"ApproximateReceiveCount", "1"},
              {"SentTimestamp", "1700000000000"},
              {"SenderId", "me"},
              {"ApproximateFirstReceiveTimestamp", "1700000000000"}}},
            {"messageAttributes",
             {{"b",
               {{"binaryValue", "/w=="},
                {"stringListValues", json::array{}},
                {"binaryListValues", json::array{}},
                {"dataType", "Binary"}}},
              {"n",
               {{"stringValue", "6"},
                {"stringListValues", json::array{}},
                {"binaryListValues", json::array{}},
                {"dataType", "Number"}}}}},
            {"md5OfMessageAttributes",
             services::sqs::md5Of({{"n", {"Number", "6"}}, {"b", {"Binary", "\xff"}}})},
            {"md5OfBody", services::sqs::md5Hex("hi \"you\"")},
            {"eventSource", "aws:sqs"},
            {"eventSourceARN", bench.arn("jobs")},
            {"awsRegion", "us-east-1"}};
        QVERIFY2(record == expected, json::serialize(record).c_str());
    }
    void whatBecomesOfAMessageIsOneStoryUntilItIsADeadLetter() {
        Bench bench{{},
                    {{"VisibilityTimeout", 30},
                     {"RedrivePolicy",
                      {{"deadLetterTargetArn", Bench::arn("dead")}, {"maxReceiveCount", 2}}}}};
        bench.setProject({Bench::queue("jobs", bench.jobsProperties), Bench::queue("dead")});
        std::vector<model::Delivery> steps;
        bench.router.watch(bench.clock, [&](model::Delivery step) { steps.push_back(step); });
        bench.start();
        bench.sendUntraced("bad");
        const std::string story = bench.calls.at(0).request.traceId;
        QVERIFY(isTraceRoot(story));
        bench.fail(0);
        bench.advance(30s);
        QCOMPARE(bench.calls.at(1).request.traceId, story);
        bench.fail(1);
        bench.advance(30s);
        QCOMPARE(bench.calls.size(), std::size_t{2});
        QCOMPARE(steps.size(), std::size_t{1});
        QCOMPARE(steps[0].traceId, story);
        QCOMPARE(steps[0].source, Bench::arn("jobs"));
        QCOMPARE(steps[0].target, Bench::arn("dead"));
    }
    void messagesOfNoStoryAreAPartOfTheirBatchsOwn() {
        Bench bench{{{"BatchSize", 10}, {"MaximumBatchingWindowInSeconds", 5}}};
        bench.start();
        bench.sendUntraced("a");
        bench.sendUntraced("b");
        bench.advance(5s);
        QVERIFY(isTraceRoot(bench.calls.at(0).request.traceId));
        QVERIFY(bench.calls.at(0).request.links.empty());
    }
    void whatFailsComesBackWithItsVisibilityTimeout() {
        Bench bench{{}, {{"VisibilityTimeout", 30}}};
        bench.start();
        bench.send("a");
        bench.fail(0);
        QCOMPARE(bench.calls.size(), std::size_t{1});
        bench.advance(30s);
        QCOMPARE(bench.calls.size(), std::size_t{2});
        QCOMPARE(bench.records(1).at(0).at("attributes").at("ApproximateReceiveCount").as_string(),
                 "2");
    }
    void onlyWhatIsReportedComesBack() {
        Bench bench{{{"FunctionResponseTypes", json::array{"ReportBatchItemFailures"}}}};
        bench.sendMany(3);
        bench.start();
        QCOMPARE(bench.bodies(0), std::string{"0 1 2"});
        const std::string id{bench.records(0).at(1).at("messageId").as_string()};
        bench.succeed(0, R"({"batchItemFailures":[{"itemIdentifier":")" + id + R"("}]})");
        QCOMPARE(bench.left(), std::size_t{1});
        bench.advance(30s);
        QCOMPARE(bench.bodies(1), std::string{"1"});
        bench.succeed(1, R"({"batchItemFailures":[{"itemIdentifier":""}]})");
        QCOMPARE(bench.left(), std::size_t{1});
    }
    void batchesHaveTheirSize() {
        Bench bench{{{"BatchSize", 2}}};
        bench.sendMany(5);
        bench.start();
        QCOMPARE(bench.calls.size(), std::size_t{3});
        QCOMPARE(bench.bodies(0), std::string{"0 1"});
        QCOMPARE(bench.bodies(2), std::string{"4"});
    }
    void aWindowGathersUntilItIsOverOrTheBatchFull() {
        Bench bench{{{"BatchSize", 3}, {"MaximumBatchingWindowInSeconds", 5}}};
        bench.start();
        bench.send("a");
        bench.advance(2s);
        bench.send("b");
        QVERIFY(bench.calls.empty());
        bench.advance(3s);
        QCOMPARE(bench.bodies(0), std::string{"a b"});
        bench.sendMany(3);
        QCOMPARE(bench.bodies(1), std::string{"0 1 2"});
        bench.advance(10s);
        QCOMPARE(bench.calls.size(), std::size_t{2});
    }
    void aWindowAsLongAsTheVisibilityTimeoutTakesNothingTwice() {
        Bench bench{{{"BatchSize", 100}, {"MaximumBatchingWindowInSeconds", 30}},
                    {{"VisibilityTimeout", 30}}};
        bench.start();
        bench.sendMany(2);
        bench.advance(30s);
        QCOMPARE(bench.bodies(0), std::string{"0 1"});
    }
    void whatTheFiltersDropIsDeleted() {
        const json::value pattern = R"({"body":{"kind":["good"]}})";
        Bench bench{
            {{"FilterCriteria", {{"Filters", json::array{json::object{{"Pattern", pattern}}}}}}}};
        bench.start();
        bench.send(R"({"kind":"bad"})");
        QCOMPARE(bench.left(), std::size_t{0});
        bench.send(R"({"kind":"good"})");
        QCOMPARE(bench.calls.size(), std::size_t{1});
    }
    void fiveRunAtOnceAndMoreWhileMessagesWait() {
        Bench bench{{{"BatchSize", 1}}};
        bench.sendMany(20);
        bench.start();
        QCOMPARE(bench.calls.size(), std::size_t{5});
        bench.advance(1s);
        QCOMPARE(bench.calls.size(), std::size_t{10});
        bench.succeed(0);
        QCOMPARE(bench.calls.size(), std::size_t{11});
    }
    void noMoreThanTheMappingAllows() {
        Bench bench{{{"BatchSize", 1}, {"ScalingConfig", {{"MaximumConcurrency", 2}}}}};
        bench.sendMany(4);
        bench.start();
        bench.advance(5s);
        QCOMPARE(bench.calls.size(), std::size_t{2});
        bench.succeed(1);
        QCOMPARE(bench.calls.size(), std::size_t{3});
    }
    void aThrottledBatchIsTriedAgainWithLessHaste() {
        Bench bench{{{"BatchSize", 1}}};
        bench.start();
        bench.send("a");
        bench.throttle(0);
        QCOMPARE(bench.calls.size(), std::size_t{1});
        bench.advance(100ms);
        QCOMPARE(bench.calls.size(), std::size_t{2});
        bench.throttle(1);
        bench.advance(100ms);
        QCOMPARE(bench.calls.size(), std::size_t{2});
        bench.advance(100ms);
        QCOMPARE(bench.bodies(2), std::string{"a"});
        bench.succeed(2);
        QCOMPARE(bench.left(), std::size_t{0});
    }
    void groupsRunBesideEachOtherAndInOrder() {
        Bench bench{{}, {{"FifoQueue", true}, {"ContentBasedDeduplication", true}}, "jobs.fifo"};
        bench.send("a1", "a");
        bench.send("b1", "b");
        bench.send("a2", "a");
        bench.start();
        QCOMPARE(bench.bodies(0), std::string{"a1 a2"});
        QCOMPARE(bench.bodies(1), std::string{"b1"});
        bench.send("a3", "a");
        QCOMPARE(bench.calls.size(), std::size_t{2});
        bench.succeed(0);
        QCOMPARE(bench.bodies(2), std::string{"a3"});
    }
    void anEventHasSixMegabytesAtMost() {
        Bench bench;
        for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f', 'g'})
            bench.send(std::string(1'000'000, letter));
        bench.start();
        QCOMPARE(bench.calls.size(), std::size_t{2});
        QCOMPARE(bench.records(0).size(), std::size_t{6});
        QVERIFY(bench.calls.front().request.payload.size() < 6 * 1024 * 1024);
    }
    void nothingIsTakenThatTheRoleMayNotTake() {
        Bench bench;
        bench.denied = "ReceiveMessage";
        bench.start();
        bench.send("a");
        QVERIFY(bench.calls.empty());
        bench.denied.clear();
        bench.advance(5s);
        QCOMPARE(bench.bodies(0), std::string{"a"});
    }
    void whatTheRoleMayNotDeleteComesBack() {
        Bench bench{{}, {{"VisibilityTimeout", 30}}};
        bench.denied = "DeleteMessage";
        bench.start();
        bench.send("a");
        bench.succeed(0);
        QCOMPARE(bench.left(), std::size_t{1});
        bench.advance(30s);
        QCOMPARE(bench.bodies(1), std::string{"a"});
    }
    void aMappingThatGoesSeesItsBatchesThrough() {
        Bench bench;
        bench.start();
        bench.send("a");
        bench.source.reset();
        bench.send("b");
        QCOMPARE(bench.calls.size(), std::size_t{1});
        bench.succeed(0);
        QCOMPARE(bench.left(), std::size_t{1});
    }
    void anInvocationMayBeOverAfterTheQueues() {
        Bench bench;
        bench.start();
        bench.send("a");
        bench.source.reset();
        bench.service.reset();
        bench.succeed(0);
    }
    void filtersThatMakeNoSenseAreToldOf() {
        QVERIFY(!sources::sqs::Settings::read(
            {{"FilterCriteria", {{"Filters", json::array{json::object{{"Pattern", "{"}}}}}}},
            false));
    }
};

LATHE_TEST(tst_Poller)
#include "tst_Poller.moc"
