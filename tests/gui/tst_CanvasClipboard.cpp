#include "app/window/Actions.h"
#include "app/window/CanvasClipboard.h"
#include "app/window/Chooser.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/designer/CanvasCommands.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTest>

using namespace lathe;
using designer::CardItem;

/// Cards copied, cut, pasted and doubled, by keys and by the mouse.
class tst_CanvasClipboard : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    designer::DesignerPane& pane() { return *window().findChild<designer::DesignerPane*>(); }
    CardItem* card(const QString& id) { return pane().scene().card(id); }
    QString text() { return QString::fromStdString(window().document().text()); }
    QUndoStack& undo() { return *window().document().undoStack(); }
    QPoint at(QPointF scenePos) { return pane().view().mapFromScene(scenePos); }

    void click(const QString& id, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(pane().view().viewport(), Qt::LeftButton, keys,
                          at(card(id)->rect().center()));
    }
    void press(Qt::Key key) {
        pane().view().setFocus();
        QTest::keyClick(&pane().view(), key, Qt::ControlModifier);
    }
    void showCanvas() {
        QTRY_VERIFY(window().findChild<designer::DesignerPane*>());
        (*window().actions()[QStringLiteral("canvas")]).trigger();
        QTRY_VERIFY(card("Hello"));
        pane().view().fit();
    }
    /// Opens another project in the same window, with a template of this text.
    void openOther(const QByteArray& templateText) {
        QDir{m_test->path("")}.mkpath("other");
        test::WindowTest::write(m_test->path("other/template.yaml"), templateText);
        window().openProject(m_test->path("other"));
        QTRY_COMPARE_WITH_TIMEOUT(text(), QString::fromUtf8(templateText), 20'000);
        QTRY_VERIFY(window().document().project());
        (*window().actions()[QStringLiteral("canvas")]).trigger();
        QTRY_VERIFY(window().canvasInFront());
    }

  private slots:
    void init() {
        QGuiApplication::clipboard()->clear();
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        window().resize(1'600, 1'100);
        showCanvas();
    }
    void cleanup() { m_test.reset(); }

    void ctrlCAndCtrlVPutCopiesUnderTheMouse() {
        const QString before = text();
        click("Hello");
        click("Table", Qt::ControlModifier);
        press(Qt::Key_C);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("Resources:\n  Hello: # greets\n"));
        const QPointF place = pane().scene().contents().center() + QPointF{40, 120};
        QTest::mouseMove(pane().view().viewport(), at(place));
        press(Qt::Key_V);
        QTRY_VERIFY(card("Hello2") && card("Table2"));
        QTRY_COMPARE(pane().scene().selectedCards(), (QStringList{"Hello2", "Table2"}));
        const QRectF made = card("Hello2")->rect() | card("Table2")->rect();
        QVERIFY((made.center() - place).manhattanLength() < 24);
        // They stand to each other as the copied ones do.
        QCOMPARE(card("Hello2")->pos() - card("Table2")->pos(),
                 card("Hello")->pos() - card("Table")->pos());
        QVERIFY(text().contains("  Hello2: # greets\n"));
        QVERIFY(text().contains("            Path: /hello2\n"));
        QCOMPARE(window().notice().message(),
                 "Hello2: Events/Get is now /hello2, as /hello is taken. The code in src/ is "
                 "shared: Hello2.");
        m_test->picture("pasted");
        QCOMPARE(undo().count(), 1);
        undo().undo();
        QCOMPARE(text(), before);
        QTRY_VERIFY(!card("Hello2"));
    }
    void pastedOnTheSamePlaceTheyStandAside() {
        click("Table");
        press(Qt::Key_C);
        QTest::mouseMove(pane().view().viewport(),
                         at(pane().scene().contents().bottomLeft() + QPointF{200, 40}));
        press(Qt::Key_V);
        QTRY_VERIFY(card("Table2"));
        m_test->picture("pasted-table");
        press(Qt::Key_V);
        QTRY_VERIFY(card("Table3"));
        QCOMPARE(card("Table3")->pos(), card("Table2")->pos() + QPointF(24, 24));
    }
    void ctrlDDoublesCardsBelowThemAndKeepsTheClipboard() {
        QGuiApplication::clipboard()->setText("kept");
        click("Report");
        press(Qt::Key_D);
        QTRY_VERIFY(card("Report2") && card("Report2/Nightly"));
        QTRY_COMPARE(pane().scene().selectedCards(), QStringList{"Report2"});
        QCOMPARE(card("Report2")->pos().x(), card("Report")->pos().x());
        for (const CardItem* other : pane().scene().cards())
            QVERIFY(other->id() == "Report2" || !other->rect().intersects(card("Report2")->rect()));
        QCOMPARE(QGuiApplication::clipboard()->text(), "kept");
        QCOMPARE(window().notice().message(), "The code in src/ is shared: Report2.");
        m_test->picture("duplicated");
    }
    void ctrlXTakesCardsAwayAndCtrlVBringsThemBack() {
        click("Table");
        press(Qt::Key_X);
        QTRY_VERIFY(!card("Table"));
        QVERIFY(!text().contains("DynamoDB"));
        press(Qt::Key_V);
        QTRY_VERIFY(card("Table"));
        QVERIFY(text().contains("          KeyType: HASH\n"));
        undo().undo();
        QTRY_VERIFY(!card("Table"));
        undo().undo();
        QTRY_VERIFY(card("Table"));
    }
    void aFunctionThatWasCutComesBackAsItWas() {
        const QString before = text();
        click("Hello");
        press(Qt::Key_X);
        QTRY_VERIFY(!card("Hello"));
        window().notice().hide();
        press(Qt::Key_V);
        QTRY_VERIFY(card("Hello"));
        QVERIFY(!window().notice().isVisible());
        for (const char* line : {"  Hello: # greets\n", "            Path: /hello\n"})
            QVERIFY(text().contains(line));
        undo().undo();
        undo().undo();
        QCOMPARE(text(), before);
    }
    void anEventAloneCannotBeCopiedAndThatIsSaid() {
        click("Report/Nightly");
        press(Qt::Key_C);
        QCOMPARE(window().notice().message(),
                 "Not copied, as no resource of this template by itself: Report/Nightly.");
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }
    void cardsGoIntoAnotherProjectWithTheirCode() {
        click("Hello");
        click("Table", Qt::ControlModifier);
        press(Qt::Key_C);
        const QByteArray other = "Resources:\n  News:\n    Type: AWS::SNS::Topic\n";
        openOther(other);
        press(Qt::Key_V);
        QTRY_VERIFY(card("Hello") && card("Table"));
        QTRY_COMPARE(m_test->read(m_test->path("other/src/hello.py")),
                     m_test->read(m_test->path("project/src/hello.py")));
        QCOMPARE(window().notice().message(),
                 "Written along, as Globals said it there: Hello: Runtime, Hello: Timeout. "
                 "src/ was copied along.");
        QVERIFY(text().startsWith("Transform: AWS::Serverless-2016-10-31\n"));
        undo().undo();
        QCOMPARE(text().toUtf8(), other);
        QTRY_VERIFY(!QFile::exists(m_test->path("other/src/hello.py")));
        undo().redo();
        QTRY_VERIFY(QFile::exists(m_test->path("other/src/hello.py")));
    }
    void anotherWindowTakesThemToo() {
        click("Table");
        press(Qt::Key_C);
        app::Settings settings{m_test->path("second.ini"), nullptr};
        settings.setLanguage("en");
        QDir{m_test->path("")}.mkpath("second");
        test::WindowTest::write(m_test->path("second/template.yaml"),
                                "Resources:\n  News: {Type: AWS::SNS::Topic}\n");
        app::MainWindow second{settings};
        second.show();
        second.openProject(m_test->path("second"));
        QTRY_VERIFY_WITH_TIMEOUT(second.findChild<designer::DesignerPane*>(), 20'000);
        second.showCanvas();
        auto& other = *second.findChild<designer::DesignerPane*>();
        QTRY_VERIFY(other.scene().card("News"));
        other.view().setFocus();
        QTest::keyClick(&other.view(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(other.scene().card("Table"));
    }
    void textOfAnyEditorIsPastedWithWhatIsMissingSaid() {
        QGuiApplication::clipboard()->setText(
            "  Mail:\n    Type: AWS::SQS::Queue\n    Properties:\n"
            "      KmsMasterKeyId: !Ref Key\n");
        press(Qt::Key_V);
        QTRY_VERIFY(card("Mail"));
        QCOMPARE(window().notice().message(),
                 "Key is not in this template, but named in Mail: KmsMasterKeyId.");
    }
    void otherTextIsRefusedWithAWord() {
        const QString before = text();
        QGuiApplication::clipboard()->setText("Call Ada");
        press(Qt::Key_V);
        QVERIFY(window().notice().message().startsWith("The clipboard has no resources"));
        QCOMPARE(text(), before);
    }
    void theEditMenuAndTheContextMenuDoTheSame() {
        click("Table");
        QVERIFY(window().actions()[QStringLiteral("copy")]->isEnabled());
        window().actions()[QStringLiteral("copy")]->trigger();
        const QPointF place = pane().scene().contents().bottomLeft() + QPointF{400, 100};
        QContextMenuEvent ask{QContextMenuEvent::Mouse, at(place),
                              pane().view().viewport()->mapToGlobal(at(place))};
        QCoreApplication::sendEvent(pane().view().viewport(), &ask);
        auto* menu = pane().findChild<QMenu*>(QString{}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(menu && menu->isVisible());
        m_test->picture("canvas-menu");
        for (QAction* action : menu->actions()) {
            if (action->text() == "Paste")
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(card("Table2"));
        QVERIFY((card("Table2")->rect().center() - place).manhattanLength() < 24);
    }
    void cardsAreAlignedAndDistributedAsOneStep() {
        const QString before = text();
        click("Hello");
        click("Report", Qt::ControlModifier);
        click("Table", Qt::ControlModifier);
        (*pane().commands()[QStringLiteral("align-top")]).trigger();
        QTRY_COMPARE(card("Hello")->pos().y(), card("Table")->pos().y());
        QCOMPARE(card("Report")->pos().y(), card("Table")->pos().y());
        QCOMPARE(undo().undoText(), "Align 3 cards");
        QTRY_COMPARE(pane().graph().handPositions()["Report"], card("Report")->pos());
        (*pane().commands()[QStringLiteral("distribute-across")]).trigger();
        m_test->picture("aligned");
        undo().undo();
        if (undo().canUndo())
            undo().undo();
        QCOMPARE(text(), before);
    }
    void theCommandPaletteHasTheCanvasCommands() {
        click("Hello");
        click("Table", Qt::ControlModifier);
        QStringList offered;
        for (const auto& choice : window().actions().choices())
            offered << choice.text;
        QVERIFY(offered.contains("Duplicate") && offered.contains("Align left"));
        QCOMPARE(offered.count("Copy"), 1);
        QVERIFY(!offered.contains("Distribute vertically"));
    }
};

LATHE_TEST(tst_CanvasClipboard)
#include "tst_CanvasClipboard.moc"
