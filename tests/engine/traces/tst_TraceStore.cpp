#include "engine/traces/TraceStore.h"

#include "engine/base/Clock.h"
#include "engine/traces/Summary.h"
#include "tests/engine/traces/Documents.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

#include <future>

using namespace lathe;
using namespace std::chrono_literals;
using traces::Trace;
using traces::View;

namespace {

/// In the id of the trace that the invocations are of.
const Timestamp epoch{Seconds{0x65000000}};
const std::string invoked = "1-65000000-a006649127e371903a2de979";

model::InvocationRecord invocation(const std::string& requestId, const std::string& trace,
                                   Timestamp accepted, bool sampled = true) {
    model::InvocationRecord record;
    record.requestId = requestId;
    record.function = "Hello";
    record.traceId = "Root=" + trace + (sampled ? ";Sampled=1" : ";Sampled=0");
    record.accepted = accepted;
    record.moments.taken = accepted;
    record.started = accepted;
    record.moments.answered = accepted + 5ms;
    record.finished = accepted + 6ms;
    return record;
}

} // namespace

class tst_TraceStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<traces::TraceStore> m_store;
    std::vector<Error> m_troubles;

    /// What is told here happened long ago.
    static constexpr traces::TraceRetention everything{Seconds{std::int64_t{100} * 366 * 24 * 3600},
                                                       std::int64_t{1} << 30};
    void open(traces::TraceRetention retention = everything) {
        m_store.reset();
        m_store = std::make_unique<traces::TraceStore>(
            m_folder.path().toStdString(), *m_journal,
            [this](Error trouble) { m_troubles.push_back(std::move(trouble)); }, retention);
    }
    template <class Value>
    Value ask(const std::function<Value(traces::TraceReader&)>& question) const {
        std::promise<Value> answer;
        m_store->read([&](Result<std::reference_wrapper<traces::TraceReader>> reader) {
            answer.set_value(reader ? question(reader->get()) : Value{});
        });
        return answer.get_future().get();
    }
    std::vector<Trace> traces(const std::vector<std::string>& ids,
                              View view = View::asAws()) const {
        return ask<std::vector<Trace>>([&](traces::TraceReader& reader) {
            auto found = reader.traces(ids, view);
            return found ? *found : std::vector<Trace>{};
        });
    }
    QStringList within(traces::TimeRange range, View view = View::asAws(),
                       const std::string& after = {}, int most = 100,
                       std::string* token = nullptr) const {
        return ask<QStringList>([&](traces::TraceReader& reader) {
            QStringList ids;
            (void)reader.within(range, view, after, [&](const Trace& trace, const std::string& to) {
                ids << QString::fromStdString(trace.id);
                if (token)
                    *token = to;
                return ids.size() < most;
            });
            return ids;
        });
    }
    void record(model::InvocationRecord record) {
        m_journal->finish(std::make_shared<const model::InvocationRecord>(std::move(record)));
    }

  private slots:
    void init() {
        QVERIFY(QDir{m_folder.path()}.removeRecursively() && QDir{}.mkpath(m_folder.path()));
        m_troubles.clear();
        m_journal =
            std::move(*store::Journal::open(m_folder.path().toStdString(), [](const Error&) {}));
        open();
    }
    void cleanup() {
        m_store.reset();
        m_journal.reset();
    }

    void documentsAreThereForAnotherStore() {
        for (const std::string& document : test::shop())
            m_store->put({test::segment(document)});
        open();
        const auto found = traces({test::someTrace});
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0] == test::trace(test::shop()));
        QVERIFY(traces({"1-581cf771-a006649127e371903a2de97a"}).empty());
    }
    void whatIsCompleteTakesThePlaceOfWhatWasInProgress() {
        const auto running =
            test::segment("{'trace_id':'T','id':'0000000000000001','name':'a','start_time':1,"
                          "'in_progress':true}");
        const auto complete = test::segment("{'trace_id':'T','id':'0000000000000001','name':'a',"
                                            "'start_time':1,'end_time':2}");
        m_store->put({running});
        QVERIFY(traces({test::someTrace}).at(0).segments.at(0).isInProgress());
        m_store->put({complete});
        m_store->put({running});
        const auto found = traces({test::someTrace});
        QCOMPARE(found.at(0).segments.size(), std::size_t{1});
        QVERIFY(!found[0].segments[0].isInProgress());
    }
    void invocationsComeFromTheJournal() {
        auto call = test::segment("{'trace_id':'T','id':'0000000000000001','name':'work',"
                                  "'start_time':1694498816.001,'end_time':1694498816.002,'type':"
                                  "'subsegment','parent_id':'0000000000000002'}");
        call.traceId = invoked;
        m_store->put({call});
        record(invocation("r1", invoked, epoch));
        const auto found = traces({invoked});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].segments.size(), std::size_t{3});
        QCOMPARE(traces::summaryOf(found[0]).entryPoint->name, std::string{"Hello"});
    }
    void onlyWhatIsRecordedIsSeenByTheApi() {
        record(invocation("r1", invoked, epoch, false));
        QVERIFY(traces({invoked}).empty());
        QCOMPARE(traces({invoked}, View::whole()).size(), std::size_t{1});
        auto call = test::segment(test::shop().at(1));
        m_store->put({call}, traces::Visibility::Unsampled);
        QVERIFY(traces({test::someTrace}).empty());
        QCOMPARE(traces({test::someTrace}, View::whole()).size(), std::size_t{1});
    }
    void tracesOfATimeComeNewestFirstAndInPages() {
        const auto id = [](int n) { return QString{"1-65000000-%1"}.arg(n, 24, 10, QChar{'0'}); };
        QStringList expected;
        for (int n = 0; n < 7; ++n) {
            record(invocation("r" + std::to_string(n), id(n).toStdString(), epoch + n * 1s));
            expected.prepend(id(n));
        }
        const traces::TimeRange all{epoch, epoch + 1h};
        QCOMPARE(within(all), expected);
        QCOMPARE(within({epoch + 2s, epoch + 4s}), (QStringList{id(3), id(2)}));
        QVERIFY(within({epoch + 4s, epoch + 1h}, View::asAws()).size() == 3);
        std::string token;
        QCOMPARE(within(all, View::asAws(), {}, 3, &token), expected.mid(0, 3));
        QCOMPARE(within(all, View::asAws(), token), expected.mid(3));
    }
    void byEventWhatIsActiveThenIsFound() {
        auto slow = invocation("r1", invoked, epoch);
        slow.finished = epoch + 10s;
        record(slow);
        QVERIFY(within({epoch + 5s, epoch + 6s}).isEmpty());
        QCOMPARE(within({epoch + 5s, epoch + 6s, traces::TimeRangeType::Event}).size(), 1);
        QVERIFY(within({epoch + 11s, epoch + 12s, traces::TimeRangeType::Event}).isEmpty());
    }
    void whatIsTooMuchGoesOldestFirst() {
        open({Seconds{24 * 3600}, std::int64_t{1} << 30});
        auto old = test::segment(test::shop().at(0));
        auto recent = old;
        recent.traceId = invoked;
        recent.start = Clock::system().wall() - 1h;
        recent.end = recent.start + 1s;
        m_store->put({old, recent});
        QTRY_VERIFY(traces({test::someTrace}).empty());
        QCOMPARE(traces({invoked}).size(), std::size_t{1});
    }
    void aBatchIsLinkedToTheOthersOfItsMessages() {
        record(invocation("r1", invoked, epoch));
        model::Delivery delivery;
        delivery.traceId = "Root=1-65000000-b006649127e371903a2de979;Parent=0000000000000007";
        delivery.requestId = "r1";
        m_journal->deliver(delivery);
        const auto found = traces({invoked});
        QCOMPARE(found.at(0).segments.at(0).links.at(0).traceId,
                 std::string{"1-65000000-b006649127e371903a2de979"});
        QCOMPARE(found[0].segments[0].links[0].segmentId, std::string{"0000000000000007"});
    }
    void textThatIsNoneIsKeptAsFarAsItIs() {
        auto segment = test::segment(test::shop().at(0));
        segment.user = "bad \xff byte";
        m_store->put({segment});
        QCOMPARE(traces({test::someTrace}).at(0).segments.at(0).user,
                 std::string{"bad \xef\xbf\xbd byte"});
        QVERIFY(m_troubles.empty());
    }
};

LATHE_TEST(tst_TraceStore)
#include "tst_TraceStore.moc"
