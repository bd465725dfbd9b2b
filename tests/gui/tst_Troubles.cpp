#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/InfoBar.h"
#include "widgets/invoke/InvokePane.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QTest>

using namespace lathe;
using editor::EditorView;

/// What the window says and keeps when something around it fails or goes.
class tst_Troubles : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    void trigger(const char* action) { window().actions()[action]->trigger(); }
    bool engineIs(app::EngineHost::State state) {
        return QTest::qWaitFor([&] { return window().engine().state() == state; }, 30'000);
    }
    EditorView* openEditor(const QString& path) {
        EditorView* view = window().editors().open(path);
        return QTest::qWaitFor([&] { return view->isLoaded(); }) ? view : nullptr;
    }
    QPushButton* button(const QWidget* place, const QString& text) {
        for (auto* found : place->findChildren<QPushButton*>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        QVERIFY(engineIs(app::EngineHost::State::Running));
    }
    void cleanup() { m_test.reset(); }

    void anEngineThatCannotStartDisablesInvokeAndSaysWhatToDo() {
        const auto* invoke = button(window().docks().test(), "Invoke");
        QVERIFY(invoke->isEnabled());
        m_test->write(m_test->path("in-the-way"), "a file where the state would be");
        window().keepStateIn(m_test->path("in-the-way"));
        trigger("restart-engine");
        QVERIFY(engineIs(app::EngineHost::State::Failed));
        QVERIFY(!invoke->isEnabled());
        QVERIFY(invoke->toolTip().contains("in-the-way"));
        QVERIFY(invoke->toolTip().contains("Restart the engine"));
        QVERIFY(window().notice().isVisible());
        window().keepStateIn({});
        QTest::mouseClick(button(&window().notice(), "Try again"), Qt::LeftButton);
        QVERIFY(engineIs(app::EngineHost::State::Running));
        QVERIFY(invoke->isEnabled());
    }
    void aTemplateThatIsGoneIsSaidAndSavingWritesItAgain() {
        const QString file = m_test->path("project/template.yaml");
        const QByteArray text = m_test->read(file);
        QVERIFY(QFile::remove(file));
        QTRY_VERIFY(window().notice().message().contains("template.yaml is no longer on disk"));
        QTest::mouseClick(button(&window().notice(), "Save"), Qt::LeftButton);
        QTRY_COMPARE(m_test->read(file), text);
        QVERIFY(!window().notice().isVisible());
        QCOMPARE(window().currentFunction(), "Hello");
    }
    void theQuestionAboutATemplateChangedOutsideGoesWithTheChange() {
        const QString file = m_test->path("project/template.yaml");
        const QByteArray text = m_test->read(file);
        EditorView* view = openEditor(file);
        QVERIFY(view);
        QTest::keyClicks(view->editor(), "# mine");
        m_test->write(file, text + "# theirs\n");
        QTRY_VERIFY(view->bar()->message().contains("has changed on disk"));
        m_test->write(file, text);
        QTRY_VERIFY(!view->bar()->isVisible());
        QVERIFY(view->editor()->content().contains("# mine"));
    }
    void aScreenWithoutRoomIsFilledAndStaysSo() {
        const QSize room = window().screen()->availableSize() * 9 / 10;
        const bool isSmall = room.width() < 1440 || room.height() < 900;
        QCOMPARE(window().isMaximized(), isSmall);
        m_test->restart();
        QVERIFY(m_test->open());
        QCOMPARE(window().isMaximized(), isSmall);
    }
    void aFileTypedInBeforeItsProjectIsOpenMarksTheTitle() {
        EditorView* view = openEditor(m_test->path("project/src/hello.py"));
        QVERIFY(view);
        window().document().close();
        window().openProject(m_test->path("project"));
        QVERIFY(!window().document().isOpen());
        view = window().editors().open(m_test->path("project/src/hello.py"));
        QTRY_VERIFY(view->isLoaded());
        QTest::keyClicks(view->editor(), "# typed");
        QVERIFY(window().isWindowModified() && window().windowTitle().contains("[*]"));
        QTRY_VERIFY(window().document().isOpen());
        QVERIFY(view->isModified() && window().isWindowModified());
    }
    void aProjectWhoseFolderIsRenamedGoesOnThereWithAllThatWasTyped() {
        QVERIFY(QDir{}.mkpath(m_test->path("above")));
        QVERIFY(QDir{}.rename(m_test->path("project"), m_test->path("above/project")));
        window().openProject(m_test->path("above/project"));
        QTRY_VERIFY(window().document().isOpen());
        EditorView* view = openEditor(m_test->path("above/project/src/hello.py"));
        QVERIFY(view);
        QTest::keyClicks(view->editor(), "# typed");
        QVERIFY(QDir{}.rename(m_test->path("above"), m_test->path("beyond")));
        QTRY_VERIFY(window().notice().message().contains(m_test->path("beyond/project")));

        QTest::keyClick(view->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(button(view->bar(), "Save as..."));
        QVERIFY(!QFileInfo::exists(m_test->path("above")));
        QTest::mouseClick(button(&window().notice(), "Go on there"), Qt::LeftButton);
        QCOMPARE(view->path(), m_test->path("beyond/project/src/hello.py"));
        QVERIFY(view->isModified() && view->editor()->content().contains("# typed"));
        QTest::keyClick(view->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(m_test->read(view->path()).contains("# typed"));
        QVERIFY(engineIs(app::EngineHost::State::Running));
        QTRY_COMPARE(window().files().root(), m_test->path("beyond/project"));
        QTRY_VERIFY(window().files().allFiles().contains(view->path()));
        QVERIFY(!QFileInfo::exists(m_test->path("above")));
    }
    void aProjectWhoseFolderIsDeletedKeepsWhatIsOpenAndNoticesItsReturn() {
        EditorView* view = openEditor(m_test->path("project/template.yaml"));
        QVERIFY(view);
        const QByteArray text = view->editor()->content();
        QVERIFY(QDir{m_test->path("project")}.removeRecursively());
        QTRY_VERIFY(window().notice().message().contains("was deleted"));
        QVERIFY(button(&window().notice(), "Save as..."));
        QTest::keyClick(view->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(button(view->bar(), "Save as..."));
        QVERIFY(!QFileInfo::exists(m_test->path("project")));
        QCOMPARE(view->editor()->content(), text);
        QVERIFY(QDir{}.mkpath(m_test->path("project")));
        // The folder is back, the template is not.
        QTRY_VERIFY(window().notice().message().contains("Saving writes it again"));
        QTest::keyClick(view->editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_test->read(view->path()), text);
    }
};

LATHE_TEST(tst_Troubles)
#include "tst_Troubles.moc"
