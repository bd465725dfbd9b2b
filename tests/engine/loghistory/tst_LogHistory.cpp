#include "engine/loghistory/LogHistory.h"
#include "engine/store/Journal.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <future>
#include <map>
#include <numeric>

using namespace lathe;
using namespace lathe::loghistory;
using namespace std::chrono_literals;

namespace {

model::LogLine line(const std::string& text, model::LogLevel level = model::LogLevel::Info) {
    model::LogLine line;
    line.time = Timestamp{1'700'000'000s};
    line.function = "Hello";
    line.requestId = "r1";
    line.environmentId = "env";
    line.level = level;
    line.text = text;
    return line;
}

/// What a search has told, for the test's thread.
class Finds {
  public:
    void take(const Found& found) {
        const std::scoped_lock lock{m_mutex};
        m_isInOrder =
            m_isInOrder && std::is_sorted(found.lines.begin(), found.lines.end()) &&
            (m_lines.empty() || found.lines.empty() || found.lines.back() < m_lines.front() ||
             found.lines.front() > m_lines.back());
        m_lines.insert(found.lines.empty() || m_lines.empty() ||
                               found.lines.front() > m_lines.back()
                           ? m_lines.end()
                           : m_lines.begin(),
                       found.lines.begin(), found.lines.end());
        m_last = found;
        ++m_told;
    }
    std::vector<std::int64_t> lines() const {
        const std::scoped_lock lock{m_mutex};
        return m_lines;
    }
    bool isInOrder() const {
        const std::scoped_lock lock{m_mutex};
        return m_isInOrder;
    }
    bool isFinished() const {
        const std::scoped_lock lock{m_mutex};
        return m_told > 0 && m_last.finished;
    }
    store::LogExtent searched() const {
        const std::scoped_lock lock{m_mutex};
        return m_last.searched;
    }

  private:
    mutable std::mutex m_mutex;
    std::vector<std::int64_t> m_lines;
    Found m_last;
    int m_told = 0;
    bool m_isInOrder = true;
};

LogMatcher matcherOf(const std::string& text, model::LogLevel lowest = model::LogLevel::Trace) {
    LogFilter filter;
    filter.text = text;
    filter.lowest = lowest;
    return *LogMatcher::of(filter);
}

} // namespace

/// The log of a project, read while it is written, and without anybody who writes.
class tst_LogHistory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::string m_state;
    std::unique_ptr<store::Journal> m_journal;

    std::mutex m_mutex;
    store::LogExtent m_all;
    std::vector<Error> m_troubles;

    std::unique_ptr<LogHistory> open() {
        return std::make_unique<LogHistory>(
            m_state, LogHistory::Told{[this](store::LogExtent all) {
                                          const std::scoped_lock lock{m_mutex};
                                          m_all = all;
                                      },
                                      [this](const Error& trouble) {
                                          const std::scoped_lock lock{m_mutex};
                                          m_troubles.push_back(trouble);
                                      }});
    }
    std::int64_t last() {
        const std::scoped_lock lock{m_mutex};
        return m_all.last;
    }
    std::size_t troubles() {
        const std::scoped_lock lock{m_mutex};
        return m_troubles.size();
    }
    void start() {
        m_journal = *store::Journal::open(m_state, [](const Error&) {});
    }
    void append(std::vector<model::LogLine> lines) {
        m_journal->append(std::move(lines));
        std::promise<void> flushed;
        m_journal->flush([&](const Result<bool>&) { flushed.set_value(); });
        flushed.get_future().get();
    }
    template <class T, class Ask> Result<T> wait(Ask ask) {
        std::promise<Result<T>> promise;
        ask([&](Result<T> result) { promise.set_value(std::move(result)); });
        return promise.get_future().get();
    }

  private slots:
    void init() {
        m_state = m_folder.filePath(QString::number(++m_count)).toStdString();
        m_all = {};
        m_troubles.clear();
    }
    void cleanup() { m_journal.reset(); }

    void aProjectThatNeverRanHasNoLines() {
        const auto history = open();
        const auto lines = wait<std::vector<store::StoredLine>>(
            [&](auto done) { history->read({1}, 100, std::move(done)); });
        QCOMPARE(lines.error().code, std::string{"Journal.Missing"});
        QCOMPARE(troubles(), std::size_t{0});
        // It has some as soon as an engine writes them.
        start();
        append({line("a")});
        history->look();
        QTRY_COMPARE(last(), 1);
    }
    void whatNobodyWritesAnyMoreIsRead() {
        start();
        append({line("a"), line("b")});
        m_journal.reset();
        const auto history = open();
        QTRY_COMPARE(last(), 2);
        const auto lines = wait<std::vector<store::StoredLine>>([&](auto done) {
            history->read({1, 2}, 100, std::move(done));
        });
        QCOMPARE(lines->size(), std::size_t{2});
        QCOMPARE(*wait<std::int64_t>([&](auto done) {
            history->findTime(Timestamp{1'700'000'000s}, std::move(done));
        }),
                 1);
    }
    void aSearchFindsWhatThereIsAndWhatComes() {
        start();
        for (int i = 0; i < 50; ++i) {
            std::vector<model::LogLine> lines;
            for (int k = 0; k < 100; ++k)
                lines.push_back(line(k % 10 == 0 ? "Order paid" : "nothing"));
            append(std::move(lines));
        }
        Finds finds;
        const auto history = open();
        const auto id = history->search(matcherOf("order"), LogHistory::Urgency::Awaited,
                                        LogSearch::Detail::Lines,
                                        [&](const Found& found) { finds.take(found); });
        QTRY_VERIFY(finds.isFinished());
        QCOMPARE(finds.lines().size(), std::size_t{500});
        QCOMPARE(finds.searched(), (store::LogExtent{1, 5000}));
        append({line("x"), line("another order")});
        history->look();
        QTRY_COMPARE(finds.lines().size(), std::size_t{501});
        QCOMPARE(finds.lines().back(), 5002);
        QVERIFY(finds.isInOrder());
        history->endSearch(id);
        append({line("order")});
        history->look();
        QTRY_COMPARE(last(), 5003);
        QTest::qWait(50);
        QCOMPARE(finds.lines().size(), std::size_t{501});
    }
    void nothingIsMissedOrFoundTwiceWhileLinesPourIn() {
        start();
        append(std::vector<model::LogLine>(20'000, line("order")));
        Finds finds;
        const auto history = open();
        history->search(matcherOf("order"), LogHistory::Urgency::Awaited, LogSearch::Detail::Lines,
                        [&](const Found& found) { finds.take(found); });
        for (int i = 0; i < 50; ++i) {
            append(std::vector<model::LogLine>(200, line("order")));
            history->look();
        }
        QTRY_COMPARE(finds.lines().size(), std::size_t{30'000});
        std::vector<std::int64_t> all(30'000);
        std::iota(all.begin(), all.end(), 1);
        QVERIFY(finds.lines() == all);
        QVERIFY(finds.isInOrder());
    }
    void anExpressionThatTakesForEverIsGivenUp() {
        start();
        append(std::vector<model::LogLine>(400, line(std::string(3'000, 'a') + "b")));
        LogFilter filter;
        filter.expression = "^(a+)+$";
        Finds finds;
        const auto history = open();
        history->search(*LogMatcher::of(filter), LogHistory::Urgency::Awaited,
                        LogSearch::Detail::Lines, [&](const Found& found) { finds.take(found); });
        QTRY_COMPARE_WITH_TIMEOUT(troubles(), std::size_t{1}, 20'000);
        QVERIFY(finds.isFinished());
        const auto lines = wait<std::vector<store::StoredLine>>(
            [&](auto done) { history->read({1}, 10, std::move(done)); });
        QCOMPARE(lines->size(), std::size_t{1});
    }
    void linesComeByInvocation() {
        start();
        // A second each.
        int second = 0;
        auto of = [&second](std::string request, const std::string& text,
                            model::LogLevel level = model::LogLevel::Info) {
            model::LogLine each = line(text, level);
            each.requestId = std::move(request);
            each.time += Seconds{second++};
            return each;
        };
        append(
            {of("r1", "a"), of("r2", "b"), of("", "init"), of("r1", "c", model::LogLevel::Error)});
        append({of("r2", "d"), of("r3", "e"), of("r1", "f")});
        std::mutex mutex;
        std::map<std::string, std::pair<std::vector<std::int64_t>, model::LogLevel>> groups;
        Timestamp begin{};
        bool finished = false;
        const auto history = open();
        const auto id = history->search(
            matcherOf({}), LogHistory::Urgency::Awaited, LogSearch::Detail::Groups,
            [&](const Found& found) {
                const std::scoped_lock lock{mutex};
                for (const FoundGroup& group : found.groups) {
                    auto& known = groups[group.requestId];
                    known.first.insert(known.first.end(), group.lines.begin(), group.lines.end());
                    known.second = group.worst;
                    if (group.requestId == "r1")
                        begin = group.begin;
                }
                finished = found.finished;
            });
        const auto isFinished = [&] {
            const std::scoped_lock lock{mutex};
            return finished;
        };
        QTRY_VERIFY(isFinished());
        history->endSearch(id);
        QCOMPARE(groups.size(), std::size_t{4});
        QCOMPARE(groups["r1"].first, (std::vector<std::int64_t>{1, 4, 7}));
        QVERIFY(groups["r1"].second == model::LogLevel::Error);
        QVERIFY(begin == Timestamp{1'700'000'000s});
        QCOMPARE(groups["r2"].first, (std::vector<std::int64_t>{2, 5}));
        QCOMPARE(groups[""].first, (std::vector<std::int64_t>{3}));
    }
    void howInvocationsWentIsKnown() {
        start();
        auto record = std::make_shared<model::InvocationRecord>();
        record->requestId = "r1";
        record->started = record->accepted;
        m_journal->begin(record);
        auto ended = std::make_shared<model::InvocationRecord>(*record);
        ended->requestId = "r2";
        ended->finished = ended->accepted + 20ms;
        ended->duration = 19ms;
        ended->outcome.kind = model::OutcomeKind::Timeout;
        m_journal->finish(ended);
        append({line("x")});
        const auto history = open();
        const auto outcomes = wait<std::vector<store::InvocationOutcome>>([&](auto done) {
            history->readOutcomes({"r1", "r2", "r3"}, std::move(done));
        });
        QCOMPARE(outcomes->size(), std::size_t{2});
        QVERIFY(!outcomes->front().kind);
        QVERIFY(outcomes->back() ==
                (store::InvocationOutcome{"r2", model::OutcomeKind::Timeout, 19ms}));
    }
    void levelsAreThoseOfTheHead() {
        start();
        append({line("a"), line("no", model::LogLevel::Error), line("    at f (a.js:1:2)"),
                line("b")});
        Finds finds;
        const auto history = open();
        history->search(matcherOf({}, model::LogLevel::Error), LogHistory::Urgency::Background,
                        LogSearch::Detail::Lines, [&](const Found& found) { finds.take(found); });
        QTRY_VERIFY(finds.isFinished());
        QCOMPARE(finds.lines(), (std::vector<std::int64_t>{2, 3}));
    }
    void aSearchLooksNoFurtherBackWhenItIsStopped() {
        start();
        append(std::vector<model::LogLine>(100, line("order")));
        Finds finds;
        const auto history = open();
        QTRY_COMPARE(last(), 100);
        const auto id = history->search(matcherOf("order"), LogHistory::Urgency::Awaited,
                                        LogSearch::Detail::Lines,
                                        [&](const Found& found) { finds.take(found); });
        history->setLookingBack(id, false);
        append({line("order")});
        history->look();
        QTRY_VERIFY(finds.isFinished());
        QTRY_COMPARE(finds.lines().empty() ? 0 : finds.lines().back(), 101);
    }
    void aFileThatTakesThePlaceOfADamagedOneIsRead() {
        start();
        append({line("a"), line("b")});
        const auto history = open();
        QTRY_COMPARE(last(), 2);
        m_journal.reset();
        for (const auto& file : std::filesystem::directory_iterator{m_state})
            std::filesystem::rename(file, file.path().string() + ".aside");
        start();
        append({line("new")});
        history->look();
        QTRY_COMPARE(last(), 1);
        const auto lines = wait<std::vector<store::StoredLine>>(
            [&](auto done) { history->read({1}, 100, std::move(done)); });
        QCOMPARE(lines->front().line.text, std::string{"new"});
    }
    void damageIsSaidOnce() {
        start();
        append({line("a"), line("b")});
        m_journal.reset();
        {
            QFile file{QString::fromStdString(m_state) + "/journal.db"};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(100'000, 'x'));
        }
        const auto history = open();
        QTRY_COMPARE(troubles(), std::size_t{1});
        history->search(matcherOf("a"), LogHistory::Urgency::Awaited, LogSearch::Detail::Lines,
                        [](const Found&) {});
        QTest::qWait(100);
        QCOMPARE(troubles(), std::size_t{1});
    }
};

LATHE_TEST(tst_LogHistory)
#include "tst_LogHistory.moc"
