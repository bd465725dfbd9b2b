#include "engine/model/Trial.h"
#include "engine/store/Journal.h"
#include "engine/store/UseReader.h"
#include "tests/support/TestMain.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <future>

using namespace lathe;
using namespace lathe::store;
using namespace std::chrono_literals;

class tst_UseReader : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    int m_count = 0;

    std::string folder() const { return m_folder->path().toStdString(); }
    static Timestamp noonOf(const QDate& day) {
        return Timestamp{Milliseconds{day.startOfDay().addSecs(12 * 3600).toMSecsSinceEpoch()}};
    }
    model::InvocationRecord record(const std::string& origin) {
        model::InvocationRecord record;
        record.requestId = "r" + std::to_string(++m_count);
        record.function = "Orders";
        record.origin = origin;
        record.accepted = noonOf({2026, 11, 30});
        record.started = record.accepted;
        record.finished = record.accepted + 5ms;
        record.billedDuration = 5ms;
        record.memorySize = Bytes::mebi(256);
        record.cost = {1000};
        record.payload = "{}";
        return record;
    }
    void finish(const model::InvocationRecord& record) {
        m_journal->finish(std::make_shared<const model::InvocationRecord>(record));
    }
    std::vector<model::Use> read(Timestamp since = {}) {
        std::promise<void> written;
        m_journal->flush([&](auto) { written.set_value(); });
        written.get_future().wait();
        return readUse(folder(), since).value();
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = Journal::open(folder(), [](const Error&) {}).value();
    }
    void cleanup() { m_journal.reset(); }

    void whatRanIsSummedByDayTriggerAndMemory() {
        finish(record("Orders/Http"));
        model::InvocationRecord failed = record("Orders/Http");
        failed.outcome.kind = model::OutcomeKind::FunctionError;
        finish(failed);
        finish(record("window"));
        model::InvocationRecord larger = record("window");
        larger.memorySize = Bytes::mebi(512);
        finish(larger);
        model::InvocationRecord earlier = record("window");
        earlier.accepted = noonOf({2026, 11, 29});
        finish(earlier);
        const auto uses = read();
        QCOMPARE(uses.size(), 4U);
        QCOMPARE(uses[0].day, std::string{"2026-11-29"});
        QCOMPARE(uses[1].origin, std::string{"Orders/Http"});
        QCOMPARE(uses[1].invocations, 2);
        QCOMPARE(uses[1].errors, 1);
        QCOMPARE(uses[1].billedDuration, Milliseconds{10});
        QCOMPARE(uses[1].cost.count, 2000);
        QCOMPARE(uses[3].memory.ceilMebi(), 512);
        QCOMPARE(read(noonOf({2026, 11, 30})).size(), 3U);
    }
    void whatIsNotBilledIsLeftOut() {
        for (const auto kind : {model::OutcomeKind::Throttled, model::OutcomeKind::NotRun}) {
            model::InvocationRecord refused = record("api");
            refused.outcome.kind = kind;
            finish(refused);
        }
        finish(record(std::string{model::debuggerOrigin}));
        finish(record(std::string{model::tuningOrigin}));
        QVERIFY(read().empty());
    }
    void batchesAreCountedByTheirRecords() {
        model::InvocationRecord batch = record("Orders/Queue");
        batch.payload = R"({"Records":[{"body":"1"},{"body":"2"},{"body":"3"}]})";
        finish(batch);
        model::InvocationRecord odd = record("Orders/Queue");
        odd.payload = R"({"Records":[1)";
        finish(odd);
        model::InvocationRecord other = record("Orders/Queue");
        other.payload = R"({"Records":[]})";
        finish(other);
        QCOMPARE(read().at(0).messages, 5);
    }
    void largeEventsAreCountedInPieces() {
        model::InvocationRecord large = record("Orders/Queue");
        large.payload = '"' + std::string(64 * 1024, 'x') + '"';
        finish(large);
        finish(record("Orders/Queue"));
        QCOMPARE(read().at(0).pieces, 3);
    }
    void aProjectThatHasNeverRunHasNone() {
        QTemporaryDir empty;
        QVERIFY(readUse(empty.path().toStdString(), {}).value().empty());
    }
    void aDamagedJournalIsAnError() {
        QTemporaryDir damaged;
        std::ofstream{damaged.filePath("journal.db").toStdString()} << std::string(4096, 'x')
                                                                    << "no database";
        QCOMPARE(readUse(damaged.path().toStdString(), {}).error().code,
                 std::string{"Journal.Unreadable"});
    }
};

LATHE_TEST(tst_UseReader)
#include "tst_UseReader.moc"
