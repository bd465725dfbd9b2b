#include "tests/support/TestMain.h"
#include "tests/widgets/logs/LogLines.h"
#include "widgets/logs/LogFilterModel.h"
#include "widgets/logs/LogModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using namespace lathe::logs;
using lathe::test::logLine;
using lathe::test::numberedLines;

namespace {

QStringList texts(const QAbstractItemModel& model) {
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, LogModel::MessageColumn).data().toString();
    return list;
}

} // namespace

class tst_LogModel : public QObject {
    Q_OBJECT

  private slots:
    void oneBatchIsOneInsertion() {
        LogModel model{{.lines = 10'000, .bytes = 1 << 20}};
        QAbstractItemModelTester tester{&model};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        model.append(numberedLines(0, 500));
        model.append(numberedLines(500, 500));
        model.append({});
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.index(999, LogModel::MessageColumn).data().toString(), "line 999");
    }

    void theOldestLinesGiveWay() {
        LogModel model{{.lines = 10, .bytes = 1 << 20}};
        QAbstractItemModelTester tester{&model};
        QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
        model.append(numberedLines(0, 8));
        model.append(numberedLines(8, 5));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.firstNumber(), 3);
        QCOMPARE(texts(model).first(), "line 3");
        QCOMPARE(texts(model).last(), "line 12");
    }

    void aBatchLargerThanTheViewLeavesItsEnd() {
        LogModel model{{.lines = 10, .bytes = 1 << 20}};
        model.append(numberedLines(0, 4));
        model.append(numberedLines(4, 1000));
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(texts(model).first(), "line 994");
    }

    void escapeSequencesBecomeStyles() {
        LogModel model{{.lines = 10, .bytes = 1 << 20}};
        model.append({logLine("\x1b[31mred\x1b[0m and \x1b[1;38;5;208mbold\x1b[m \x1b[2Kend"),
                      logLine("\x1b]0;title\a\x1b"), logLine("none")});
        QCOMPARE(texts(model), (QStringList{"red and bold end", "", "none"}));
        const auto& runs = *model.entry(0).styles;
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0], (AnsiRun{0, 3, {.color = 1}}));
        QCOMPARE(runs[1], (AnsiRun{8, 4, {.color = 208, .bold = true}}));
        QVERIFY(!model.entry(2).styles);
    }
    void theBytesOfStyledLinesAreCountedAsKept() {
        LogModel model{{.lines = 2, .bytes = 1 << 20}};
        for (int i = 0; i < 10; ++i)
            model.append({logLine("\x1b[31mred\x1b[0m")});
        QCOMPARE(model.textBytes(), std::size_t{6});
        QCOMPARE(model.removedLines(), 8);
    }
    void aTraceHasTheLevelOfItsHead() {
        using model::LogLevel;
        LogModel model{{.lines = 100, .bytes = 1 << 20}};
        model.append({logLine("before"), logLine("  indented"),
                      logLine("Traceback (most recent call last):", "Orders", "11111111-aaaa",
                              LogLevel::Error),
                      logLine("  File \"/var/task/app.py\", line 3, in handler"),
                      logLine("other request", "Orders", "22222222-bbbb"),
                      logLine("ValueError: no"), logLine("after"), logLine("\tindented")});
        QList<LogLevel> levels;
        for (int row = 0; row < model.rowCount(); ++row)
            levels << model.entry(row).level;
        QCOMPARE(levels, (QList<LogLevel>{LogLevel::Info, LogLevel::Info, LogLevel::Error,
                                          LogLevel::Error, LogLevel::Info, LogLevel::Error,
                                          LogLevel::Info, LogLevel::Info}));
    }

    void bytesAreBoundedToo() {
        LogModel model{{.lines = 1000, .bytes = 1000}};
        QAbstractItemModelTester tester{&model};
        for (int i = 0; i < 50; ++i)
            model.append({logLine(std::string(300, 'x'))});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.textBytes() <= 1000);
        model.append({logLine(std::string(5000, 'y'))});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(texts(model).first().size(), 5000);
    }

    void aFilterKeepsUpWithTheRing() {
        LogModel model{{.lines = 100, .bytes = 1 << 20}};
        LogFilterModel filter;
        QAbstractItemModelTester tester{&filter};
        filter.setPredicate([](const LogEntry& e) { return e.text.ends_with('7'); });
        filter.setSourceModel(&model);
        model.append(numberedLines(0, 60));
        QCOMPARE(texts(filter),
                 (QStringList{"line 7", "line 17", "line 27", "line 37", "line 47", "line 57"}));
        model.append(numberedLines(60, 80));
        QCOMPARE(texts(filter).first(), "line 47");
        QCOMPARE(texts(filter).last(), "line 137");
        for (int row = 0; row < filter.rowCount(); ++row)
            QCOMPARE(filter.mapFromSource(filter.mapToSource(filter.index(row, 4))).row(), row);
        QVERIFY(!filter.mapFromSource(model.index(1, 0)).isValid());
    }

    void aNewPredicateAsksAllLinesAgain() {
        LogModel model{{.lines = 100, .bytes = 1 << 20}};
        LogFilterModel filter;
        QAbstractItemModelTester tester{&filter};
        filter.setSourceModel(&model);
        model.append(numberedLines(0, 20));
        QCOMPARE(filter.rowCount(), 20);
        filter.setPredicate([](const LogEntry& e) { return e.text == "line 3"; });
        QCOMPARE(texts(filter), QStringList{"line 3"});
        model.reset({});
        QCOMPARE(filter.rowCount(), 0);
    }

    /// 100,000 lines a second arrive as thirty batches: the filter must not look at a line twice.
    void everyLineIsAskedOnceHoweverManyCome() {
        LogModel model{{.lines = 50'000, .bytes = 1 << 26}};
        LogFilterModel filter;
        qint64 asked = 0;
        filter.setPredicate([&](const LogEntry&) { return ++asked % 10 == 0; });
        filter.setSourceModel(&model);
        QSignalSpy inserted{&filter, &QAbstractItemModel::rowsInserted};
        QSignalSpy reset{&filter, &QAbstractItemModel::modelReset};
        for (int batch = 0; batch < 30; ++batch)
            model.append(numberedLines(batch * 3334, 3334));
        QCOMPARE(asked, 30 * 3334);
        QCOMPARE(inserted.size(), 30);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rowCount(), 50'000);
        QCOMPARE(filter.rowCount(), 5'000);
    }

    void aLongFilteringGivesTheEventLoopItsTurn() {
        LogModel model{{.lines = 100'000, .bytes = 1 << 26}};
        model.append(numberedLines(0, 70'000));
        LogFilterModel filter;
        filter.setSourceModel(&model);
        QCOMPARE(filter.rowCount(), int(LogFilterModel::Slice));
        QCOMPARE(filter.pending(), 70'000 - LogFilterModel::Slice);
        model.append(numberedLines(70'000, 10));
        QTRY_COMPARE(filter.pending(), 0);
        QCOMPARE(filter.rowCount(), 70'010);
        QCOMPARE(filter.index(70'009, 4).data().toString(), "line 70009");
    }
};

LATHE_TEST(tst_LogModel)
#include "tst_LogModel.moc"
