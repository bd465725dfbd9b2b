#include "tests/support/TestMain.h"
#include "widgets/editor/ChangeBar.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/HunkPeek.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using editor::ChangeBar;
using editor::CodeEditor;
namespace parts = editor::parts;

class tst_ChangeBar : public QObject {
    Q_OBJECT

    std::unique_ptr<CodeEditor> m_editor;

    ChangeBar& bar() { return *m_editor->changeBar(); }
    unsigned marks(int line) {
        return m_editor->markersAtLine(line) &
               ((1U << parts::GitAddedMarker) | (1U << parts::GitChangedMarker) |
                (1U << parts::GitRemovedMarker));
    }
    void clickBar(int line) {
        int x = 0;
        for (int margin = 0; margin < parts::GitMargin; ++margin)
            x += m_editor->marginWidth(margin);
        const int height = m_editor->textHeight(0);
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {},
                          {x + 2, line * height + height / 2});
    }
    void key(const char* name) {
        for (QAction* action : m_editor->commands()) {
            if (action->objectName() == QLatin1String{name})
                action->trigger();
        }
    }

  private slots:
    void init() {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(700, 400);
        m_editor->show();
        m_editor->activateWindow();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_editor->setContent("one\nTWO\nthree\nfour\nnew\n", editor::Language::Text,
                             editor::TextFormat::LineEnd::Lf);
        // "two" was changed, something between "three" and "four" is gone, "new" is new.
        bar().setHunks(bar().revision(), {{1, 1, "two\n"}, {3, 0, "gone\n"}, {4, 1, {}}});
    }
    void cleanup() { m_editor.reset(); }

    void linesThatDifferAreMarkedByHow() {
        QCOMPARE(marks(0), 0U);
        QCOMPARE(marks(1), 1U << parts::GitChangedMarker);
        QCOMPARE(marks(3), 1U << parts::GitRemovedMarker);
        QCOMPARE(marks(4), 1U << parts::GitAddedMarker);
        bar().setHunks(bar().revision(), {});
        QCOMPARE(marks(1) | marks(3) | marks(4), 0U);
    }
    void whatIsTypedAsksForAnotherLookOnceItPauses() {
        QSignalSpy wanted{&bar(), &ChangeBar::wanted};
        const int before = bar().revision();
        QTest::keyClicks(m_editor.get(), "abc");
        QVERIFY(bar().revision() > before);
        QTRY_COMPARE(wanted.size(), 1);
        bar().setHunks(before, {});
        QCOMPARE(bar().hunks().size(), 3U);
    }
    void aClickOpensWhatWasThereAndAnotherClosesIt() {
        clickBar(1);
        QVERIFY(bar().peekFrame() && bar().peekFrame()->isVisible());
        QCOMPARE(bar().peekFrame()->before()->toPlainText(), "two");
        clickBar(1);
        QVERIFY(!bar().peekFrame()->isVisible());
        clickBar(4);
        QVERIFY(bar().peekFrame()->isVisible());
        QVERIFY(!bar().peekFrame()->before()->isVisible());
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!bar().peekFrame()->isVisible());
        clickBar(0);
        QVERIFY(!bar().peekFrame()->isVisible());
    }
    void revertingIsOneStepThatIsUndone() {
        clickBar(1);
        QTest::mouseClick(bar().peekFrame()->revertButton(), Qt::LeftButton);
        QCOMPARE(m_editor->content(), "one\ntwo\nthree\nfour\nnew\n");
        QVERIFY(!bar().peekFrame()->isVisible());
        m_editor->undo();
        QCOMPARE(m_editor->content(), "one\nTWO\nthree\nfour\nnew\n");
    }
    void linesThatAreGoneComeBackAndNewOnesGo() {
        bar().revert(1);
        QCOMPARE(m_editor->content(), "one\nTWO\nthree\ngone\nfour\nnew\n");
        bar().setHunks(bar().revision(), {{5, 1, {}}});
        bar().revert(0);
        QCOMPARE(m_editor->content(), "one\nTWO\nthree\ngone\nfour\n");
        // Of an older text nothing is put back.
        QTest::keyClicks(m_editor.get(), "x");
        const QByteArray now = m_editor->content();
        bar().revert(0);
        QCOMPARE(m_editor->content(), now);
    }
    void linesMissingAtTheEndComeBackThere() {
        m_editor->setContent("a\n", editor::Language::Text, editor::TextFormat::LineEnd::Lf);
        bar().setHunks(bar().revision(), {{1, 0, "b\n"}});
        QVERIFY(marks(1));
        bar().revert(0);
        QCOMPARE(m_editor->content(), "a\nb\n");
    }
    void keysGoFromOneChangeToTheNextAroundTheEnds() {
        m_editor->goTo(1);
        key("next-change");
        QCOMPARE(m_editor->caret().first, 2);
        key("next-change");
        QCOMPARE(m_editor->caret().first, 4);
        key("previous-change");
        QCOMPARE(m_editor->caret().first, 2);
        key("previous-change");
        QCOMPARE(m_editor->caret().first, 5);
        key("show-change");
        QVERIFY(bar().peekFrame()->isVisible());
        QTest::mouseClick(bar().peekFrame()->nextButton(), Qt::LeftButton);
        QCOMPARE(m_editor->caret().first, 2);
        QVERIFY(bar().peekFrame()->isVisible());
        QCOMPARE(bar().peekFrame()->before()->toPlainText(), "two");
    }
    void stagingIsAskedForByTheChange() {
        QSignalSpy staged{&bar(), &ChangeBar::stageRequested};
        clickBar(3);
        QTest::mouseClick(bar().peekFrame()->stageButton(), Qt::LeftButton);
        QCOMPARE(staged.size(), 1);
        QCOMPARE(staged[0][0].toInt(), 1);
    }
    void whatIsPeekedAtBeforeItIsKnownOpensWhenItIs() {
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        bar().peek(2);
        QVERIFY(!bar().peekFrame() || !bar().peekFrame()->isVisible());
        bar().setHunks(bar().revision(), {{2, 1, "two\n"}});
        QVERIFY(bar().peekFrame()->isVisible());
    }
};

LATHE_TEST(tst_ChangeBar)
#include "tst_ChangeBar.moc"
