#include "tests/support/TestMain.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/Theme.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lathe;

class tst_SmallWidgets : public QObject {
    Q_OBJECT

  private slots:
    void theSearchFieldTellsOnceAfterTyping() {
        ui::SearchField field{"Filter"};
        QSignalSpy searched{&field, &ui::SearchField::searched};
        QTest::keyClicks(&field, "abc");
        QVERIFY(searched.wait());
        QCOMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), "abc");
    }
    void escapeClearsAndDownLeavesTheSearchField() {
        ui::SearchField field{"Filter"};
        QSignalSpy left{&field, &ui::SearchField::leftDownwards};
        field.setText("abc");
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), "");
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(left.count(), 1);
    }
    void aToggleOfTheSearchFieldSearchesAgain() {
        ui::SearchField field{"Filter"};
        QAction* toggle = field.addToggle("regex", "Regular expression");
        QSignalSpy searched{&field, &ui::SearchField::searched};
        toggle->trigger();
        QVERIFY(toggle->isChecked());
        QCOMPARE(searched.count(), 1);
    }
    void theEmptyStatesButtonActs() {
        ui::EmptyState state{"flask", "Nothing yet", "Press Invoke."};
        QVERIFY(!state.button()->isVisibleTo(&state));
        state.setAction("Invoke");
        QSignalSpy triggered{&state, &ui::EmptyState::triggered};
        QTest::mouseClick(state.button(), Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
    }
    void anInfoBarsButtonClosesItAndRuns() {
        QWidget window;
        ui::InfoBar bar{&window};
        bool reloaded = false;
        bar.showMessage(ui::Tint::Warning, "The file has changed on disk.");
        bar.addAction("Reload", [&] { reloaded = true; });
        QVERIFY(bar.isVisibleTo(&window));
        QTest::mouseClick(bar.findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(reloaded);
        QVERIFY(!bar.isVisibleTo(&window));
    }
    void escapeDismissesAnInfoBar() {
        QWidget window;
        ui::InfoBar bar{&window};
        QSignalSpy dismissed{&bar, &ui::InfoBar::dismissed};
        bar.showMessage(ui::Tint::Info, "Hello.");
        QTest::keyClick(&bar, Qt::Key_Escape);
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(!bar.isVisibleTo(&window));
    }
    void anElidedLabelWearsTheColourOfItsRole() {
        ui::Theme::current()->setMode(ui::Theme::Mode::Light);
        ui::ElidedLabel label{"text"};
        label.setProperty("role", "muted");
        label.ensurePolished();
        QCOMPARE(label.palette().color(QPalette::WindowText), ui::colors().muted);
    }
    void anElidedLabelCanBecomeNarrow() {
        ui::ElidedLabel label{"a rather long text that does not fit anywhere"};
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 3);
    }
};

LATHE_TEST(tst_SmallWidgets)
#include "tst_SmallWidgets.moc"
