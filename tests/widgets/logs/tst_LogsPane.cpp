#include "tests/support/TestMain.h"
#include "tests/widgets/logs/LogLines.h"
#include "tests/widgets/logs/MemoryStore.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/DensityBar.h"
#include "widgets/logs/JumpPopup.h"
#include "widgets/logs/LogDelegate.h"
#include "widgets/logs/LogRows.h"
#include "widgets/logs/LogView.h"
#include "widgets/logs/LogsPane.h"
#include "widgets/logs/SeverityMarks.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using namespace lathe::logs;
using lathe::test::logLine;
using lathe::test::numberedLines;

class tst_LogsPane : public QObject {
    Q_OBJECT

    std::unique_ptr<LogsPane> m_pane;
    LogView* m_view = nullptr;

    int rows() const { return m_view->model()->rowCount(); }
    QString text(int row) const {
        return m_view->model()->index(row, LogLines::MessageColumn).data().toString();
    }
    QToolButton* button(const QString& name) const {
        for (auto* found : m_pane->findChildren<QToolButton*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    void click(int row, int column, int x) {
        const QRect cell = m_view->visualRect(m_view->model()->index(row, column));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint{x, 6});
    }

    /// A line a millisecond, every thousandth an error.
    test::MemoryStore* showStored(std::int64_t count) {
        auto store = std::make_unique<test::MemoryStore>([](std::int64_t number) {
            auto line =
                logLine("line " + std::to_string(number), "Orders", "r1",
                        number % 1'000 == 0 ? model::LogLevel::Error : model::LogLevel::Info);
            line.time = Timestamp{std::chrono::milliseconds{1'700'000'000'000 + number - 1}};
            return line;
        });
        test::MemoryStore* shown = store.get();
        shown->setExtent({1, count});
        m_pane->setStore(std::move(store));
        (void)QTest::qWaitFor([&] { return rows() == count; });
        return shown;
    }
    void select(int row) {
        m_view->selectionModel()->setCurrentIndex(m_view->model()->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
    }

  private slots:
    void init() {
        m_pane = std::make_unique<LogsPane>();
        m_view = m_pane->findChild<LogView*>();
        m_pane->resize(900, 300);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        auto project = std::make_shared<model::Project>();
        model::FunctionSpec orders;
        orders.logicalId = "Orders";
        orders.code = "/project/src";
        project->functions = {orders};
        m_pane->setProject(project);
    }
    void cleanup() { m_pane.reset(); }

    void typingFiltersTheLines() {
        m_pane->appendLines({logLine("stored order 7"), logLine("STORED order 8"), logLine("bye")});
        auto* search = m_pane->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "stored");
        QTRY_COMPARE(rows(), 2);
        m_pane->appendLines({logLine("other"), logLine("stored order 9")});
        QCOMPARE(rows(), 3);
        search->clear();
        QTRY_COMPARE(rows(), 5);
    }

    void aBadExpressionKeepsTheLastGoodOne() {
        m_pane->appendLines({logLine("order 7"), logLine("order 8"), logLine("bye")});
        auto* search = m_pane->findChild<ui::SearchField*>();
        for (QAction* action : search->actions()) {
            if (action->isCheckable())
                action->trigger();
        }
        QTest::keyClicks(search, "order [78");
        QTRY_VERIFY(search->toolTip().contains("stays in force"));
        QVERIFY(m_pane->findChild<ui::ElidedLabel*>()->text().contains("stays in force"));
        QCOMPARE(rows(), 3);
        QTest::keyClicks(search, "]$");
        QTRY_COMPARE(rows(), 2);
        QVERIFY(!search->toolTip().contains("stays in force"));
    }

    void aTraceWithinJsonOpensWhereItIsExpanded() {
        m_pane->appendLines(
            {logLine(R"x({"message":"no","stackTrace":["at a (/var/task/a.js:3:1)",)x"
                     R"x("at b (/var/task/b.js:7:2)"]})x")});
        QSignalSpy opened{m_pane.get(), &LogsPane::openRequested};
        QCOMPARE(m_view->links(0).size(), std::size_t{2});
        m_view->toggleExpanded(0);
        const int line = LogDelegate::lineHeight();
        const QRect cell = m_view->visualRect(m_view->model()->index(0, LogLines::MessageColumn));
        const int width = QFontMetrics{ui::codeFont()}.horizontalAdvance(u'x');
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          cell.topLeft() + QPoint{16 + 30 * width, 2 * line + line / 2});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), "/project/src/b.js");
        QCOMPARE(opened[0][1].toInt(), 7);
    }

    void aLineInJsonBeginsWithItsMessage() {
        m_pane->resize(1600, 300);
        m_pane->appendLines({logLine(R"({"timestamp":"t","level":"INFO","message":"one\ntwo"})"),
                             logLine("no JSON {")});
        QCOMPARE(m_view->shownText(0).left(10), "one two   ");
        QVERIFY(m_view->shownText(0).endsWith("}"));
        QCOMPARE(m_view->shownText(1), "no JSON {");
        QCOMPARE(text(0), R"({"timestamp":"t","level":"INFO","message":"one\ntwo"})");
        select(0);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith('{'));
    }

    void levelsAndPlatformLinesAreHidden() {
        m_pane->appendLines(
            {logLine("d", "Orders", "r", model::LogLevel::Debug),
             logLine("w", "Orders", "r", model::LogLevel::Warn),
             logLine("REPORT", "Orders", "r", model::LogLevel::Info, model::LogSource::Platform)});
        for (auto* box : m_pane->findChildren<QComboBox*>()) {
            if (box->accessibleName() == "Lowest level")
                box->setCurrentIndex(3);
        }
        QCOMPARE(rows(), 2);
        QTest::mouseClick(button("START, END and REPORT lines"), Qt::LeftButton);
        QCOMPARE(rows(), 1);
        QCOMPARE(text(0), "w");
    }

    void aClickOnARequestIdShowsOnlyThatInvocation() {
        m_pane->appendLines({logLine("a", "Orders", "11111111-aaaa"),
                             logLine("b", "Orders", "22222222-bbbb"),
                             logLine("c", "Orders", "22222222-bbbb")});
        click(1, LogLines::RequestColumn, 12);
        QCOMPARE(rows(), 2);
        QVERIFY(m_view->visualRect(m_view->model()->index(0, LogLines::RequestColumn)).isNull());
        QTest::mouseClick(button("Show every invocation again"), Qt::LeftButton);
        QCOMPARE(text(0), "a");
    }

    void allLinesOfAnInvocationComeFromTheStore() {
        auto store = std::make_unique<test::MemoryStore>([](std::int64_t number) {
            return logLine(std::to_string(number), "Orders", number < 4 ? "r1" : "r2");
        });
        store->setExtent({1, 500'000});
        m_pane->setStore(std::move(store));
        QTRY_COMPARE(rows(), 500'000);
        QTRY_COMPARE(text(499'999), "500000");
        m_pane->showInvocation("Orders", "r1");
        QTRY_COMPARE(rows(), 3);
        QTRY_COMPARE(text(0), "1");
        m_pane->showInvocation({}, {});
        QCOMPARE(rows(), 500'000);
    }

    void followingStopsWhenOneScrollsUpAndTheButtonGoesOn() {
        m_pane->appendLines(numberedLines(0, 500));
        QScrollBar* bar = m_view->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(bar->maximum() / 2);
        QVERIFY(!m_view->following());
        QVERIFY(!button("Follow new lines")->isChecked());
        const int stood = bar->value();
        m_pane->appendLines(numberedLines(500, 20));
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), stood);
        QPushButton* more = nullptr;
        for (auto* found : m_view->findChildren<QPushButton*>())
            more = found;
        QVERIFY(more && more->isVisible());
        QVERIFY(more->text().contains("20"));
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(m_view->following());
        QVERIFY(!more->isVisible());
    }

    void aClickOnAStackTraceOpensThePlace() {
        m_pane->appendLines({logLine(R"(  File "/var/task/lib/app.py", line 12, in handler)"),
                             logLine(R"(  File "/var/runtime/x.py", line 3, in y)")});
        QSignalSpy opened{m_pane.get(), &LogsPane::openRequested};
        click(0, LogLines::MessageColumn, 80);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), "/project/src/lib/app.py");
        QCOMPARE(opened[0][1].toInt(), 12);
        click(1, LogLines::MessageColumn, 80);
        QCOMPARE(opened.size(), 1);
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
    }

    void jsonExpandsUnderTheKeyboard() {
        m_pane->appendLines({logLine(R"(order {"id":7,"lines":[1,2]})"), logLine("x")});
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
        const int before = m_view->rowRect(0).height();
        QTest::keyClick(m_view, Qt::Key_Space);
        QVERIFY(m_view->expanded(0));
        // What stands before it, and its three fields.
        QCOMPARE(m_view->rowRect(0).height(), 4 * before);
        QTest::keyClick(m_view, Qt::Key_Space);
        QCOMPARE(m_view->rowRect(0).height(), before);
    }

    void copyTakesTheLinesAsPrinted() {
        m_pane->appendLines({logLine("first"), logLine("second"), logLine("third")});
        select(1);
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), "second\nthird\n");
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(
            "2023-11-14T22:13:20.123Z\tINFO\tOrders\t11111111-aaaa\tsecond"));
    }

    void droppedLinesAreToldOf() {
        m_pane->appendLines({logLine("a")}, 1234);
        const auto labels = m_pane->findChildren<ui::ElidedLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ui::ElidedLabel* label) {
            return label->text().contains("1,234");
        }));
    }

    void nothingToShowSaysWhatToDo() {
        auto* empty = m_pane->findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisible());
        m_pane->appendLines({logLine("a")});
        QVERIFY(!empty->isVisible());
        m_pane->showInvocation("Orders", "none");
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        QVERIFY(!empty->isVisible());
        m_pane->clear();
        QVERIFY(empty->isVisible());
    }

    void aFieldOfJsonBecomesAFilterThatGoesAgain() {
        m_pane->appendLines({logLine("{\"user\":7}"), logLine("{\"user\":8}"), logLine("x")});
        emit m_view->fieldFilterRequested("user", "7");
        QCOMPARE(rows(), 1);
        QVERIFY(button("No longer ask for user")->text().contains("user = 7"));
        QTest::mouseClick(button("No longer ask for user"), Qt::LeftButton);
        QCOMPARE(rows(), 3);
        emit m_view->fieldColumnRequested("user");
        QCOMPARE(m_view->model()->index(1, LogLines::FirstField).data().toString(), "8");
        QVERIFY(m_pane->keptState()["columns"].toArray().size() > 5);
    }
    void bookmarksAreSetAndGoneTo() {
        showStored(2'000);
        QSignalSpy changed{m_pane.get(), &LogsPane::bookmarksChanged};
        for (const int row : {10, 700, 1'500}) {
            m_view->goTo(row);
            QTest::keyClick(m_view, Qt::Key_M);
        }
        QCOMPARE(changed.size(), 3);
        QCOMPARE(m_pane->bookmarks(), (std::vector<std::int64_t>{11, 701, 1'501}));
        QTest::keyClick(m_view, Qt::Key_N);
        QCOMPARE(m_view->currentIndex().row(), 10);
        QTest::keyClick(m_view, Qt::Key_N);
        QCOMPARE(m_view->currentIndex().row(), 700);
        QTest::keyClick(m_view, Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(m_view->currentIndex().row(), 10);
        QTest::keyClick(m_view, Qt::Key_M);
        QCOMPARE(m_pane->bookmarks().size(), std::size_t{2});
    }
    void errorsAreGoneToAndSeenBesideTheScrollBar() {
        showStored(10'000);
        auto* bar = m_pane->findChild<DensityBar*>();
        QVERIFY(bar->isVisible());
        // Every thousandth line is one.
        m_view->goTo(5'500);
        QTRY_COMPARE(m_pane->findChild<SeverityMarks*>()->errors().count(), 10);
        QTest::keyClick(m_view, Qt::Key_E);
        QCOMPARE(m_view->currentIndex().row(), 5'999);
        QTest::keyClick(m_view, Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(m_view->currentIndex().row(), 4'999);
        QTest::qWait(150);
        QTest::mouseClick(bar, Qt::LeftButton, {}, {5, bar->height() * 3 / 10 - 1});
        QCOMPARE(m_view->currentIndex().row(), 2'999);
    }
    void aTimeIsGoneTo() {
        showStored(10'000);
        QTest::keyClick(m_view, Qt::Key_G);
        auto* popup = m_pane->findChild<JumpPopup*>();
        QVERIFY(popup && popup->isVisible());
        auto* edit = popup->findChild<QLineEdit*>();
        QTest::keyClicks(edit, "soon");
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(popup->isVisible());
        edit->setText("2023-11-14T22:13:22.500Z");
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        // A line a millisecond.
        QTRY_COMPARE(m_view->currentIndex().row(), 2'500);
    }
    void whatIsNotHereIsCopiedAsWell() {
        auto store = std::make_unique<test::MemoryStore>(
            std::vector{logLine(std::string(200'000, 'x')), logLine("second")});
        m_pane->setStore(std::move(store));
        QTRY_COMPARE(rows(), 2);
        QTRY_VERIFY(m_pane->rows()->entry(0));
        select(0);
        QApplication::clipboard()->clear();
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text().size(), 200'001);
    }
    void whatPassesIsExported() {
        auto* store = showStored(1'000);
        auto* search = m_pane->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "line 7");
        QTRY_COMPARE(rows(), 111);
        m_pane->exportTo("/tmp/lines.csv", false);
        QVERIFY(store->exported());
        QCOMPARE(store->exported()->matcher.filter().text, std::string{"line 7"});
        QCOMPARE(store->exported()->range, (store::LogExtent{1, 1'000}));
        QCOMPARE(store->exported()->format.head(),
                 std::string{"time,level,function,requestId,message\r\n"});
        auto* status = m_pane->findChildren<ui::ElidedLabel*>().back();
        QVERIFY(status->text().contains("50 % exported"));
        store->endExport(std::int64_t{111});
        QVERIFY(!status->text().contains("exported"));
        auto* info = m_pane->findChild<ui::InfoBar*>();
        QVERIFY(info->isVisible() && info->message().contains("111 lines"));
        select(2);
        m_pane->exportTo("/tmp/lines.log", true);
        QCOMPARE(store->exported()->lines, (std::vector<std::int64_t>{71}));
        store->stopExport();
    }
    void whatIsChosenIsKept() {
        QSignalSpy changed{m_pane.get(), &LogsPane::keptStateChanged};
        QTest::mouseClick(button("Wrap long lines"), Qt::LeftButton);
        QVERIFY(changed.size() > 0);
        QJsonObject kept = m_pane->keptState();
        QVERIFY(kept["wrap"].toBool());
        kept["time"] = TimeStyle{TimeStyle::Form::Age, "UTC"}.toJson();
        kept["platform"] = false;
        LogsPane other;
        other.setKeptState(kept);
        QCOMPARE(other.keptState(), kept);
    }
    void theLinesAroundOneAreShown() {
        showStored(1'000);
        auto* search = m_pane->findChild<ui::SearchField*>();
        QTest::keyClicks(search, "line 555");
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(m_pane->rows()->entry(0));
        const QRect cell = m_view->visualRect(m_view->model()->index(0, LogLines::MessageColumn));
        emit m_view->customContextMenuRequested(cell.center());
        auto* menu = m_pane->findChild<QMenu*>(QString{}, Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->text() == "Show the lines around it")
                action->trigger();
        menu->close();
        QCOMPARE(rows(), 1'000);
        QCOMPARE(m_view->currentIndex().row(), 554);
        QVERIFY(search->text().isEmpty());
    }
    void damageIsSaid() {
        showStored(10);
        emit m_pane->rows()->progressed();
        auto* store = showStored(10);
        emit store->troubled("lines 3 to 7 cannot be read");
        auto* status = m_pane->findChildren<ui::ElidedLabel*>().back();
        QVERIFY(status->text().contains("cannot be read"));
    }

    /// Whatever arrives, a frame costs what is on the screen: cells are drawn per frame, not per
    /// line.
    void aFloodIsDrawnAFrameAtATime() {
        struct Counter : LogDelegate {
            using LogDelegate::LogDelegate;
            void paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const override {
                ++painted;
                LogDelegate::paint(painter, option, index);
            }
            mutable int painted = 0;
        };
        LogRows* lines = m_pane->rows();
        Counter counter{{[lines](int row) -> const LogEntry& { return *lines->entry(row); },
                         [](int) { return LogDelegate::Shape::Line; },
                         [](int) { return LogDelegate::Fold{}; },
                         [](const auto&, const auto&) { return false; }},
                        nullptr};
        m_view->setItemDelegate(&counter);
        constexpr int frames = 30;
        for (int batch = 0; batch < frames; ++batch) {
            m_pane->appendLines(numberedLines(batch * 10'000, 10'000));
            QCoreApplication::processEvents();
        }
        QVERIFY(rows() > 1'000);
        QCOMPARE(text(rows() - 1), "line 299999");
        const int visible = m_view->viewport()->height() / LogDelegate::lineHeight() + 2;
        QVERIFY2(counter.painted <= (2 * frames + 20) * visible * LogLines::FirstField,
                 qPrintable(QString::number(counter.painted)));
        QTRY_COMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
        m_pane.reset();
    }
};

LATHE_TEST(tst_LogsPane)
#include "tst_LogsPane.moc"
