#include "tests/support/TestMain.h"
#include "tests/widgets/logs/LogLines.h"
#include "tests/widgets/logs/MemoryStore.h"
#include "widgets/logs/GroupRows.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::logs;
using lathe::test::logLine;
using lathe::test::MemoryStore;

namespace {

/// Ten lines an invocation, the fifth an error in every third; two are always under way.
model::LogLine lineOf(std::int64_t number) {
    const std::int64_t pair = (number - 1) / 20;
    const std::int64_t request = 2 * pair + (number - 1) % 2;
    const bool isError = (number - 1) % 20 == 8 && request % 3 == 0;
    return logLine("line " + std::to_string(number), "Orders", "r" + std::to_string(request),
                   isError ? model::LogLevel::Error : model::LogLevel::Info);
}

QStringList titles(const GroupRows& rows) {
    QStringList titles;
    for (int row = 0; row < rows.rowCount(); ++row)
        if (const LogGroup* group = rows.group(row))
            titles << QStringLiteral("%1:%2").arg(group->requestId).arg(group->lines.size());
    return titles;
}

} // namespace

/// Lines by invocation.
class tst_GroupRows : public QObject {
    Q_OBJECT

  private slots:
    void eachInvocationHasATitle() {
        MemoryStore store{lineOf};
        store.setSlice(30);
        store.setExtent({1, 100});
        GroupRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        QCoreApplication::processEvents();
        QCOMPARE(store.searchCount(), std::size_t{0});
        rows.setActive(true);
        QTRY_COMPARE(rows.rowCount(), 10);
        QCOMPARE(titles(rows), (QStringList{"r0:10", "r1:10", "r2:10", "r3:10", "r4:10", "r5:10",
                                            "r6:10", "r7:10", "r8:10", "r9:10"}));
        QCOMPARE(rows.group(0)->worst, model::LogLevel::Error);
        QCOMPARE(rows.group(1)->worst, model::LogLevel::Info);
        rows.setActive(false);
        QCOMPARE(store.searchCount(), std::size_t{0});
        QCOMPARE(rows.rowCount(), 0);
    }
    void anOpenOneShowsItsLines() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        GroupRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        rows.setActive(true);
        QTRY_COMPARE(rows.rowCount(), 10);
        rows.toggleGroup(2);
        QCOMPARE(rows.rowCount(), 20);
        QVERIFY(rows.group(2)->open && !rows.group(3));
        QCOMPARE(rows.number(3), 21);
        QCOMPARE(rows.number(4), 23);
        QSignalSpy loaded{&rows, &LogLines::loaded};
        rows.want(0, 19);
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(rows.index(3, LogLines::MessageColumn).data().toString(), "line 21");
        QCOMPARE(rows.rowOf(23), 4);
        // Of one that is not open, its title.
        QCOMPARE(rows.rowOf(22), 13);
        rows.toggleGroup(2);
        QCOMPARE(rows.rowCount(), 10);
    }
    void whatComesGoesWhereItBelongs() {
        MemoryStore store{lineOf};
        store.setExtent({1, 50});
        GroupRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        rows.setActive(true);
        QTRY_COMPARE(rows.rowCount(), 6);
        rows.toggleGroup(4);
        QCOMPARE(rows.rowCount(), 11);
        store.setExtent({1, 64});
        QTRY_COMPARE(titles(rows).last(), "r7:2");
        QCOMPARE(titles(rows).at(4), "r4:10");
        QCOMPARE(rows.rowCount(), 18);
        QCOMPARE(rows.number(14), 59);
        // Retention takes the first ones.
        store.setExtent({41, 64});
        QTRY_COMPARE(titles(rows).first(), "r4:10");
    }
    void olderLinesOfAKnownOneComeBeforeIt() {
        MemoryStore store{lineOf};
        store.setSlice(7);
        store.setExtent({1, 20});
        GroupRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        rows.setActive(true);
        QTRY_COMPARE(rows.rowCount(), 2);
        rows.toggleGroup(0);
        QTRY_COMPARE(rows.rowCount(), 12);
        for (int line = 0; line < 10; ++line)
            QCOMPARE(rows.number(line + 1), 1 + 2 * line);
    }
    void earlierOnesComeWhenOneGoesThere() {
        MemoryStore store{lineOf};
        store.setSlice(1'000);
        store.setExtent({1, 100'000});
        GroupRows rows;
        rows.setStore(&store);
        rows.setActive(true);
        QTRY_VERIFY(rows.groupCount() >= GroupRows::PageGroups);
        QTest::qWait(50);
        const std::size_t before = rows.groupCount();
        QVERIFY(before < 2 * GroupRows::PageGroups);
        rows.want(0, 30);
        QTRY_VERIFY(rows.groupCount() >= before + GroupRows::PageGroups);
    }
    void howTheyWentIsAskedForWhatIsOnTheScreen() {
        MemoryStore store{lineOf};
        store.setOutcomes(
            {{"r0", model::OutcomeKind::Timeout, std::chrono::milliseconds{19}}, {"r1", {}, {}}});
        store.setExtent({1, 100});
        GroupRows rows;
        rows.setStore(&store);
        rows.setActive(true);
        QTRY_COMPARE(rows.rowCount(), 10);
        QCOMPARE(rows.group(0)->state, LogGroup::State::Unknown);
        rows.want(0, 9);
        QTRY_COMPARE(rows.group(0)->state, LogGroup::State::Ended);
        QCOMPARE(rows.group(0)->outcome, model::OutcomeKind::Timeout);
        QCOMPARE(rows.group(1)->state, LogGroup::State::Running);
        QCOMPARE(rows.group(2)->state, LogGroup::State::Unknown);
    }
    void aFilterLeavesWhatHasLinesThatPass() {
        MemoryStore store{lineOf};
        store.setExtent({1, 100});
        GroupRows rows;
        QAbstractItemModelTester tester{&rows};
        rows.setStore(&store);
        rows.setActive(true);
        QTRY_COMPARE(rows.rowCount(), 10);
        loghistory::LogFilter errors;
        errors.lowest = model::LogLevel::Error;
        rows.setFilter(errors);
        QTRY_COMPARE(titles(rows), (QStringList{"r0:1", "r6:1"}));
        rows.setFilter({});
        rows.setFloor(70);
        QTRY_COMPARE(titles(rows), (QStringList{"r6:5", "r7:5", "r8:10", "r9:10"}));
    }
    void titlesAreOpenedWithMouseAndKeyboard() {
        LogsPane pane;
        auto store = std::make_unique<MemoryStore>(lineOf);
        store->setExtent({1, 100});
        pane.setStore(std::move(store));
        pane.resize(900, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        for (auto* button : pane.findChildren<QToolButton*>())
            if (button->accessibleName() == "Group by invocation")
                QTest::mouseClick(button, Qt::LeftButton);
        LogView* view = pane.view();
        QTRY_COMPARE(view->model()->rowCount(), 10);
        QCOMPARE(view->lines(), pane.groups());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rowRect(1).center());
        QCOMPARE(view->model()->rowCount(), 20);
        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(view->model()->rowCount(), 10);
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->model()->rowCount(), 20);
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->model()->rowCount(), 20);
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(view->model()->rowCount(), 10);
        QVERIFY(pane.keptState()["grouped"].toBool());
        pane.setGrouped(false);
        QCOMPARE(view->model()->rowCount(), 100);
    }
};

LATHE_TEST(tst_GroupRows)
#include "tst_GroupRows.moc"
