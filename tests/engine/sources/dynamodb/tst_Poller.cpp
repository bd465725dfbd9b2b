#include "engine/services/dynamodb/Stream.h"
#include "engine/sources/dynamodb/Poller.h"
#include "tests/support/Quoted.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <boost/asio/io_context.hpp>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace lathe;
using namespace std::chrono_literals;
using sources::Answered;
namespace json = boost::json;
namespace dynamodb = sources::dynamodb;

class tst_Poller : public QObject {
    Q_OBJECT

    struct Bench {
        /// A record whose item has the key `key`.
        void add(const std::string& key) {
            const std::int64_t sequence = static_cast<std::int64_t>(records.size()) + 1;
            records.push_back(
                {sequence, clock.wall(),
                 json::object{{"eventName", "INSERT"},
                              {"dynamodb",
                               {{"Keys", {{"p", {{"S", key}}}}},
                                {"SequenceNumber", services::dynamodb::sequenceText(sequence)}}}}});
            if (poller)
                poller->pump();
        }
        void start(const std::string& settings = "{'StartingPosition':'TRIM_HORIZON'}") {
            dynamodb::Stream stream;
            stream.records = [this](std::int64_t from, std::size_t most) {
                std::vector<dynamodb::Stream::Record> found;
                for (const auto& each : records)
                    if (each.sequence >= from && found.size() < most)
                        found.push_back(each);
                return readable ? std::optional{found} : std::nullopt;
            };
            stream.latest = [this] { return static_cast<std::int64_t>(records.size()) + 1; };
            stream.checkpoint = [this](const std::string& reader) -> std::optional<std::int64_t> {
                const auto found = checkpoints.find(reader);
                return found == checkpoints.end() ? std::nullopt : std::optional{found->second};
            };
            stream.keepCheckpoint = [this](const std::string& reader, std::int64_t next) {
                checkpoints[reader] = next;
            };
            stream.giveUp = [this](const std::string& destination, const std::string& body) {
                givenUp.push_back(destination + " " + body);
            };
            sources::Mapping mapping;
            mapping.uuid = "m";
            mapping.function = "App";
            mapping.sourceArn = "arn:stream";
            poller = std::make_shared<dynamodb::Poller>(
                mapping, *dynamodb::Settings::read(json::parse(test::quoted(settings)).as_object()),
                0, stream, deadlines, [this](model::InvocationRequest request, auto done) {
                    batches.push_back(keysIn(request.payload));
                    pending.push_back(done);
                });
            poller->pump();
        }
        static std::string keysIn(const std::string& payload) {
            std::string keys;
            const json::value event = json::parse(payload);
            for (const json::value& record : event.at("Records").as_array())
                keys += record.at("dynamodb").at("Keys").at("p").at("S").as_string();
            return keys;
        }
        void answer(bool success, const std::string& response = "null") {
            const auto done = pending.front();
            pending.pop_front();
            Answered answered;
            answered.outcome.kind =
                success ? model::OutcomeKind::Success : model::OutcomeKind::FunctionError;
            answered.response = response;
            done(answered);
        }
        void wait(std::chrono::milliseconds time) {
            clock.advance(time);
            deadlines.advance();
        }

        boost::asio::io_context io;
        ManualClock clock;
        dispatch::Deadlines deadlines{io, clock};
        bool readable = true;
        std::vector<dynamodb::Stream::Record> records;
        std::map<std::string, std::int64_t> checkpoints;
        std::vector<std::string> givenUp;
        std::vector<std::string> batches;
        std::deque<std::function<void(Result<Answered>)>> pending;
        std::shared_ptr<dynamodb::Poller> poller;
    };

    std::unique_ptr<Bench> m_bench;

  private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void takesRecordsInOrderOneBatchAtATime() {
        for (const char* key : {"a", "b", "c"})
            m_bench->add(key);
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','BatchSize':2}");
        QCOMPARE(m_bench->batches, std::vector<std::string>{"ab"});
        m_bench->add("d");
        m_bench->answer(true);
        QCOMPARE(m_bench->batches.back(), std::string{"cd"});
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{3});
        m_bench->answer(true);
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{5});
        QCOMPARE(m_bench->batches.size(), std::size_t{2});
    }
    void beginsWithWhatIsNewUnlessItIsToldOtherwise() {
        m_bench->add("a");
        m_bench->start("{'StartingPosition':'LATEST'}");
        QVERIFY(m_bench->batches.empty());
        m_bench->add("b");
        QCOMPARE(m_bench->batches, std::vector<std::string>{"b"});
    }
    void goesOnWhereItWas() {
        m_bench->checkpoints["m/0"] = 2;
        m_bench->add("a");
        m_bench->add("b");
        m_bench->start();
        QCOMPARE(m_bench->batches, std::vector<std::string>{"b"});
    }
    void waitsForMoreWithinItsWindow() {
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','MaximumBatchingWindowInSeconds':5}");
        m_bench->add("a");
        m_bench->wait(4s);
        m_bench->add("b");
        QVERIFY(m_bench->batches.empty());
        m_bench->wait(1100ms);
        QCOMPARE(m_bench->batches, std::vector<std::string>{"ab"});
    }
    void aBatchThatFailsIsTriedAgainBeforeOthers() {
        m_bench->add("a");
        m_bench->start();
        m_bench->add("b");
        m_bench->answer(false);
        QCOMPARE(m_bench->batches.size(), std::size_t{1});
        m_bench->wait(300ms);
        QCOMPARE(m_bench->batches.back(), std::string{"a"});
        m_bench->answer(true);
        QCOMPARE(m_bench->batches.back(), std::string{"b"});
    }
    void givesUpWhenItHasTriedOftenEnough() {
        m_bench->add("a");
        m_bench->start(
            "{'StartingPosition':'TRIM_HORIZON','MaximumRetryAttempts':1,'DestinationConfig':{"
            "'OnFailure':{'Destination':'arn:queue'}}}");
        m_bench->answer(false);
        m_bench->wait(300ms);
        QVERIFY(m_bench->givenUp.empty());
        m_bench->answer(false);
        QCOMPARE(m_bench->givenUp.size(), std::size_t{1});
        const std::string& told = m_bench->givenUp.front();
        QVERIFY(told.starts_with("arn:queue {"));
        const json::value body = json::parse(told.substr(told.find('{')));
        QCOMPARE(std::string{body.at("requestContext").at("condition").as_string()},
                 std::string{"RetryAttemptsExhausted"});
        QCOMPARE(std::string{body.at("DDBStreamBatchInfo").at("startSequenceNumber").as_string()},
                 services::dynamodb::sequenceText(1));
        m_bench->add("b");
        QCOMPARE(m_bench->batches.back(), std::string{"b"});
    }
    void givesUpWhatIsTooOld() {
        m_bench->add("a");
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','MaximumRecordAgeInSeconds':60}");
        m_bench->clock.advance(61s);
        m_bench->answer(false);
        m_bench->wait(300ms);
        QCOMPARE(m_bench->batches.size(), std::size_t{1});
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{2});
    }
    void halvesABatchThatFails() {
        for (const char* key : {"a", "b", "c", "d"})
            m_bench->add(key);
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','BisectBatchOnFunctionError':true,"
                       "'MaximumRetryAttempts':0}");
        m_bench->answer(false);
        m_bench->wait(300ms);
        QCOMPARE(m_bench->batches.back(), std::string{"ab"});
        m_bench->answer(true);
        QCOMPARE(m_bench->batches.back(), std::string{"cd"});
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{3});
        m_bench->answer(false);
        m_bench->wait(300ms);
        m_bench->answer(false);
        QCOMPARE(m_bench->batches.back(), std::string{"d"});
        m_bench->answer(true);
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{5});
    }
    void triesAgainFromTheFirstRecordThatHasFailed() {
        for (const char* key : {"a", "b", "c"})
            m_bench->add(key);
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','FunctionResponseTypes':['"
                       "ReportBatchItemFailures']}");
        m_bench->answer(true, test::quoted("{'batchItemFailures':[{'itemIdentifier':'" +
                                           services::dynamodb::sequenceText(2) + "'}]}"));
        m_bench->wait(300ms);
        QCOMPARE(m_bench->batches.back(), std::string{"bc"});
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{2});
        m_bench->answer(true, test::quoted("{'batchItemFailures':[]}"));
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{4});
    }
    void whatTheFiltersDoNotLetThroughIsDoneWith() {
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','FilterCriteria':{'Filters':[{'Pattern':"
                       "'{`dynamodb`:{`Keys`:{`p`:{`S`:[`b`]}}}}'}]}}");
        m_bench->add("a");
        m_bench->add("b");
        QCOMPARE(m_bench->batches, std::vector<std::string>{"b"});
    }
    void aThrottledBatchIsNoTry() {
        m_bench->add("a");
        m_bench->start("{'StartingPosition':'TRIM_HORIZON','MaximumRetryAttempts':0}");
        const auto done = m_bench->pending.front();
        m_bench->pending.pop_front();
        done(Error{"TooManyRequestsException", Text{}});
        m_bench->wait(300ms);
        QCOMPARE(m_bench->batches.size(), std::size_t{2});
        m_bench->answer(true);
        QCOMPARE(m_bench->checkpoints.at("m/0"), std::int64_t{2});
    }
    void looksAgainWhereItMayNotRead() {
        m_bench->readable = false;
        m_bench->add("a");
        m_bench->start();
        QVERIFY(m_bench->batches.empty());
        m_bench->readable = true;
        m_bench->wait(5100ms);
        QCOMPARE(m_bench->batches, std::vector<std::string>{"a"});
    }
};

LATHE_TEST(tst_Poller)
#include "tst_Poller.moc"
