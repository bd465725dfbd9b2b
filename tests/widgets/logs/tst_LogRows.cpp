#include "tests/support/TestMain.h"
#include "tests/widgets/logs/LogLines.h"
#include "tests/widgets/logs/MemoryStore.h"
#include "widgets/logs/LogRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using namespace lathe::logs;
using lathe::test::logLine;
using lathe::test::MemoryStore;
using lathe::test::numberedLines;

namespace {

constexpr std::int64_t TenMillion = 10'000'000;

model::LogLine lineOf(std::int64_t number) {
    return logLine("line " + std::to_string(number));
}

std::vector<model::LogLine> live(std::int64_t first, int count) {
    std::vector<model::LogLine> lines;
    for (int i = 0; i < count; ++i) {
        lines.push_back(lineOf(first + i));
        lines.back().sequence = first + i;
    }
    return lines;
}

QString text(const LogRows& rows, int row) {
    return rows.index(row, LogLines::MessageColumn).data().toString();
}

QStringList texts(LogRows& rows) {
    QSignalSpy loaded{&rows, &LogLines::loaded};
    rows.want(0, rows.rowCount() - 1);
    (void)QTest::qWaitFor([&] { return !loaded.isEmpty(); }, 50);
    QStringList list;
    for (int row = 0; row < rows.rowCount(); ++row)
        list << text(rows, row);
    return list;
}

loghistory::LogFilter withText(const std::string& wanted) {
    loghistory::LogFilter filter;
    filter.text = wanted;
    return filter;
}

} // namespace

class tst_LogRows : public QObject {
    Q_OBJECT

  private slots:
    void oneBatchIsOneInsertion() {
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        QSignalSpy inserted{&rows, &QAbstractItemModel::rowsInserted};
        rows.append(numberedLines(0, 500));
        rows.append(numberedLines(500, 500));
        rows.append({});
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(rows.rowCount(), 1000);
        QCOMPARE(text(rows, 999), "line 999");
    }
    void withoutAStoreTheOldestLinesGiveWay() {
        LogRows rows{{.lines = 10, .bytes = 1 << 20, .batch = 1'000}};
        QAbstractItemModelTester tester{&rows};
        rows.append(numberedLines(0, 8));
        rows.append(numberedLines(8, 5));
        QCOMPARE(rows.rowCount(), 10);
        QCOMPARE(text(rows, 0), "line 3");
        QCOMPARE(text(rows, 9), "line 12");
        rows.append(numberedLines(100, 5'000));
        QCOMPARE(rows.rowCount(), 10);
        QCOMPARE(text(rows, 0), "line 5090");
        LogRows bytes{{.lines = 1'000, .bytes = 1'000, .batch = 1'000}};
        for (int i = 0; i < 50; ++i)
            bytes.append({logLine(std::string(300, 'x'))});
        QVERIFY(bytes.rowCount() < 4);
    }
    void tenMillionLinesAreThereAtOnceAndTakeNoRoom() {
        MemoryStore store{lineOf};
        store.setExtent({1, TenMillion});
        LogRows rows;
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), int(TenMillion));
        QSignalSpy loaded{&rows, &LogLines::loaded};
        for (const int row : {0, 5'000'000, int(TenMillion) - 40, 1'234'567}) {
            loaded.clear();
            rows.want(row, std::min(row + 40, int(TenMillion) - 1));
            QTRY_COMPARE(loaded.size(), 1);
            QCOMPARE(text(rows, row), QStringLiteral("line %1").arg(row + 1));
        }
        QVERIFY(store.linesRead() < 2'000);
        // One goes through all of it.
        for (int row = 0; row < 200'000; row += 40) {
            rows.want(row, row + 40);
            QCoreApplication::processEvents();
        }
        QVERIFY(rows.cache().size() <= LineCache::MostLines + 500);
    }
    void draggingReadsWhatIsOnTheScreenAndNotWhatWas() {
        MemoryStore store{lineOf};
        store.setExtent({1, TenMillion});
        LogRows rows;
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), int(TenMillion));
        for (int row = 0; row < 1'000'000; row += 1'000)
            rows.want(row, row + 40);
        QCOMPARE(store.reads(), 1);
    }
    void liveLinesBecomeStoredOnesUnseen() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 100);
        rows.append(live(101, 5));
        QCOMPARE(rows.rowCount(), 105);
        QCOMPARE(text(rows, 104), "line 105");
        QVERIFY(store.looks() > 0);
        QSignalSpy inserted{&rows, &QAbstractItemModel::rowsInserted};
        QSignalSpy removed{&rows, &QAbstractItemModel::rowsRemoved};
        QSignalSpy reset{&rows, &QAbstractItemModel::modelReset};
        store.setExtent({1, 103});
        QTRY_COMPARE(rows.extent().last, 105);
        QCoreApplication::processEvents();
        QCOMPARE(text(rows, 102), "line 103");
        QCOMPARE(inserted.size() + removed.size() + reset.size(), 0);
        // What the store knew first is not shown twice.
        store.setExtent({1, 110});
        QTRY_COMPARE(rows.rowCount(), 110);
        rows.append(live(106, 6));
        QCOMPARE(rows.rowCount(), 111);
        QCOMPARE(text(rows, 110), "line 111");
    }
    void linesThatTheFeedLeftOutComeFromTheStore() {
        MemoryStore store{lineOf};
        store.setExtent({1, 10});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 10);
        rows.append(live(50, 2));
        QCOMPARE(rows.rowCount(), 51);
        QVERIFY(!rows.entry(20));
        QCOMPARE(text(rows, 50), "line 51");
        store.setExtent({1, 51});
        QCoreApplication::processEvents();
        QCOMPARE(texts(rows).at(20), "line 21");
    }
    void whatRetentionTakesAwayGoesInFront() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 100);
        rows.setFilter(withText("5"));
        QTRY_COMPARE(rows.rowCount(), 19);
        store.setExtent({51, 100});
        QTRY_COMPARE(rows.rowCount(), 13);
        QCOMPARE(texts(rows).first(), "line 51");
        rows.setFilter({});
        QCOMPARE(rows.rowCount(), 50);
        QSignalSpy removed{&rows, &QAbstractItemModel::rowsRemoved};
        store.setExtent({81, 100});
        QTRY_COMPARE(rows.rowCount(), 20);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(texts(rows).first(), "line 81");
    }
    void aFilterShowsWhatItFindsAndWhatComes() {
        MemoryStore store{lineOf};
        store.setSlice(100);
        store.setExtent({1, 5'000});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 5'000);
        rows.setFilter(withText("777"));
        QVERIFY(rows.isSearching());
        QTRY_VERIFY(rows.rowCount() > 0);
        QVERIFY(rows.searched() < 1);
        QTRY_COMPARE(rows.rowCount(), 5);
        QTRY_VERIFY(!rows.isSearching());
        rows.append(live(5'001, 2'780));
        // The last of a batch are here; the store has all.
        store.setExtent({1, 7'780});
        QTRY_COMPARE(rows.rowCount(), 5 + 12);
        const QStringList all = texts(rows);
        QCOMPARE(all.first(), "line 777");
        QCOMPARE(all.last(), "line 7779");
        for (int row = 0; row < rows.rowCount(); ++row)
            QCOMPARE(rows.rowOf(rows.number(row)), row);
        rows.setFilter({});
        QCOMPARE(rows.rowCount(), 7'780);
        QCOMPARE(store.searchCount(), std::size_t{0});
    }
    void liveLinesThatPassAreThereBeforeTheyAreStored() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 100);
        rows.setFilter(withText("7"));
        QTRY_VERIFY(!rows.isSearching());
        QCOMPARE(rows.rowCount(), 19);
        rows.append(live(101, 20));
        QCOMPARE(rows.rowCount(), 21);
        QCOMPARE(text(rows, 20), "line 117");
        QSignalSpy inserted{&rows, &QAbstractItemModel::rowsInserted};
        QSignalSpy removed{&rows, &QAbstractItemModel::rowsRemoved};
        store.setExtent({1, 110});
        QTRY_COMPARE(texts(rows).at(19), "line 107");
        store.setExtent({1, 120});
        QCoreApplication::processEvents();
        QCOMPARE(inserted.size() + removed.size(), 0);
        QCOMPARE(texts(rows).last(), "line 117");
    }
    void aSearchThatIsStoppedKeepsWhatItFound() {
        MemoryStore store{lineOf};
        store.setSlice(100);
        store.setExtent({1, 100'000});
        LogRows rows;
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 100'000);
        rows.setFilter(withText("5"));
        QTRY_VERIFY(rows.rowCount() > 100);
        rows.stopSearching();
        QTRY_VERIFY(!rows.isSearching());
        const int found = rows.rowCount();
        QVERIFY(found < 40'000);
        rows.append(live(100'001, 6));
        QCOMPARE(rows.rowCount(), found + 1);
    }
    void aNewFilterForgetsWhatTheLastOneFound() {
        MemoryStore store{lineOf};
        store.setSlice(10);
        store.setExtent({1, 1'000});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 1'000);
        rows.setFilter(withText("5"));
        QTRY_VERIFY(rows.rowCount() > 0);
        rows.setFilter(withText("line 42"));
        QTRY_VERIFY(!rows.isSearching());
        QCOMPARE(rows.rowCount(), 11);
        QCOMPARE(store.searchCount(), std::size_t{1});
        loghistory::LogFilter broken;
        broken.expression = "(";
        rows.setFilter(broken);
        QCOMPARE(rows.rowCount(), 11);
    }
    void clearingShowsWhatComesFromThenOn() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 100);
        rows.clear();
        QCOMPARE(rows.rowCount(), 0);
        rows.append(live(101, 2));
        QCOMPARE(rows.rowCount(), 2);
        rows.setFilter(withText("line"));
        QTRY_VERIFY(!rows.isSearching());
        QCOMPARE(rows.rowCount(), 2);
        rows.setFilter({});
        rows.unclear();
        QCOMPARE(rows.rowCount(), 102);
    }
    void linesThatCannotBeReadAreKnown() {
        MemoryStore store{lineOf};
        store.lose({3, 4});
        store.setExtent({1, 10});
        LogRows rows;
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 10);
        const QStringList all = texts(rows);
        QCOMPARE(all.at(1), "line 2");
        QCOMPARE(all.at(2), "");
        QVERIFY(rows.isLost(2) && rows.isLost(3) && !rows.isLost(4));
        const int reads = store.reads();
        (void)texts(rows);
        QCOMPARE(store.reads(), reads);
    }
    void anotherJournalTakesThePlaceOfADamagedOne() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        LogRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QTRY_COMPARE(rows.rowCount(), 100);
        store.setExtent({1, 7});
        QTRY_COMPARE(rows.rowCount(), 7);
        store.setExtent({8, 9});
        QTRY_COMPARE(rows.rowCount(), 2);
        QCOMPARE(texts(rows).first(), "line 8");
    }
    void everyLineIsAskedOnceHoweverManyCome() {
        LogRows rows{{.lines = 50'000, .bytes = 1 << 26, .batch = 50'000}};
        rows.setFilter(withText("0"));
        QSignalSpy inserted{&rows, &QAbstractItemModel::rowsInserted};
        QSignalSpy reset{&rows, &QAbstractItemModel::modelReset};
        for (int batch = 0; batch < 30; ++batch)
            rows.append(numberedLines(batch * 3334, 3334));
        QCOMPARE(inserted.size(), 30);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(rows.lineCount(), 50'000);
        QCOMPARE(rows.rowCount(), 17'195);
    }
    void escapeSequencesBecomeStyles() {
        LogRows rows;
        rows.append({logLine("\x1b[31mred\x1b[0m and \x1b[1;38;5;208mbold\x1b[m \x1b[2Kend"),
                     logLine("\x1b]0;title\a\x1b"), logLine("none")});
        QCOMPARE(text(rows, 0), "red and bold end");
        QCOMPARE(text(rows, 1), "");
        const auto& runs = *rows.entry(0)->styles;
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0], (AnsiRun{0, 3, {.color = 1}}));
        QCOMPARE(runs[1], (AnsiRun{8, 4, {.color = 208, .bold = true}}));
        QVERIFY(!rows.entry(2)->styles);
    }
    void aTraceHasTheLevelOfItsHead() {
        using model::LogLevel;
        LogRows rows;
        rows.append({logLine("before"), logLine("no", "Orders", "11111111-aaaa", LogLevel::Error)});
        rows.append({logLine("    at f (/var/task/index.js:3:9)"),
                     logLine("    at g (b.js:1:1)", "Orders", "22222222-bbbb"), logLine("after")});
        QList<LogLevel> levels;
        QList<int> heads;
        for (int row = 0; row < rows.rowCount(); ++row) {
            levels << rows.entry(row)->level;
            heads << int(rows.entry(row)->head);
        }
        QCOMPARE(levels, (QList<LogLevel>{LogLevel::Info, LogLevel::Error, LogLevel::Error,
                                          LogLevel::Info, LogLevel::Info}));
        QCOMPARE(heads, (QList<int>{0, 0, 2, 0, 0}));
    }
    void binaryIsShownAsPicturesOfIt() {
        LogRows rows;
        rows.append({logLine(std::string{"a\0b\x07\tc\x7f\xFF", 8})});
        QCOMPARE(text(rows, 0), QString::fromUtf16(u"a\u2400b\u2407\tc\u2421\uFFFD"));
    }
};

LATHE_TEST(tst_LogRows)
#include "tst_LogRows.moc"
