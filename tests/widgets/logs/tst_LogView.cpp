#include "tests/support/TestMain.h"
#include "tests/widgets/logs/LogLines.h"
#include "tests/widgets/logs/MemoryStore.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace lathe;
using namespace lathe::logs;
using lathe::test::logLine;
using lathe::test::MemoryStore;

namespace {

constexpr int TenMillion = 10'000'000;

} // namespace

/// The rows of a log on the screen: where they are, and what mouse and keyboard do.
class tst_LogView : public QObject {
    Q_OBJECT

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<LogRows> m_rows;
    std::unique_ptr<LogColumns> m_columns;
    std::unique_ptr<LogView> m_view;

    void show(std::unique_ptr<MemoryStore> store) {
        m_view.reset();
        m_columns.reset();
        m_rows = std::make_unique<LogRows>();
        m_store = std::move(store);
        m_columns = std::make_unique<LogColumns>(m_rows.get());
        m_view = std::make_unique<LogView>(m_rows.get(), m_columns.get());
        m_rows->setStore(m_store.get());
        m_view->resize(900, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_VERIFY(m_rows->rowCount() > 0);
        settle();
    }
    void show(std::vector<model::LogLine> lines) {
        show(std::make_unique<MemoryStore>(std::move(lines)));
    }
    /// What is on the screen is read.
    void settle() {
        QTRY_VERIFY(m_view->firstVisibleRow() >= 0);
        QTRY_VERIFY(m_rows->entry(m_view->firstVisibleRow()) &&
                    m_rows->entry(m_view->lastVisibleRow()));
        QCoreApplication::processEvents();
    }
    void scrollTo(int value) {
        m_view->verticalScrollBar()->setValue(value);
        settle();
    }
    QString text(int row) const {
        return m_rows->index(row, LogLines::MessageColumn).data().toString();
    }
    void wheel(int notches) {
        const QPointF at{200, 100};
        QWheelEvent event{at,
                          m_view->viewport()->mapToGlobal(at),
                          {},
                          {0, notches * 120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false};
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        settle();
    }
    static std::vector<model::LogLine> trace() {
        return {logLine("before"),
                logLine("no", "Orders", "r1", model::LogLevel::Error),
                logLine("    at f (/var/task/index.js:3:9)", "Orders", "r1"),
                logLine("other", "Orders", "r2"),
                logLine("    at g (/var/task/index.js:4:9)", "Orders", "r1"),
                logLine("after", "Orders", "r1")};
    }

  private slots:
    void cleanup() {
        m_view.reset();
        m_columns.reset();
        m_rows.reset();
        m_store.reset();
    }

    void itStartsAtTheEndAndGoesAnywhereAtOnce() {
        auto store = std::make_unique<MemoryStore>(
            [](std::int64_t number) { return logLine("line " + std::to_string(number)); });
        store->setExtent({1, TenMillion});
        show(std::move(store));
        QCOMPARE(m_view->lastVisibleRow(), TenMillion - 1);
        QVERIFY(m_view->following());
        QScrollBar* bar = m_view->verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(bar->maximum() > TenMillion - 100);
        scrollTo(5'000'000);
        QCOMPARE(m_view->firstVisibleRow(), 5'000'000);
        QCOMPARE(text(5'000'000), "line 5000001");
        QVERIFY(!m_view->following());
        scrollTo(0);
        QCOMPARE(m_view->firstVisibleRow(), 0);
        scrollTo(bar->maximum());
        QVERIFY(m_view->following());
        QVERIFY(m_store->linesRead() < 2'000);
    }
    void whatComesInFrontOrGoesThereMovesNothing() {
        auto store = std::make_unique<MemoryStore>(
            [](std::int64_t number) { return logLine("line " + std::to_string(number)); });
        store->setExtent({1, 1'000});
        show(std::move(store));
        scrollTo(500);
        QCOMPARE(text(m_view->firstVisibleRow()), "line 501");
        m_store->setExtent({201, 1'200});
        QTRY_COMPARE(m_rows->extent().last, 1'200);
        settle();
        QCOMPARE(text(m_view->firstVisibleRow()), "line 501");
        QCOMPARE(m_view->verticalScrollBar()->value(), 300);
        QCOMPARE(m_view->waiting(), 200);
        // All that is on the screen is taken away.
        m_store->setExtent({900, 1'200});
        QTRY_COMPARE(m_rows->rowCount(), 301);
        settle();
        QCOMPARE(m_view->firstVisibleRow(), 0);
    }
    void theWheelMovesByPixels() {
        auto store = std::make_unique<MemoryStore>(
            [](std::int64_t number) { return logLine("line " + std::to_string(number)); });
        store->setExtent({1, 1'000});
        show(std::move(store));
        const int end = m_view->firstVisibleRow();
        wheel(1);
        QVERIFY(!m_view->following());
        QCOMPARE(m_view->firstVisibleRow(), end - 3);
        wheel(-2);
        QVERIFY(m_view->following());
        wheel(400);
        QCOMPARE(m_view->firstVisibleRow(), 0);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }
    void aStackTraceIsFoldedAndShown() {
        show(trace());
        QVERIFY(!m_view->isRowHidden(1));
        QVERIFY(m_view->isRowHidden(2) && m_view->isRowHidden(4));
        QVERIFY(!m_view->isRowHidden(3) && !m_view->isRowHidden(5));
        QCOMPARE(m_view->fold(1).lines, 2);
        QCOMPARE(m_view->fold(0).lines, 0);
        const int line = LogDelegate::lineHeight();
        QCOMPARE(m_view->rowRect(5).top() - m_view->rowRect(1).top(), 2 * line);
        // Behind its text.
        const QRect cell = m_view->visualRect(m_rows->index(1, LogLines::MessageColumn));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          QPoint{cell.left() + 16 + 50, cell.center().y()});
        QVERIFY(!m_view->isRowHidden(2));
        QCOMPARE(m_view->rowRect(5).top() - m_view->rowRect(1).top(), 4 * line);
        m_view->setCurrentIndex(m_rows->index(1, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QVERIFY(m_view->isRowHidden(2));
        // The keyboard passes what is hidden.
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentIndex().row(), 3);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentIndex().row(), 5);
        m_view->setFolding(false);
        QVERIFY(!m_view->isRowHidden(2));
    }
    void aTraceWhoseHeadIsNotShownIsNotHidden() {
        show(trace());
        loghistory::LogFilter filter;
        filter.text = "index.js";
        m_rows->setFilter(filter);
        QTRY_COMPARE(m_rows->rowCount(), 2);
        settle();
        QVERIFY(!m_view->isRowHidden(0) && !m_view->isRowHidden(1));
    }
    void aFieldIsOneClickFromAFilterAndFromAColumn() {
        show({logLine(R"({"user":{"id":7},"message":"paid"})"), logLine("x")});
        QSignalSpy filtered{m_view.get(), &LogView::fieldFilterRequested};
        QSignalSpy column{m_view.get(), &LogView::fieldColumnRequested};
        QSignalSpy menu{m_view.get(), &LogView::fieldMenuRequested};
        m_view->toggleExpanded(0);
        const int line = LogDelegate::lineHeight();
        const QRect cell = m_view->visualRect(m_rows->index(0, LogLines::MessageColumn));
        QCOMPARE(cell.height(), 2 * line);
        const auto click = [&](int x) {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                              cell.topLeft() + QPoint{16 + x, line / 2});
        };
        click(8);
        QCOMPARE(filtered.size(), 1);
        QCOMPARE(filtered[0][0].toString(), "user.id");
        QCOMPARE(filtered[0][1].toString(), "7");
        click(24);
        QCOMPARE(column.size(), 1);
        QCOMPARE(column[0][0].toString(), "user.id");
        click(6 * 8 + 10);
        QCOMPARE(menu.size(), 1);
        m_columns->addField("user.id");
        const int section = LogLines::FirstField;
        QCOMPARE(m_rows->index(0, section).data().toString(), "7");
        QVERIFY(m_view->visualRect(m_rows->index(0, section)).width() > 20);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          m_view->visualRect(m_rows->index(0, section)).topLeft() + QPoint{9, 5});
        QCOMPARE(menu.size(), 2);
    }
    void pinnedColumnsStayWhileOthersMove() {
        show({logLine(R"({"a":"1","b":"2","c":"3"})")});
        for (const char* field : {"a", "b", "c"})
            m_columns->addField(QLatin1String{field});
        m_view->resize(500, 200);
        QCoreApplication::processEvents();
        QScrollBar* bar = m_view->horizontalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const auto left = [this](int section) {
            return m_view->visualRect(m_rows->index(0, section)).left();
        };
        const int time = left(LogLines::TimeColumn), level = left(LogLines::LevelColumn);
        bar->setValue(40);
        QCOMPARE(left(LogLines::TimeColumn), time);
        QCOMPARE(left(LogLines::LevelColumn), level - 40);
        m_columns->setPinned(m_columns->columnOf(LogLines::LevelColumn), true);
        QCOMPARE(left(LogLines::LevelColumn), level);
        // What lies under a pinned column is not what is clicked.
        QCOMPARE(m_view->indexAt({time + 5, 5}).column(), int(LogLines::TimeColumn));
    }
    void selectionsGoByRowsWithMouseAndKeyboard() {
        std::vector<model::LogLine> lines;
        for (int i = 0; i < 100; ++i)
            lines.push_back(logLine(std::to_string(i)));
        show(std::move(lines));
        scrollTo(10);
        const auto at = [this](int row) { return m_view->rowRect(row).center(); };
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at(12));
        QTest::mouseMove(m_view->viewport(), at(14));
        QTest::mouseMove(m_view->viewport(), at(15));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(15));
        QCOMPARE(m_view->selectedLines(), (QList<int>{12, 13, 14, 15}));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(17));
        QCOMPARE(m_view->selectedLines(), (QList<int>{12, 13, 14, 15, 17}));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(11));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedLines(), (QList<int>{11, 12, 13}));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->firstVisibleRow(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->lastVisibleRow(), 99);
        QVERIFY(m_view->following());
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QVERIFY(!m_view->following());
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedLines().size(), 100);
    }
    void wrappedLinesTakeTheRoomThatTheyNeed() {
        show({logLine("short"), logLine(std::string(2'000, 'w')), logLine("end")});
        const int line = LogDelegate::lineHeight();
        QCOMPARE(m_view->rowRect(1).height(), line);
        m_view->setWrapped(true);
        QVERIFY(m_view->rowRect(1).height() > 10 * line);
        QCOMPARE(m_view->rowRect(0).height(), line);
        m_view->resize(1'800, 300);
        QCoreApplication::processEvents();
        QVERIFY(m_view->rowRect(1).height() < 20 * line);
    }
    void aVeryLongLineIsShownCut() {
        show({logLine(std::string(50'000'000, 'x')), logLine("next")});
        QCOMPARE(m_rows->entry(0)->text.size(), LineCache::LongestText);
        QCOMPARE(m_rows->entry(0)->missing, 50'000'000 - LineCache::LongestText);
        m_view->setWrapped(true);
        QVERIFY(m_view->shownText(0).contains("49,967,232 more characters"));
    }
};

LATHE_TEST(tst_LogView)
#include "tst_LogView.moc"
