#include "ServiceFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace lathe;
namespace json = boost::json;

namespace {

struct Event {
    std::string type;
    std::string contentType;
    std::string payload;
};

std::size_t numberAt(std::string_view bytes, std::size_t offset) {
    std::size_t number = 0;
    for (std::size_t i = offset; i < offset + 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

/// The events of a body, in order.
std::vector<Event> eventsOf(std::string_view body) {
    std::vector<Event> events;
    while (body.size() >= 16) {
        const std::size_t size = numberAt(body, 0), headers = numberAt(body, 4);
        std::string_view left = body.substr(12, headers);
        std::map<std::string, std::string> fields;
        while (!left.empty()) {
            const auto name = static_cast<std::size_t>(left[0]);
            const auto value = static_cast<std::size_t>(left[name + 3]);
            fields[std::string{left.substr(1, name)}] = left.substr(name + 4, value);
            left.remove_prefix(name + 4 + value);
        }
        events.push_back({fields[":event-type"], fields[":content-type"],
                          std::string{body.substr(12 + headers, size - headers - 16)}});
        body.remove_prefix(size);
    }
    return events;
}

} // namespace

class tst_ResponseStream : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ServiceFixture> m_service;

    http::Response invoke(const std::vector<std::pair<std::string, std::string>>& fields = {},
                          const char* function = "hello") {
        return m_service->call("POST",
                               std::string{"/2021-11-15/functions/"} + function +
                                   "/response-streaming-invocations",
                               "{}", fields);
    }

  private slots:
    void init() {
        model::FunctionSpec hello;
        hello.logicalId = hello.name = "hello";
        model::Project project;
        project.functions = {hello};
        m_service = std::make_unique<test::ServiceFixture>(std::move(project));
        m_service->answer.record.version = "7";
        m_service->answer.record.response = R"({"errorType": "Oops"})";
        m_service->answer.logTail = "START\nEND\n";
    }

    void everyPieceIsAnEventAndTheEndIsOne() {
        m_service->parts = {"one ", "two"};
        const auto response = invoke();
        QCOMPARE(response.status, 200);
        QCOMPARE(test::ServiceFixture::field(response, "content-type"),
                 std::string{"application/vnd.amazon.eventstream"});
        QCOMPARE(test::ServiceFixture::field(response, "x-amz-executed-version"), std::string{"7"});
        QCOMPARE(test::ServiceFixture::field(response, "x-amzn-requestid"),
                 std::string{"the-request-id"});
        const auto events = eventsOf(response.body);
        QCOMPARE(events.size(), std::size_t{3});
        QCOMPARE(events[0].type, std::string{"PayloadChunk"});
        QCOMPARE(events[0].contentType, std::string{"application/octet-stream"});
        QCOMPARE(events[0].payload, std::string{"one "});
        QCOMPARE(events[1].payload, std::string{"two"});
        QCOMPARE(events[2].type, std::string{"InvokeComplete"});
        QCOMPARE(events[2].contentType, std::string{"application/json"});
        QCOMPARE(events[2].payload, std::string{"{}"});
        QVERIFY(m_service->reply == dispatch::Reply::Early);
    }
    void aFailureComesWithTheEnd() {
        m_service->parts = {"half"};
        m_service->answer.record.outcome.kind = model::OutcomeKind::Timeout;
        const auto events = eventsOf(invoke().body);
        QCOMPARE(events.size(), std::size_t{2});
        const auto end = json::parse(events[1].payload).as_object();
        QCOMPARE(end.at("ErrorCode").as_string(), "Unhandled");
        QCOMPARE(end.at("ErrorDetails").as_string(), R"({"errorType": "Oops"})");
    }
    void whoeverNeverRespondsStillEndsTheStream() {
        m_service->answer.record.outcome.kind = model::OutcomeKind::Crash;
        const auto response = invoke();
        QCOMPARE(response.status, 200);
        QCOMPARE(eventsOf(response.body).size(), std::size_t{1});
    }
    void theLogComesWithTheEndWhenAskedFor() {
        const auto events = eventsOf(invoke({{"X-Amz-Log-Type", "Tail"}}).body);
        QVERIFY(m_service->reply == dispatch::Reply::Complete);
        const auto end = json::parse(events.back().payload).as_object();
        QCOMPARE(base64Decoded(std::string{end.at("LogResult").as_string()}).value(),
                 std::string{"START\nEND\n"});
    }
    void refusalsAreOrdinaryErrors() {
        QCOMPARE(invoke({}, "nobody").status, 404);
        QCOMPARE(test::ServiceFixture::refusal(invoke({{"X-Amz-Invocation-Type", "Event"}})),
                 std::string{"ValidationException: 1 validation error detected: Value 'Event' at "
                             "'invocationType' failed to satisfy constraint: Member must satisfy "
                             "enum value set: [RequestResponse, DryRun]"});
        m_service->refuses =
            Error{"TooManyRequestsException", Text::verbatim("Reason: Rate Exceeded.")};
        QCOMPARE(invoke().status, 429);
    }
    void aDryRunAnswersNothing() {
        const auto response = invoke({{"X-Amz-Invocation-Type", "DryRun"}});
        QCOMPARE(response.status, 204);
        QVERIFY(response.body.empty());
    }
};

LATHE_TEST(tst_ResponseStream)
#include "tst_ResponseStream.moc"
