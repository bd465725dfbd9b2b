#include "engine/dispatch/Destinations.h"
#include "tests/engine/dispatch/DispatchBench.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/json.hpp>

using namespace lathe;
using namespace std::chrono_literals;
using lathe::test::DispatchBench;
namespace json = boost::json;

namespace {

constexpr const char* other = "arn:aws:lambda:us-east-1:123456789012:function:Other";
constexpr const char* queue = "arn:aws:sqs:us-east-1:123456789012:results";

/// Hello, whose events have destinations.
struct Bench : DispatchBench {
    explicit Bench(model::AsyncSettings async) {
        model::FunctionSpec hello = function("Hello");
        hello.async = std::move(async);
        setFunctions({hello, function("Other")});
    }
    /// Hello gets an event, whose first attempt runs now.
    test::FakeWorker::View& attempt() {
        invokeAsync("Hello");
        waitFor([&] { return !machine.workers.empty() && machine.last().alive; });
        auto& worker = *machine.workers.front();
        if (worker.events.empty())
            worker.ready();
        return worker;
    }
    /// What Other is invoked with.
    json::object received() {
        waitFor([&] { return machine.workers.size() > 1; });
        if (machine.workers.size() < 2)
            return {};
        machine.last().ready();
        return json::parse(machine.last().events.back().payload).as_object();
    }
    std::size_t complaints() {
        const auto texts = logTexts();
        return static_cast<std::size_t>(
            std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
                return text.find("is not sent to") != std::string::npos;
            }));
    }
};

} // namespace

class tst_Destinations : public QObject {
    Q_OBJECT

  private slots:
    void aSuccessGoesToItsFunction() {
        model::AsyncSettings async;
        async.onSuccess = other;
        Bench bench{async};
        bench.attempt().respond(R"({"price": 1.50})");
        auto record = bench.received();
        const std::string payload = bench.machine.last().events.back().payload;
        QVERIFY(payload.find(R"("responsePayload":{"price": 1.50})") != std::string::npos);
        QVERIFY(record.erase("timestamp"));
        record.at("requestContext").as_object().erase("requestId");
        const json::object expected{
            {"version", "1.0"},
            {"requestContext",
             {{"functionArn", "arn:aws:lambda:us-east-1:123456789012:function:Hello:$LATEST"},
              {"condition", "Success"},
              {"approximateInvokeCount", 1}}},
            {"requestPayload", json::object{}},
            {"responseContext", {{"statusCode", 200}, {"executedVersion", "$LATEST"}}},
            {"responsePayload", {{"price", 1.5}}}};
        QVERIFY(record == expected);
    }
    void aFailureGoesThereAfterItsLastAttempt() {
        model::AsyncSettings async;
        async.onFailure = other;
        async.maximumRetryAttempts = 1;
        Bench bench{async};
        bench.attempt().fail("Oops", R"({"errorType": "Oops"})");
        bench.poll();
        QCOMPARE(bench.machine.workers.size(), std::size_t{1});
        bench.advance(60s);
        bench.machine.last().fail("Oops", R"({"errorType": "Oops"})");
        const auto record = bench.received();
        const auto& context = record.at("requestContext");
        QCOMPARE(context.at("condition").as_string(), "RetriesExhausted");
        QCOMPARE(context.at("approximateInvokeCount").as_int64(), 2);
        QCOMPARE(record.at("responseContext").at("functionError").as_string(), "Unhandled");
        QCOMPARE(record.at("responsePayload").at("errorType").as_string(), "Oops");
    }
    void whatGetsTooOldSaysSo() {
        model::AsyncSettings async;
        async.onFailure = other;
        async.maximumEventAge = 30s;
        Bench bench{async};
        bench.attempt().fail("Oops", "{}");
        QCOMPARE(bench.received().at("requestContext").at("condition").as_string(),
                 "EventAgeExceeded");
    }
    void aFunctionThatMayNotRunAnswersNothing() {
        model::AsyncSettings async;
        async.onFailure = other;
        Bench bench{async};
        model::FunctionSpec hello = bench.function("Hello");
        hello.async = async;
        hello.reservedConcurrency = 0;
        bench.setFunctions({hello, bench.function("Other")});
        bench.invokeAsync("Hello");
        QVERIFY(bench.waitFor([&] { return !bench.machine.workers.empty(); }));
        bench.machine.last().ready();
        const auto record = json::parse(bench.machine.last().events.back().payload).as_object();
        QCOMPARE(record.at("requestContext").at("condition").as_string(),
                 "ZeroReservedConcurrency");
        QCOMPARE(record.at("requestContext").at("approximateInvokeCount").as_int64(), 0);
        QVERIFY(!record.contains("responseContext"));
    }
    void whatIsNotThereIsToldOnce() {
        model::AsyncSettings async;
        async.onFailure = queue;
        async.deadLetterQueue = queue;
        async.maximumRetryAttempts = 0;
        Bench bench{async};
        bench.attempt().fail("Oops", "{}");
        bench.poll();
        QCOMPARE(bench.complaints(), std::size_t{1});
        bench.attempt().fail("Oops", "{}");
        bench.poll();
        QCOMPARE(bench.complaints(), std::size_t{1});
    }
    void otherDestinationsGetItInTheirOwnWay() {
        model::InvocationRecord record;
        record.requestId = "r-1";
        record.function = "Hello";
        record.traceId = "Root=1";
        record.payload = R"({"a": 1})";
        record.outcome.kind = model::OutcomeKind::FunctionError;
        record.response = R"({"errorMessage":"oops"})";
        const std::string function = "arn:aws:lambda:us-east-1:123456789012:function:Hello:$LATEST";
        const dispatch::EventResult result{dispatch::EventEnd::RetriesExhausted, function, record,
                                           3};
        const auto message = dispatch::destinationMessage(queue, result, Timestamp{});
        QCOMPARE(message.target, std::string{queue});
        QCOMPARE(message.body, dispatch::destinationRecord(result, Timestamp{}));
        QCOMPARE(message.sourceArn,
                 std::string{"arn:aws:lambda:us-east-1:123456789012:function:Hello"});
        QCOMPARE(message.traceId, std::string{"Root=1"});
        const std::string bus = "arn:aws:events:us-east-1:123456789012:event-bus/main";
        const auto entry =
            json::parse(dispatch::destinationMessage(bus, result, Timestamp{}).body).as_object();
        QCOMPARE(entry.at("source").as_string(), "lambda");
        QCOMPARE(entry.at("detail-type").as_string(),
                 "Lambda Function Invocation Result - Failure");
        QVERIFY(entry.at("resources") == (json::array{bus, function}));
        QCOMPARE(entry.at("detail").at("version").as_string(), "1.0");
        const auto object =
            dispatch::destinationMessage("arn:aws:s3:::results", result, Timestamp{});
        QVERIFY(object.target.starts_with(
            "arn:aws:s3:::results/aws/lambda/async/Hello/1970/01/01/1970-01-01T00.00.00-"));
        const auto letter = dispatch::deadLetter(queue, result);
        QCOMPARE(letter.body, record.payload);
        QCOMPARE(letter.attributes.at("RequestID").value, std::string{"r-1"});
        QCOMPARE(letter.attributes.at("ErrorCode").type, std::string{"Number"});
        QCOMPARE(letter.attributes.at("ErrorCode").value, std::string{"200"});
        QCOMPARE(letter.attributes.at("ErrorMessage").value, std::string{"oops"});
    }
    void aResponseThatIsNoJsonIsAText() {
        model::InvocationRecord record;
        record.response = "plain \"text\"";
        record.payload = "{}";
        const auto text =
            dispatch::destinationRecord({dispatch::EventEnd::Success, "arn", record}, Timestamp{});
        QCOMPARE(json::parse(text).at("responsePayload").as_string(), "plain \"text\"");
        QCOMPARE(json::parse(text).at("timestamp").as_string(), "1970-01-01T00:00:00.000Z");
    }
};

LATHE_TEST(tst_Destinations)
#include "tst_Destinations.moc"
