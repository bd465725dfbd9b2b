#include "engine/store/EventReader.h"
#include "engine/store/Journal.h"
#include "engine/store/JournalDatabase.h"
#include "engine/store/Sqlite.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <future>
#include <mutex>
#include <set>

using namespace lathe;
using namespace lathe::store;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const Timestamp epoch{1'700'000'000s};

model::InvocationRecord running(const std::string& id, Timestamp accepted = epoch) {
    model::InvocationRecord record;
    record.requestId = id;
    record.function = "Hello";
    record.origin = "test";
    record.traceId = "Root=1-2-3";
    record.payload = R"({"name": "Ada"})";
    record.accepted = accepted;
    record.started = accepted + 1ms;
    record.memorySize = Bytes::mebi(128);
    return record;
}

model::InvocationRecord finished(model::InvocationRecord record) {
    record.finished = *record.started + 20ms;
    record.outcome = {model::OutcomeKind::FunctionError, "ValueError", "no such name"};
    record.response = R"({"errorType": "ValueError"})";
    record.duration = 19'870us;
    record.initDuration = 104'220us;
    record.restoreDuration = 4'220us;
    record.tenantId = "blue";
    record.moments = {record.accepted + 1us, record.accepted + 2us, record.accepted + 3us,
                      record.accepted + 4us, record.accepted + 5us};
    record.billedDuration = 125ms;
    record.maxMemoryUsed = Bytes::mebi(37);
    record.environmentId = "0123456789abcdef";
    record.logStream = "2023/11/14/[$LATEST]0123456789abcdef";
    record.cost = {460'417};
    return record;
}

model::LogLine line(const std::string& text, const std::string& request = "r1",
                    Timestamp time = epoch) {
    model::LogLine line;
    line.time = time;
    line.function = "Hello";
    line.requestId = request;
    line.environmentId = "env";
    line.source = model::LogSource::Function;
    line.level = model::LogLevel::Warn;
    line.text = text;
    return line;
}

model::SharedRecord shared(model::InvocationRecord record) {
    return std::make_shared<const model::InvocationRecord>(std::move(record));
}

model::SharedLines sharedLines(std::vector<model::LogLine> lines) {
    return std::make_shared<const std::vector<model::LogLine>>(std::move(lines));
}

template <class T, class Call> Result<T> wait(Call call) {
    std::promise<Result<T>> promise;
    call([&](Result<T> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

Result<std::vector<model::InvocationRecord>> historyOf(Journal& journal, HistoryQuery query = {}) {
    return wait<std::vector<model::InvocationRecord>>(
        [&](auto done) { journal.history(query, done); });
}
Result<std::vector<model::LogLine>> logsOf(Journal& journal, LogQuery query = {}) {
    return wait<std::vector<model::LogLine>>([&](auto done) { journal.logs(query, done); });
}
Result<std::vector<QueuedEvent>> queuedOf(Journal& journal) {
    return wait<std::vector<QueuedEvent>>([&](auto done) { journal.queued(done); });
}
Result<bool> flushed(Journal& journal) {
    return wait<bool>([&](auto done) { journal.flush(done); });
}
Result<bool> enqueued(Journal& journal, const QueuedEvent& event) {
    return wait<bool>([&](auto done) { journal.enqueue(event, done); });
}

} // namespace

class tst_Journal : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::mutex m_mutex;
    std::vector<Error> m_troubles;

    fs::path folder() const { return m_folder->path().toStdString(); }
    std::unique_ptr<Journal> open(Retention retention = {}) {
        auto opened = Journal::open(
            folder(),
            [this](Error trouble) {
                const std::scoped_lock lock{m_mutex};
                m_troubles.push_back(std::move(trouble));
            },
            retention);
        return opened ? std::move(*opened) : nullptr;
    }
    std::vector<Error> troubles() {
        const std::scoped_lock lock{m_mutex};
        return m_troubles;
    }

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_troubles.clear();
    }

    void aRecordComesBackAsItWas() {
        auto journal = open();
        QVERIFY(journal);
        const auto record = finished(running("r1"));
        journal->begin(shared(running("r1")));
        journal->finish(shared(record));
        const auto history = historyOf(*journal);
        QCOMPARE(history->size(), std::size_t{1});
        QVERIFY(history->front() == record);
    }
    void everythingIsThereAfterARestart() {
        open()->finish(shared(finished(running("r1"))));
        {
            auto journal = open();
            journal->append(sharedLines({line("one"), line("two")}));
        }
        auto journal = open();
        QVERIFY(historyOf(*journal)->front() == finished(running("r1")));
        const auto lines = logsOf(*journal);
        QCOMPARE(lines->size(), std::size_t{2});
        auto expected = line("two");
        expected.sequence = 2;
        QVERIFY(lines->back() == expected);
        QVERIFY(troubles().empty());
    }
    void whatEndsSoonAndWhatRunsOnAreBothThere() {
        auto journal = open();
        auto second = running("r1", epoch + 1s);
        second.attempt = 2;
        journal->begin(shared(running("r1")));
        journal->begin(shared(running("r2", epoch + 2s)));
        journal->finish(shared(finished(running("r1"))));
        journal->begin(shared(second));
        const auto history = historyOf(*journal);
        QCOMPARE(history->size(), std::size_t{3});
        QVERIFY((*history)[0] == running("r2", epoch + 2s));
        QVERIFY((*history)[1] == second);
        QVERIFY((*history)[2] == finished(running("r1")));
    }
    void whatADeadEngineLeftUnfinishedIsClosed() {
        open()->begin(shared(running("r1")));
        auto journal = open();
        const auto record = historyOf(*journal)->front();
        QVERIFY(record.finished);
        QVERIFY(record.outcome.kind == model::OutcomeKind::Stopped);
    }
    void whatHasOneRootIsOneStory() {
        const model::Delivery first{epoch,  "Root=1-2-3", "arn:bucket", "arn:topic",
                                    "Up/A", {},           {},           {}};
        model::Delivery refused = first;
        refused.time += 2s;
        refused.traceId = "Root=1-2-3;Parent=4;Sampled=0";
        refused.errorCode = "AccessDenied";
        refused.errorMessage = "no \"right\"";
        model::Delivery elsewhere = first;
        elsewhere.traceId = "Root=1-2-34";
        // A part of a batch that began another story.
        model::Delivery batched = first;
        batched.time += 1s;
        batched.requestId = "r2";
        auto own = finished(running("r1"));
        auto other = finished(running("r2", epoch + 1s));
        other.traceId = "Root=1-9-9;Parent=4";
        auto foreign = finished(running("r3"));
        foreign.traceId = "Root=1-8-8";
        {
            auto journal = open();
            for (const auto& each : {refused, elsewhere, first, batched})
                journal->deliver(each);
            for (const auto& each : {other, own, foreign})
                journal->finish(shared(each));
        }
        auto journal = open();
        const auto storyOf = [&](const std::string& traceId) {
            return wait<model::Story>([&](auto done) { journal->story(traceId, done); });
        };
        const auto story = storyOf("Root=1-2-3;Lineage=x");
        QVERIFY(story);
        QVERIFY((*story == model::Story{{first, batched, refused}, {own, other}}));
        QCOMPARE(storyOf("Root=1-2-34")->deliveries.size(), std::size_t{1});
        QVERIFY(*storyOf("") == model::Story{});
    }
    void historyPagesFromNewestToOldest() {
        auto journal = open();
        for (int i = 0; i < 25; ++i) {
            auto record = running("r" + std::to_string(i), epoch + i * 1s);
            record.function = i % 5 ? "Hello" : "Other";
            journal->begin(shared(record));
        }
        HistoryQuery query;
        query.function = "Hello";
        query.limit = 8;
        std::vector<std::string> ids;
        while (true) {
            const auto page = historyOf(*journal, query);
            QVERIFY(page->size() <= 8);
            for (const auto& record : *page)
                ids.push_back(record.requestId);
            if (page->empty())
                break;
            query.before = page->back().accepted;
        }
        QCOMPARE(ids.size(), std::size_t{20});
        QCOMPARE(ids.front(), std::string{"r24"});
        QCOMPARE(ids.back(), std::string{"r1"});
        HistoryQuery since;
        since.since = epoch + 23s;
        QCOMPARE(historyOf(*journal, since)->size(), std::size_t{2});
        HistoryQuery one;
        one.requestId = "r7";
        QCOMPARE(historyOf(*journal, one)->size(), std::size_t{1});
    }
    void whatFailedIsFoundByItself() {
        using model::OutcomeKind;
        auto journal = open();
        journal->begin(shared(running("running")));
        for (const auto kind : {OutcomeKind::Success, OutcomeKind::FunctionError,
                                OutcomeKind::Crash, OutcomeKind::Timeout, OutcomeKind::Throttled,
                                OutcomeKind::Stopped, OutcomeKind::NotRun}) {
            auto record = finished(running(model::toText(kind)));
            record.outcome.kind = kind;
            journal->finish(shared(record));
        }
        HistoryQuery failed;
        failed.failedOnly = true;
        std::set<std::string> ids;
        const auto records = historyOf(*journal, failed);
        for (const auto& record : *records)
            ids.insert(record.requestId);
        QCOMPARE(ids, (std::set<std::string>{"error", "crash", "timeout", "throttled", "not run"}));
    }
    void logsAreFoundByFunctionRequestTimeAndSequence() {
        auto journal = open();
        std::vector<model::LogLine> lines;
        for (int i = 0; i < 1000; ++i)
            lines.push_back(line(std::to_string(i), "r" + std::to_string(i / 10), epoch + i * 1s));
        auto other = line("other", "x");
        other.function = "Other";
        lines.push_back(other);
        journal->append(sharedLines(lines));

        LogQuery byRequest;
        byRequest.requestId = "r42";
        const auto found = logsOf(*journal, byRequest);
        QCOMPARE(found->size(), std::size_t{10});
        QCOMPARE(found->front().text, std::string{"420"});

        LogQuery newest;
        newest.function = "Hello";
        newest.limit = 3;
        const auto tail = logsOf(*journal, newest);
        QCOMPARE(tail->front().text, std::string{"997"});
        QCOMPARE(tail->back().text, std::string{"999"});

        LogQuery after;
        after.afterSequence = 998;
        QCOMPARE(logsOf(*journal, after)->size(), std::size_t{3});

        LogQuery since;
        since.since = epoch + 990s;
        QCOMPARE(logsOf(*journal, since)->size(), std::size_t{10});
    }
    void theLinesOfARequestAreFoundAmongThoseOfManyWrites() {
        auto journal = open();
        for (int i = 0; i < 40; ++i) {
            auto record = running("r" + std::to_string(i), epoch + i * 10min);
            if (i % 4 != 3)
                record = finished(record);
            journal->begin(shared(record));
            std::vector<model::LogLine> lines{
                line("start", record.requestId, record.accepted),
                line("between", "", record.accepted + 1ms),
                line("late", record.requestId, record.accepted + 50s)};
            lines.back().function = i == 20 ? "Rare" : "Hello";
            journal->append(sharedLines(lines));
            QVERIFY(flushed(*journal));
        }
        for (const auto& [request, count] :
             {std::pair{"r2", 2}, {"r38", 2}, {"r39", 2}, {"?", 0}}) {
            LogQuery query;
            query.requestId = request;
            QCOMPARE(logsOf(*journal, query)->size(), static_cast<std::size_t>(count));
            query.function = "Hello";
            QCOMPARE(logsOf(*journal, query)->size(), static_cast<std::size_t>(count));
        }
        LogQuery rare;
        rare.function = "Rare";
        const auto lines = logsOf(*journal, rare);
        QCOMPARE(lines->size(), std::size_t{1});
        QCOMPARE(lines->front().requestId, std::string{"r20"});
        QCOMPARE(lines->front().sequence, 63);
    }
    void linesOfTheFirstSchemaAreTakenOver() {
        open().reset();
        change(
            "DROP TABLE log_blocks; DROP TABLE log_block_functions; DROP TABLE log_streams;"
            "DROP TABLE deliveries;"
            "PRAGMA user_version = 1;"
            "ALTER TABLE invocations DROP COLUMN restore_duration;"
            "ALTER TABLE queue DROP COLUMN restore_duration;"
            "ALTER TABLE invocations DROP COLUMN tenant_id;"
            "ALTER TABLE queue DROP COLUMN tenant_id;"
            "ALTER TABLE queue DROP COLUMN qualifier;"
            "ALTER TABLE queue DROP COLUMN client_context;"
            "ALTER TABLE queue DROP COLUMN cognito_identity;"
            "ALTER TABLE invocations DROP COLUMN taken;"
            "ALTER TABLE invocations DROP COLUMN environment_up;"
            "ALTER TABLE invocations DROP COLUMN responding;"
            "ALTER TABLE invocations DROP COLUMN answered;"
            "ALTER TABLE invocations DROP COLUMN runtime_done;"
            "ALTER TABLE queue DROP COLUMN taken;"
            "ALTER TABLE queue DROP COLUMN environment_up;"
            "ALTER TABLE queue DROP COLUMN responding;"
            "ALTER TABLE queue DROP COLUMN answered;"
            "ALTER TABLE queue DROP COLUMN runtime_done;"
            "CREATE TABLE log_lines (sequence INTEGER PRIMARY KEY, time INTEGER, function TEXT,"
            "request_id TEXT, environment TEXT, source INTEGER, level INTEGER, text TEXT);"
            "INSERT INTO log_lines VALUES (3, 1700000000000000, 'Hello', 'r1', 'env', 1, 3, 'a'),"
            "(4, 1700000000000000, 'Hello', 'r1', 'env', 1, 3, 'b'),"
            "(9, 1700000000000000, 'Hello', 'r1', 'env', 1, 3, 'c')");
        auto journal = open();
        journal->append(sharedLines({line("d")}));
        const auto lines = logsOf(*journal);
        QCOMPARE(lines->size(), std::size_t{4});
        const std::vector<std::int64_t> sequences{3, 4, 9, 10};
        for (std::size_t i = 0; i < lines->size(); ++i) {
            auto expected = line(std::string(1, static_cast<char>('a' + i)));
            expected.sequence = sequences[i];
            QVERIFY((*lines)[i] == expected);
        }
        QVERIFY(troubles().empty());
    }
    void theTimesOfBlocksOfAnEarlierSchemaAreFilledIn() {
        {
            auto journal = open();
            journal->append(sharedLines({line("late", "r1", epoch + 2s), line("early")}));
        }
        change("DROP INDEX log_blocks_by_function; DROP TABLE log_streams;"
               "ALTER TABLE log_block_functions DROP COLUMN earliest;"
               "ALTER TABLE log_block_functions DROP COLUMN latest;"
               "CREATE INDEX log_blocks_by_function ON log_block_functions (function, sequence);"
               "PRAGMA user_version = 6");
        open().reset();
        const auto reader = *EventReader::open(folder());
        std::vector<std::string> texts;
        const EventSearch search{{{"env", "", "", "Hello", epoch}}, epoch, epoch + 1s};
        QVERIFY(reader->read(search, [&](const StoredEvent& event) {
            texts.emplace_back(event.line.text);
            return true;
        }));
        QCOMPARE(texts, std::vector<std::string>{"early"});
        QVERIFY(troubles().empty());
    }
    void textOfAnyKindSurvives() {
        auto journal = open();
        const std::string odd =
            std::string{"nul \0 in it, ", 13} + "'quotes', \u20ac and \U0001F600";
        journal->append(sharedLines({line(odd), line(std::string(1024 * 1024, 'x')), line("")}));
        const auto lines = logsOf(*journal);
        QCOMPARE((*lines)[0].text, odd);
        QCOMPARE((*lines)[1].text.size(), std::size_t{1024 * 1024});
        QCOMPARE((*lines)[2].text, std::string{});
    }
    void totalsCountErrorsAndLeaveOutWhatDidNotRun() {
        auto journal = open();
        journal->finish(shared(finished(running("r1"))));
        auto ok = finished(running("r2"));
        ok.outcome = {};
        journal->finish(shared(ok));
        auto throttled = ok;
        throttled.requestId = "r3";
        throttled.outcome.kind = model::OutcomeKind::Throttled;
        journal->finish(shared(throttled));
        auto notRun = throttled;
        notRun.requestId = "r5";
        notRun.outcome.kind = model::OutcomeKind::NotRun;
        journal->finish(shared(notRun));
        auto stoppedBefore = ok;
        stoppedBefore.requestId = "r6";
        stoppedBefore.outcome.kind = model::OutcomeKind::Stopped;
        stoppedBefore.billedDuration = {};
        stoppedBefore.cost = {};
        journal->finish(shared(stoppedBefore));
        auto debugged = ok;
        debugged.requestId = "r7";
        debugged.origin = model::debuggerOrigin;
        journal->finish(shared(debugged));
        journal->begin(shared(running("r4")));
        journal->finish(shared(finished(running("old", epoch - 10s))));
        const auto totals =
            wait<std::vector<FunctionTotals>>([&](auto done) { journal->totals(epoch, done); });
        QCOMPARE(totals->size(), std::size_t{1});
        QCOMPARE(totals->front().function, std::string{"Hello"});
        QCOMPARE(totals->front().invocations, 2);
        QCOMPARE(totals->front().errors, 1);
        QVERIFY(totals->front().billedDuration == 250ms);
        QCOMPARE(totals->front().cost.count, 920'834);
    }
    void anAcceptedEventSurvivesAKillAndKeepsItsAttempts() {
        int pipes[2];
        QCOMPARE(::pipe(pipes), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto journal = open();
            QueuedEvent event{running("event"), "live", R"({"custom":1})", R"({"id":"i"})"};
            (void)enqueued(*journal, event);
            event.record.attempt = 2;
            (void)enqueued(*journal, event);
            (void)enqueued(*journal, {running("done")});
            journal->dequeue("done");
            (void)flushed(*journal);
            (void)!::write(pipes[1], "x", 1);
            ::pause();
            ::_exit(0);
        }
        char byte = 0;
        QCOMPARE(::read(pipes[0], &byte, 1), ssize_t{1});
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(pipes[0]);
        ::close(pipes[1]);
        auto journal = open();
        const auto events = queuedOf(*journal);
        QCOMPARE(events->size(), std::size_t{1});
        QCOMPARE(events->front().record.requestId, std::string{"event"});
        QCOMPARE(events->front().record.attempt, 2);
        QCOMPARE(events->front().record.payload, running("event").payload);
        QCOMPARE(events->front().qualifier, std::string{"live"});
        QCOMPARE(events->front().clientContext, std::string{R"({"custom":1})"});
        QCOMPARE(events->front().cognitoIdentity, std::string{R"({"id":"i"})"});
    }
    void aFileThatIsNoDatabaseIsSetAside() {
        std::ofstream{folder() / "journal.db"} << std::string(100'000, 'z');
        auto journal = open();
        QVERIFY(journal);
        QCOMPARE(troubles().size(), std::size_t{1});
        QCOMPARE(troubles()[0].code, std::string{"Journal.Damaged"});
        journal->append(sharedLines({line("works")}));
        QCOMPARE(logsOf(*journal)->size(), std::size_t{1});
        QCOMPARE(damagedFiles().size(), std::size_t{1});
        QCOMPARE(fs::file_size(damagedFiles()[0]), std::uintmax_t{100'000});
    }
    void aDatabaseDamagedWithinIsSetAsideWhenItIsNoticed() {
        {
            auto journal = open();
            std::vector<model::LogLine> lines(3000, line(std::string(100, 'x')));
            journal->append(sharedLines(lines));
        }
        {
            // Not what the tables are, which opening reads.
            std::fstream file{folder() / "journal.db",
                              std::ios::in | std::ios::out | std::ios::binary};
            file.seekp((rootPageOf("log_blocks") - 1) * 4096);
            file << std::string(64, '\xFF');
        }
        auto journal = open();
        QVERIFY(journal);
        const auto read = logsOf(*journal);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string{"Journal.Unreadable"});
        QVERIFY(!logsOf(*journal));
        QCOMPARE(damagedFiles().size(), std::size_t{0});
        QCOMPARE(troubles().size(), std::size_t{1});
        QCOMPARE(troubles().front().code, std::string{"Journal.Unreadable"});
        journal->append(sharedLines({line("after")}));
        journal->finish(shared(finished(running("r1"))));
        QVERIFY(flushed(*journal));
        QCOMPARE(logsOf(*journal)->back().text, std::string{"after"});
        QCOMPARE(damagedFiles().size(), std::size_t{1});
        QCOMPARE(troubles().back().code, std::string{"Journal.Damaged"});
    }
    void aPlaceThatCannotBeWrittenIsAnErrorThatNamesIt() {
        std::ofstream{folder() / "file"} << "no folder";
        const auto opened = Journal::open(folder() / "file" / "state", [](const Error&) {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, std::string{"State.NotWritable"});
        QVERIFY(opened.error().detail.english().find("file/state") != std::string::npos);
    }
    void aReadOnlyFolderIsAnError() {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        fs::permissions(folder(), fs::perms::owner_read | fs::perms::owner_exec);
        const auto opened = Journal::open(folder(), [](const Error&) {});
        fs::permissions(folder(), fs::perms::owner_all);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, std::string{"State.NotWritable"});
    }
    void aFullDiskLosesNothingAndIsReportedOnce() {
        auto journal = open();
        journal->append(sharedLines({line("before")}));
        QVERIFY(flushed(*journal));

        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit tight = before;
        tight.rlim_cur = 150'000;
        ::setrlimit(RLIMIT_FSIZE, &tight);
        for (int i = 0; i < 20; ++i) {
            journal->append(
                sharedLines(std::vector<model::LogLine>(100, line(std::string(1000, 'x')))));
            (void)flushed(*journal);
        }
        journal->finish(shared(finished(running("r1"))));
        const bool failed = !flushed(*journal);
        const auto refused = enqueued(*journal, {running("event")});
        ::setrlimit(RLIMIT_FSIZE, &before);

        QVERIFY(failed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string{"Journal.NotWritten"});
        QCOMPARE(troubles().size(), std::size_t{1});
        QVERIFY(flushed(*journal));
        QCOMPARE(logsOf(*journal)->size(), std::size_t{2001});
        QCOMPARE(historyOf(*journal)->size(), std::size_t{1});
        QVERIFY(queuedOf(*journal)->empty());
    }
    void aLineHasItsNumberBeforeItIsWritten() {
        auto journal = open();
        journal->append(sharedLines({line("one"), line("two")}));
        const model::SharedLines numbered = journal->append(std::vector{line("three")});
        QCOMPARE(numbered->front().sequence, 3);
        QVERIFY(flushed(*journal));
        QCOMPARE(logsOf(*journal)->back(), numbered->front());
        journal.reset();
        journal = open();
        QCOMPARE(journal->append(std::vector{line("four")})->front().sequence, 4);
    }
    /// Of lines that could not be kept.
    void numbersMayHaveGaps() {
        JournalDatabase database;
        std::optional<Error> trouble;
        QVERIFY(database.open(folder(), trouble));
        database.beginWrites(JournalDatabase::Sync::Lazy);
        for (const int number : {1, 2, 7, 8})
            database.appendLine(line(std::to_string(number)), number);
        QVERIFY(database.commitWrites());
        QCOMPARE(database.lastLine(), 8);
        const auto lines = database.logs({});
        QVERIFY(lines);
        QCOMPARE(lines->size(), std::size_t{4});
        for (const model::LogLine& each : *lines)
            QCOMPARE(std::to_string(each.sequence), each.text);
    }
    void whatExceedsTheRetentionIsPrunedOldestFirst() {
        auto journal = open({.logLines = 5'000, .invocations = 50});
        for (int i = 0; i < 20; ++i) {
            journal->append(
                sharedLines(std::vector<model::LogLine>(1000, line(std::to_string(i)))));
            for (int k = 0; k < 10; ++k)
                journal->finish(shared(finished(
                    running("r" + std::to_string(i * 10 + k), epoch + (i * 10 + k) * 1s))));
            QVERIFY(flushed(*journal));
        }
        // Pruning goes on between writes; each query lets it do another step.
        QTRY_COMPARE(logsOf(*journal)->size(), std::size_t{5'000});
        QTRY_COMPARE(historyOf(*journal)->size(), std::size_t{50});
        QCOMPARE(logsOf(*journal)->front().text, std::string{"15"});
        QCOMPARE(historyOf(*journal)->back().requestId, std::string{"r150"});
    }
    void theFileStaysWithinItsSize() {
        auto journal = open({.bytes = 4 * 1024 * 1024});
        for (int i = 0; i < 40; ++i) {
            journal->append(
                sharedLines(std::vector<model::LogLine>(500, line(std::string(1000, 'x')))));
            QVERIFY(flushed(*journal));
        }
        LogQuery all;
        all.limit = 100'000;
        QTRY_VERIFY(logsOf(*journal, all)->size() < 5'000);
        QVERIFY(!logsOf(*journal, all)->empty());
    }
    void aJournalOfANewerVersionIsLeftAlone() {
        open().reset();
        change("PRAGMA user_version = 99");
        const auto opened = Journal::open(folder(), [](const Error&) {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, std::string{"State.TooNew"});
        QVERIFY(damagedFiles().empty());
    }

  private:
    void change(const char* sql) const {
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open((folder() / "journal.db").c_str(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }
    std::int64_t rootPageOf(const std::string& table) const {
        Sqlite database;
        database.open(folder() / "journal.db");
        return database.integer("SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'");
    }
    std::vector<fs::path> damagedFiles() const {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator{folder()}) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("journal.db.damaged-") && !name.ends_with("-wal"))
                files.push_back(entry.path());
        }
        return files;
    }
};

LATHE_TEST(tst_Journal)
#include "tst_Journal.moc"
