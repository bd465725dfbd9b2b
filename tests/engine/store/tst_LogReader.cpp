#include "engine/store/Journal.h"
#include "engine/store/LogReader.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <future>
#include <numeric>

using namespace lathe;
using namespace lathe::store;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp epoch{1'700'000'000s};
constexpr std::size_t whole = 1 << 20;

model::LogLine line(const std::string& text, const std::string& request = "r1",
                    model::LogLevel level = model::LogLevel::Info, Microseconds after = 0us) {
    model::LogLine line;
    line.time = epoch + after;
    line.function = "Hello";
    line.requestId = request;
    line.environmentId = "env";
    line.level = level;
    line.text = text;
    return line;
}

std::vector<std::int64_t> numbers(std::int64_t first, std::size_t count) {
    std::vector<std::int64_t> all(count);
    std::iota(all.begin(), all.end(), first);
    return all;
}

} // namespace

/// Log lines by their numbers, beside the thread that writes them.
class tst_LogReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::string m_state;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<LogReader> m_reader;

    void open(Retention retention = {}) {
        m_reader.reset();
        m_journal.reset();
        m_journal = *Journal::open(
            m_state, [](const Error& error) { QFAIL(error.detail.english().c_str()); }, retention);
        m_reader = *LogReader::open(m_state);
    }
    /// As a block of their own.
    void append(std::vector<model::LogLine> lines) {
        m_journal->append(std::move(lines));
        std::promise<void> flushed;
        m_journal->flush([&](const Result<bool>&) { flushed.set_value(); });
        flushed.get_future().get();
    }
    std::string read(const std::vector<std::int64_t>& wanted) {
        const auto lines = m_reader->lines(wanted, whole);
        if (!lines)
            return lines.error().code;
        std::string text;
        for (const StoredLine& stored : *lines)
            text +=
                (text.empty() ? "" : " ") + std::to_string(stored.line.sequence) + stored.line.text;
        return text;
    }
    std::string scanned(const LogScan& wanted) {
        std::string text;
        const auto looked = m_reader->scan(wanted, [&](LogExtent part, const auto& lines) {
            text += "[" + std::to_string(part.first) + "-" + std::to_string(part.last) + "]";
            for (const PlacedLine& placed : lines)
                text += std::string{placed.line.text};
            return true;
        });
        return looked ? text : looked.error().code;
    }
    void change(const std::string& sql) const {
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open((m_state + "/journal.db").c_str(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }

  private slots:
    void init() {
        m_state = m_folder.filePath(QString::number(++m_count)).toStdString();
        open();
    }
    void cleanup() {
        m_reader.reset();
        m_journal.reset();
    }

    void linesAreFoundByTheirNumbers() {
        QVERIFY(m_reader->extent()->empty());
        QCOMPARE(read({1}), std::string{});
        append({line("a"), line("b"), line("c")});
        append({line("d")});
        append({line("e"), line("f")});
        QCOMPARE(*m_reader->extent(), (LogExtent{1, 6}));
        QCOMPARE(read(numbers(1, 6)), std::string{"1a 2b 3c 4d 5e 6f"});
        QCOMPARE(read({3, 4, 6, 7, 900}), std::string{"3c 4d 6f"});
        QCOMPARE(read({}), std::string{});
    }
    void aLongTextIsCutBetweenCharacters() {
        append({line(std::string(5, 'x') + "\xC3\xA4" + std::string(100, 'y'))});
        const auto lines = m_reader->lines({1}, 6);
        QCOMPARE(lines->front().line.text, std::string(5, 'x'));
        QCOMPARE(lines->front().size, std::size_t{107});
        QCOMPARE(m_reader->lines({1}, whole)->front().line.text.size(), std::size_t{107});
    }
    void partsOfAStackTraceKnowTheirHead() {
        append({line("before"), line("TypeError: no", "r1", model::LogLevel::Error),
                line("other", "r2"), line("    at f (/var/task/index.js:3:9)")});
        // Where a block ends in between as well.
        append({line("    at g (/var/task/index.js:7:1)"), line("  at h (b.js:1:1)", "r2")});
        const auto lines = m_reader->lines(numbers(1, 6), whole);
        QList<int> heads, levels;
        for (const StoredLine& stored : *lines) {
            heads << int(stored.head);
            levels << int(stored.line.level);
        }
        const int info = int(model::LogLevel::Info), error = int(model::LogLevel::Error);
        QCOMPARE(heads, (QList<int>{0, 0, 0, 2, 2, 3}));
        QCOMPARE(levels, (QList<int>{info, error, info, error, error, info}));
    }
    void aLookGoesFromEitherEndAndPassesBlocksThatCannotMatch() {
        append({line("a"), line("b"), line("c")});
        append({line("d")});
        append({line("e"), line("f")});
        QCOMPARE(scanned({{1, 6}}), std::string{"[1-3]abc[4-4]d[5-6]ef"});
        QCOMPARE(scanned({{2, 5}, true}), std::string{"[5-5]e[4-4]d[2-3]bc"});
        QCOMPARE(scanned({{2, 5}, false, true}), std::string{"[2-3]bc[4-4]d[5-5]e"});
        QCOMPARE(scanned({{1, 6},
                          true,
                          false,
                          [](std::string_view bytes) {
                              return bytes.find('d') == std::string_view::npos;
                          }}),
                 std::string{"[5-6]ef[4-4][1-3]abc"});
        QCOMPARE(scanned({{7, 90}}), std::string{});
        QCOMPARE(scanned({{1, 0}, true}), std::string{});
    }
    void aTimeIsFoundAlthoughTheClockWentBack() {
        append({line("a", "r", model::LogLevel::Info, 0s), line("b", "r", {}, 10s)});
        append({line("c", "r", {}, 20s)});
        append({line("d", "r", {}, 15s), line("e", "r", {}, 30s)});
        QCOMPARE(*m_reader->firstSince(epoch - 5s), 1);
        QCOMPARE(*m_reader->firstSince(epoch + 1s), 2);
        QCOMPARE(*m_reader->firstSince(epoch + 17s), 3);
        QCOMPARE(*m_reader->firstSince(epoch + 30s), 5);
        QCOMPARE(*m_reader->firstSince(epoch + 31s), 6);
    }
    void whatRetentionTakesAwayIsNoLongerThere() {
        open({.logLines = 10});
        for (int i = 0; i < 8; ++i)
            append(std::vector<model::LogLine>(4, line("x")));
        QTRY_VERIFY(m_reader->extent()->first > 16);
        const LogExtent extent = *m_reader->extent();
        QCOMPARE(extent.last, 32);
        QCOMPARE(m_reader->lines(numbers(1, 32), whole)->size(), std::size_t(extent.count()));
    }
    void aDamagedBlockIsSaidAndTheRestIsThere() {
        append({line("a"), line("b"), line("c")});
        append({line("d"), line("e")});
        append({line("f")});
        m_journal.reset();
        change("UPDATE log_blocks SET lines = substr(lines, 1, length(lines) - 1) "
               "WHERE sequence = 5");
        QVERIFY(!m_reader->takeDamage());
        QCOMPARE(read(numbers(1, 6)), std::string{"1a 2b 3c 4d 6f"});
        QVERIFY(m_reader->takeDamage()->detail.english().find("4 to 5") != std::string::npos);
        QVERIFY(!m_reader->takeDamage());
        QCOMPARE(scanned({{1, 6}, true}), std::string{"[6-6]f[4-5]d[1-3]abc"});
        QVERIFY(m_reader->takeDamage());
    }
    void aDamagedFileIsReadAsFarAsItGoes() {
        append(std::vector<model::LogLine>(3, line(std::string(20'000, 'a'))));
        append(std::vector<model::LogLine>(2, line(std::string(20'000, 'b'))));
        append(std::vector<model::LogLine>(1, line(std::string(20'000, 'c'))));
        m_reader.reset();
        m_journal.reset();
        // The page that begins the block of two: where SQLite has its row.
        QFile file{QString::fromStdString(m_state) + "/journal.db"};
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype inside = bytes.indexOf(QByteArray(3000, 'b'));
        QVERIFY(inside > 0);
        const qsizetype page = inside / 4096 * 4096;
        for (qsizetype at = page; at + 4096 < bytes.size(); at += 4096) {
            const QByteArray content = bytes.mid(at, 4096);
            // Chains of overflow pages begin with the number of the next one.
            if (content.count('b') > 3000)
                bytes.replace(at, 4, QByteArray("\xFF\xFF\xFF\xFF", 4));
        }
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        m_reader = *LogReader::open(m_state);
        QCOMPARE(m_reader->lines(numbers(1, 6), whole)->size(), std::size_t{4});
        QVERIFY(m_reader->takeDamage());
        QCOMPARE(scanned({{1, 6}, true}).size(), std::string{"[6-6][4-5][1-3]"}.size() + 80'000);
        QVERIFY(m_reader->takeDamage());
    }
};

LATHE_TEST(tst_LogReader)
#include "tst_LogReader.moc"
