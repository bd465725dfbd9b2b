#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/designer/WireItem.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/git/ChangesDelegate.h"
#include "widgets/git/ChangesModel.h"
#include "widgets/git/CommitEditor.h"
#include "widgets/git/GitPane.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/inspector/PropertiesView.h"
#include "widgets/invoke/InvokePane.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace lathe;
using designer::CardItem;

/// An application made on the canvas, by the mouse.
class tst_Canvas : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    designer::DesignerPane& pane() { return *window().findChild<designer::DesignerPane*>(); }
    CardItem* card(const QString& id) { return pane().scene().card(id); }
    QString text() { return QString::fromStdString(window().document().text()); }
    QPoint at(QPointF scenePos) { return pane().view().mapFromScene(scenePos); }

    /// Drags a kind from the palette onto the canvas and waits for its card.
    bool drop(const char* name, const QString& id, QPointF place) {
        QWidget* target = pane().view().viewport();
        QMimeData data;
        data.setData(designer::PaletteFormat, name);
        QDragEnterEvent enter{at(place), Qt::CopyAction, &data, Qt::LeftButton, {}};
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event{QPointF{at(place)}, Qt::CopyAction, &data, Qt::LeftButton, {}};
        QCoreApplication::sendEvent(target, &event);
        return QTest::qWaitFor([&] { return card(id) != nullptr; }, 10'000);
    }
    /// Drags from the card's port onto the other and waits for the wire of this id.
    bool wire(const QString& from, const QString& to, const QString& id) {
        pane().view().fit();
        QWidget* target = pane().view().viewport();
        const QPoint begin = at(card(from)->outPort());
        const QPoint end = at(card(to)->rect().center());
        QTest::mousePress(target, Qt::LeftButton, {}, begin);
        for (const QPoint place : {(begin + end) / 2, end}) {
            QMouseEvent move{QEvent::MouseMove, place,          target->mapToGlobal(place),
                             Qt::NoButton,      Qt::LeftButton, {}};
            QCoreApplication::sendEvent(target, &move);
        }
        QTest::mouseRelease(target, Qt::LeftButton, {}, end);
        return QTest::qWaitFor([&] { return pane().scene().wireItem(id) != nullptr; }, 10'000);
    }
    int errors() {
        int count = 0;
        for (const auto& diagnostic : window().document().diagnostics())
            count += diagnostic.severity == model::Severity::Error ? 1 : 0;
        return count;
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        // Room enough for ports that a mouse can hit.
        window().resize(1'600, 1'100);
        QTRY_VERIFY(window().findChild<designer::DesignerPane*>());
        (*window().actions()[QStringLiteral("canvas")]).trigger();
        QVERIFY(pane().isVisible());
        QTRY_VERIFY(!pane().scene().cards().isEmpty());
    }
    void cleanup() { m_test.reset(); }

    void anApplicationIsMadeByTheMouseAloneAndRuns() {
        const QString before = text();
        const QPointF origin = pane().scene().contents().bottomLeft();
        QVERIFY(drop("function", "Function", origin + QPointF{500, 200}));
        QVERIFY(drop("http-api", "HttpApi", origin + QPointF{100, 150}));
        QVERIFY(drop("queue", "Queue", origin + QPointF{100, 350}));
        QVERIFY(drop("topic", "Topic", origin + QPointF{-200, 350}));
        QVERIFY(drop("table", "Table2", origin + QPointF{900, 150}));
        QVERIFY(drop("bucket", "Bucket", origin + QPointF{900, 300}));
        QVERIFY(drop("schedule", "Function/Schedule", card("Function")->rect().center()));
        QVERIFY(wire("HttpApi", "Function", "trigger HttpApi>Function"));
        QVERIFY(wire("Queue", "Function", "trigger Queue>Function"));
        QVERIFY(wire("Topic", "Queue", "destination Topic>Queue"));
        QVERIFY(wire("Function", "Table2", "access Function>Table2"));
        QVERIFY(wire("Function", "Bucket", "access Function>Bucket"));
        QCOMPARE(errors(), 0);
        m_test->picture("canvas");

        QTRY_VERIFY(QFile::exists(m_test->path("project/src/function/app.py")));
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().setCurrentFunction("Function");
        window().invokeCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(window().docks().test()->shownInvocation() &&
                                     window().docks().test()->shownInvocation()->finished,
                                 30'000);
        QVERIFY(window().docks().test()->shownInvocation()->response.find("hello") !=
                std::string::npos);
        QTRY_COMPARE(pane().graph().activity("Function").invocations, qint64{1});

        // One step back for each thing that was done.
        QUndoStack* undo = window().document().undoStack();
        QCOMPARE(undo->count(), 12);
        while (undo->canUndo())
            undo->undo();
        QCOMPARE(text(), before);
        QTRY_VERIFY(!card("Function"));
        // Its code goes with it.
        QTRY_VERIFY(!QFile::exists(m_test->path("project/src/function/app.py")));
    }
    void anApplicationGrowsFromAnEmptyFolder() {
        QVERIFY(QDir{}.mkpath(m_test->path("shop")));
        window().openProject(m_test->path("shop"));
        QTRY_VERIFY(window().notice().isVisible());
        for (auto* button : window().notice().findChildren<QPushButton*>()) {
            if (button->text() == "Begin an empty project there")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        // The canvas is what there is to begin on.
        QTRY_VERIFY(QFile::exists(m_test->path("shop/template.yaml")));
        QTRY_COMPARE(QString::fromStdString(window().document().templateFile().string()),
                     m_test->path("shop/template.yaml"));
        QTRY_VERIFY(window().document().project() && pane().isVisible() &&
                    pane().scene().cards().isEmpty());
        m_test->picture("empty-project");

        QVERIFY2(drop("function", "Function", {0, 0}),
                 qPrintable(window().notice().message() + text()));
        QVERIFY(drop("rest-api", "RestApi", {-500, -150}));
        QVERIFY(drop("queue", "Queue", {-500, 0}));
        QVERIFY(drop("bucket", "Bucket", {-500, 150}));
        QVERIFY(drop("table", "Table", {500, -100}));
        QVERIFY(drop("topic", "Topic", {500, 100}));
        QVERIFY(drop("event-bus", "EventBus", {-500, 300}));
        QVERIFY(drop("schedule", "Function/Schedule", card("Function")->rect().center()));
        QVERIFY(wire("RestApi", "Function", "trigger RestApi>Function"));
        QVERIFY(wire("Queue", "Function", "trigger Queue>Function"));
        QVERIFY(wire("Bucket", "Function", "trigger Bucket>Function"));
        QVERIFY(wire("EventBus", "Function", "trigger EventBus>Function"));
        QVERIFY(wire("Function", "Table", "access Function>Table"));
        QVERIFY(wire("Function", "Topic", "access Function>Topic"));
        QCOMPARE(errors(), 0);
        m_test->picture("from-nothing");

        // What the canvas wrote is no matter of ours alone.
        window().document().save();
        QTRY_VERIFY(!window().document().isModified());
        QProcess validator;
        validator.start("python3", {LATHE_TEST_DATA "/../support/validate_template.py",
                                    m_test->path("shop/template.yaml")});
        QVERIFY(validator.waitForFinished());
        const QByteArray verdict = validator.readAllStandardOutput();
        if (validator.exitCode() == 77)
            qInfo("not validated by AWS's translator: %s", verdict.constData());
        else
            QVERIFY2(validator.exitCode() == 0, verdict);

        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().setCurrentFunction("Function");
        window().invokeCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(window().docks().test()->shownInvocation() &&
                                     window().docks().test()->shownInvocation()->finished,
                                 30'000);
        QCOMPARE(window().docks().test()->shownInvocation()->outcome.kind,
                 model::OutcomeKind::Success);

        // Changed in the text, which the canvas follows, and undone.
        const QString drawn = text();
        editor::EditorView* view =
            window().editors().open(m_test->path("shop/template.yaml"), 1, 1);
        QTRY_VERIFY(view->isLoaded());
        QTRY_COMPARE(view->editor()->content(), drawn.toUtf8());
        view->editor()->selectAll();
        view->editor()->replaceSelectedText(
            QString{drawn}.replace(QRegularExpression{"(?<!:)\\bTopic\\b"}, "News"));
        QTRY_VERIFY(card("News"));
        QVERIFY(!card("Topic"));
        while (text() != drawn && window().document().undoStack()->canUndo())
            window().document().undoStack()->undo();
        QTRY_VERIFY(card("Topic"));
        QCOMPARE(text(), drawn);

        // Committed as it is.
        window().document().save();
        QTRY_VERIFY(!window().document().isModified());
        window().actions()["git"]->trigger();
        git::GitPane* git = window().docks().git();
        const auto makeRepository = [git]() -> QPushButton* {
            for (auto* button : git->findChildren<QPushButton*>()) {
                if (button->text() == "Make a git repository here" && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(makeRepository());
        QTest::mouseClick(makeRepository(), Qt::LeftButton);
        using Group = git::ChangesModel::Group;
        QTRY_VERIFY(git->changes()->find(Group::Untracked, "template.yaml").isValid());
        for (const QStringList& who :
             {QStringList{"user.name", "Ada"}, QStringList{"user.email", "ada@example.org"}})
            QCOMPARE(
                QProcess::execute("git", QStringList{"-C", m_test->path("shop"), "config"} + who),
                0);
        git->changesView()->scrollToTop();
        QTest::mouseClick(
            git->changesView()->viewport(), Qt::LeftButton, {},
            git::ChangesDelegate::buttonRect(
                git->changesView()->visualRect(git->changes()->groupIndex(Group::Untracked)))
                .center());
        QTRY_VERIFY(git->changes()->find(Group::Staged, "src/function/app.py").isValid());
        auto* message = git->editor()->findChild<QPlainTextEdit*>();
        QTest::keyClicks(message, "Begin the shop");
        QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(git->changes()->rowCount(), 0);
        QProcess log;
        log.start("git", {"-C", m_test->path("shop"), "show", "HEAD:template.yaml"});
        QVERIFY(log.waitForFinished());
        QCOMPARE(QString::fromUtf8(log.readAllStandardOutput()), drawn);
    }
    void aChangeOfTheTextShowsAtOnceAndIsUndoneAsAnyOther() {
        QVERIFY(drop("queue", "Queue", {600, 400}));
        editor::EditorView* view =
            window().editors().open(m_test->path("project/template.yaml"), 1, 1);
        QTRY_VERIFY(view->isLoaded());
        QTRY_COMPARE(view->editor()->content(), text().toUtf8());
        const QByteArray changed = view->editor()->content().replace("  Queue:", "  Jobs:");
        view->editor()->selectAll();
        view->editor()->replaceSelectedText(QString::fromUtf8(changed));
        QTRY_VERIFY(card("Jobs"));
        QVERIFY(!card("Queue"));
        // The editor takes the old text out, then puts the new one in.
        window().document().undoStack()->undo();
        window().document().undoStack()->undo();
        QTRY_VERIFY(card("Queue"));
        QTRY_COMPARE(view->editor()->content(), text().toUtf8());
    }
    void aTemplateThatDoesNotParseLeavesTheCanvasDimmed() {
        QVERIFY(drop("queue", "Queue", {600, 400}));
        window().document().takeText(text().toStdString() + "\n  - ]broken");
        QTRY_VERIFY(pane().scene().isStale());
        QVERIFY(card("Queue"));
        window().document().undoStack()->undo();
        QTRY_VERIFY(!pane().scene().isStale());
    }
    void aMovedCardIsRememberedAndArrangedAgain() {
        const QString id = pane().scene().cards().first()->id();
        const QString before = text();
        const QPointF grip = card(id)->pos() + QPointF{100, 20};
        QWidget* target = pane().view().viewport();
        QTest::mousePress(target, Qt::LeftButton, {}, at(grip));
        for (const QPointF by : {QPointF{20, 20}, QPointF{80, 80}}) {
            const QPoint place = at(grip + by);
            QMouseEvent move{QEvent::MouseMove, place,          target->mapToGlobal(place),
                             Qt::NoButton,      Qt::LeftButton, {}};
            QCoreApplication::sendEvent(target, &move);
        }
        QTest::mouseRelease(target, Qt::LeftButton, {}, at(grip + QPointF{80, 80}));
        QTRY_VERIFY(text().contains("    Canvas:\n      " + id + ": "));
        QTRY_VERIFY(pane().graph().handPositions().contains(id));
        QCOMPARE(card(id)->pos(), pane().graph().handPositions()[id]);
        pane().scene().clearSelection();
        emit pane().arrangeRequested({});
        QCOMPARE(text(), before);
    }
    void removingSaysWhatGoesAndCanBeUndone() {
        QVERIFY(drop("function", "Function", {600, 400}));
        QVERIFY(drop("table", "Table2", {1'000, 400}));
        QVERIFY(wire("Function", "Table2", "access Function>Table2"));
        const QString before = text();
        pane().scene().clearSelection();
        card("Table2")->setSelected(true);
        QTest::keyClick(&pane().view(), Qt::Key_Delete);
        QTRY_VERIFY(!card("Table2"));
        QVERIFY(!text().contains("Table2"));
        QCOMPARE(window().notice().message(),
                 "Remove Table2: with it went Function: Environment/Variables/TABLE2_TABLE, "
                 "Function: Policies/0.");
        window().document().undoStack()->undo();
        QCOMPARE(text(), before);
        QTRY_VERIFY(card("Table2"));
    }
    void aCardAndTheInspectorShowTheSame() {
        QVERIFY(drop("queue", "Queue", {600, 400}));
        QTRY_COMPARE(window().docks().inspector()->currentResource(), "Queue");
        const QString function = window().currentFunction();
        window().setCurrentFunction({});
        QTest::mouseClick(pane().view().viewport(), Qt::LeftButton, {},
                          at(card(function)->rect().center()));
        QCOMPARE(window().currentFunction(), function);
        QCOMPARE(window().docks().inspector()->currentResource(), function);
    }
    void aWireAndAnImpliedCardShowTheirEventInTheInspector() {
        const QPointF origin = pane().scene().contents().bottomLeft();
        QVERIFY(drop("function", "Function", origin + QPointF{500, 200}));
        QVERIFY(drop("queue", "Queue", origin + QPointF{100, 350}));
        QVERIFY(drop("schedule", "Function/Schedule", card("Function")->rect().center()));
        QVERIFY(wire("Queue", "Function", "trigger Queue>Function"));
        auto* inspector = window().docks().inspector();
        const auto* rows =
            inspector->findChild<inspector::PropertiesView*>()->findChild<QTreeView*>();
        const auto path = [rows] {
            return rows->currentIndex().data(inspector::PropertyTree::PathRole).toString();
        };
        pane().scene().clearSelection();
        card("Function/Schedule")->setSelected(true);
        QCOMPARE(inspector->currentResource(), "Function");
        QCOMPARE(path(), "Events/Schedule");
        pane().scene().clearSelection();
        pane().scene().wireItem("trigger Queue>Function")->setSelected(true);
        QCOMPARE(inspector->currentResource(), "Function");
        QCOMPARE(path(), "Events/QueueEvent");
        QVERIFY(pane().scene().wireItem("trigger Queue>Function")->isSelected());
        m_test->picture("inspector-event");
    }
    void theTabIsClosedAndComesBack() {
        window().editors().close(&pane());
        QVERIFY(!pane().isVisible());
        (*window().actions()[QStringLiteral("canvas")]).trigger();
        QVERIFY(pane().isVisible());
    }
};

LATHE_TEST(tst_Canvas)
#include "tst_Canvas.moc"
