#include "app/window/Actions.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/designer/FrameTitleEdit.h"

#include <QAction>
#include <QMenu>
#include <QTest>

using namespace lathe;
using designer::CardItem;
using designer::FrameItem;

/// Frames around cards, made and changed by keys and by the mouse.
class tst_CanvasFrames : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    designer::DesignerPane& pane() { return *window().findChild<designer::DesignerPane*>(); }
    CardItem* card(const QString& id) { return pane().scene().card(id); }
    FrameItem* frame() { return pane().scene().frames().items().value(0); }
    QString text() { return QString::fromStdString(window().document().text()); }
    QUndoStack& undo() { return *window().document().undoStack(); }
    QPoint at(QPointF scenePos) { return pane().view().mapFromScene(scenePos); }

    void click(const QString& id, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(pane().view().viewport(), Qt::LeftButton, keys,
                          at(card(id)->rect().center()));
    }
    void drag(QPointF from, QPointF by) {
        QWidget* target = pane().view().viewport();
        QTest::mousePress(target, Qt::LeftButton, {}, at(from));
        for (int i = 1; i <= 4; ++i) {
            const QPoint place = at(from + by * i / 4);
            QMouseEvent move{QEvent::MouseMove, place,          target->mapToGlobal(place),
                             Qt::NoButton,      Qt::LeftButton, {}};
            QCoreApplication::sendEvent(target, &move);
        }
        QTest::mouseRelease(target, Qt::LeftButton, {}, at(from + by));
    }
    designer::FrameTitleEdit* edit() {
        return pane().view().viewport()->findChild<designer::FrameTitleEdit*>();
    }
    /// A frame around Report and Table, called Nights.
    void makeFrame() {
        click("Report");
        click("Table", Qt::ControlModifier);
        pane().view().setFocus();
        QTest::keyClick(&pane().view(), Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(frame() && edit());
        QTest::keyClicks(edit(), "Nights");
        QTest::keyClick(edit(), Qt::Key_Return);
        QTRY_COMPARE(frame()->title(), "Nights");
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        window().resize(1'600, 1'100);
        QTRY_VERIFY(window().findChild<designer::DesignerPane*>());
        (*window().actions()[QStringLiteral("canvas")]).trigger();
        QTRY_VERIFY(card("Hello"));
        pane().view().fit();
    }
    void cleanup() { m_test.reset(); }

    void ctrlGMakesAFrameAroundTheSelectedCardsAndAsksForItsTitle() {
        const QString before = text();
        makeFrame();
        QVERIFY(frame()->rect().contains(card("Report")->rect()));
        QVERIFY(frame()->rect().contains(card("Table")->rect()));
        QVERIFY(text().contains("      Frame:\n        Title: Nights\n        Colour: blue\n"
                                "        Cards:\n          - Report\n          - Table\n"));
        m_test->picture("frame");
        QCOMPARE(undo().count(), 2);
        undo().undo();
        QTRY_COMPARE(frame()->title(), "Frame");
        undo().undo();
        QTRY_VERIFY(!frame());
        QCOMPARE(text(), before);
        QVERIFY(!edit());
    }
    void itsTitleMovesItWithItsCardsAsOneStep() {
        makeFrame();
        const QPointF report = card("Report")->pos();
        const QPointF table = card("Table")->pos();
        const QPointF hello = card("Hello")->pos();
        const QRectF rect = frame()->rect();
        const int steps = undo().count();
        drag(frame()->titleRect().center(), {64, 48});
        QCOMPARE(card("Report")->pos(), report + QPointF(64, 48));
        QCOMPARE(card("Table")->pos(), table + QPointF(64, 48));
        QCOMPARE(frame()->rect(), rect.translated(64, 48));
        QCOMPARE(card("Hello")->pos(), hello);
        QCOMPARE(undo().count(), steps + 1);
        QTRY_COMPARE(pane().graph().handPositions()["Table"], table + QPointF(64, 48));
        QVERIFY(!text().contains("Area"));
        undo().undo();
        QTRY_COMPARE(card("Report")->pos(), report);
        QTRY_COMPARE(frame()->rect(), rect);
    }
    void itsBorderMakesItLargerAndItNeverLosesItsCards() {
        makeFrame();
        const QRectF rect = frame()->rect();
        drag(QPointF{rect.right(), rect.center().y()}, {96, 0});
        QTRY_VERIFY(text().contains("        Area: "));
        QVERIFY(frame()->rect().right() >= rect.right() + 88);
        QCOMPARE(frame()->rect().left(), rect.left());
        // It cannot become smaller than its cards, and is theirs again then.
        drag(QPointF{frame()->rect().right(), rect.center().y()}, {-600, 0});
        QTRY_VERIFY(!text().contains("        Area: "));
        QCOMPARE(frame()->rect(), rect);
        // A card that is moved out takes the border with it.
        const QPointF grip = card("Table")->pos() + QPointF{120, 40};
        drag(grip, {-80, 80});
        QVERIFY(frame()->rect().contains(card("Table")->rect()));
    }
    void betweenItsCardsOneSelectsAsAnywhere() {
        makeFrame();
        pane().scene().clearSelection();
        const QRectF rect = frame()->rect();
        drag(rect.bottomLeft() + QPointF{10, -10}, {60, -80});
        QVERIFY(!frame()->isSelected());
        QVERIFY(pane().scene().selectedCards().contains("Table"));
        QCOMPARE(frame()->rect(), rect);
    }
    void theKeyboardReachesItByItsCards() {
        makeFrame();
        click("Hello");
        QVERIFY(!pane().commands()[QStringLiteral("rename-frame")]->isEnabled());
        click("Report");
        QTest::keyClick(&pane().view(), Qt::Key_F2);
        QTRY_VERIFY(edit());
        QTest::keyClicks(edit(), "Every night");
        QTest::keyClick(edit(), Qt::Key_Return);
        QTRY_COMPARE(frame()->title(), "Every night");
    }
    void aDoubleClickEditsTheTitleAndEscapeLeavesIt() {
        makeFrame();
        QTest::mouseDClick(pane().view().viewport(), Qt::LeftButton, {},
                           at(frame()->titleRect().center()));
        QTRY_VERIFY(edit());
        QCOMPARE(edit()->text(), "Nights");
        QTest::keyClicks(edit(), "Days");
        QTest::keyClick(edit(), Qt::Key_Escape);
        QTRY_VERIFY(!edit());
        QCOMPARE(frame()->title(), "Nights");
    }
    void itsMenuColoursAndRemovesItAndTheCardsStay() {
        makeFrame();
        const QPoint place = at(frame()->titleRect().center());
        QContextMenuEvent ask{QContextMenuEvent::Mouse, place,
                              pane().view().viewport()->mapToGlobal(place)};
        QCoreApplication::sendEvent(pane().view().viewport(), &ask);
        auto* menu = pane().findChild<QMenu*>(QString{}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(menu && menu->isVisible());
        for (QAction* action : menu->actions()) {
            if (action->text() != "Colour")
                continue;
            for (QAction* colour : action->menu()->actions()) {
                if (colour->text() == "Green")
                    colour->trigger();
            }
        }
        menu->close();
        QTRY_VERIFY(text().contains("        Colour: green\n"));
        m_test->picture("frame-green");
        m_test->settings().setTheme(ui::Theme::Mode::Light);
        m_test->picture("frame-light");
        QTest::mouseClick(pane().view().viewport(), Qt::LeftButton, {},
                          at(frame()->titleRect().center()));
        QVERIFY(frame()->isSelected());
        QTest::keyClick(&pane().view(), Qt::Key_Delete);
        QTRY_VERIFY(!frame());
        QVERIFY(card("Report") && card("Table"));
        QVERIFY(!text().contains("Metadata"));
    }
    void aCardThatGoesLeavesItsFrame() {
        makeFrame();
        click("Table");
        QTest::keyClick(&pane().view(), Qt::Key_Delete);
        QTRY_VERIFY(!card("Table"));
        QVERIFY(text().contains("        Cards:\n          - Report\n"));
        QTRY_VERIFY(frame()->rect().contains(card("Report")->rect()));
        undo().undo();
        QTRY_VERIFY(card("Table") && frame()->rect().contains(card("Table")->rect()));
    }
    void arrangingKeepsItsCardsTogether() {
        click("ServerlessHttpApi");
        click("Table", Qt::ControlModifier);
        (*pane().commands()[QStringLiteral("frame")]).trigger();
        QTRY_VERIFY(frame() && edit());
        QTest::keyClick(edit(), Qt::Key_Escape);
        pane().scene().clearSelection();
        pane().scene().arrange();
        QVERIFY(frame()->rect().contains(card("Table")->rect()));
        for (const char* id : {"Hello", "Report", "Report/Nightly"})
            QVERIFY2(!frame()->rect().intersects(card(id)->rect()), id);
        pane().view().fit();
        m_test->picture("frame-arranged");
    }
};

LATHE_TEST(tst_CanvasFrames)
#include "tst_CanvasFrames.moc"
