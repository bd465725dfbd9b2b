#include "app/window/Actions.h"
#include "app/window/Chooser.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "engine/base/Paths.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/project/ProjectPane.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace lathe;
using editor::EditorView;

/// What a person does with files: nothing that was typed is lost without having been asked.
class tst_Authoring : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QString file(const QString& name) { return m_test->path("project/" + name); }
    EditorView* openEditor(const QString& name) {
        EditorView* view = window().editors().open(file(name));
        return QTest::qWaitFor([&] { return view->isLoaded(); }) ? view : nullptr;
    }
    QMessageBox* question() { return window().findChild<QMessageBox*>(); }
    void answer(QMessageBox::StandardButton button) {
        QTRY_VERIFY(question() && question()->isVisible());
        question()->button(button)->click();
        QTRY_VERIFY(!question());
    }
    void trigger(const char* action) { window().actions()[action]->trigger(); }
    QString draftFolder() { return ui::toQString(stateHome() / "drafts"); }
    QStringList drafts() { return QDir{draftFolder()}.entryList(QDir::Files); }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
    }
    void cleanup() { m_test.reset(); }

    void anotherProjectIsOpenedOnlyAfterAsking() {
        QDir{m_test->path("other")}.mkpath(".");
        m_test->write(m_test->path("other/template.yaml"), "Resources: {}\n");
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        view->editor()->replaceContent("mine\n");
        window().openProject(m_test->path("other"));
        answer(QMessageBox::Cancel);
        QVERIFY(window().editors().viewOf(file("src/hello.py")));
        QVERIFY(view->isModified());
        window().closeProject();
        answer(QMessageBox::Cancel);
        QVERIFY(window().document().isOpen());
        window().openProject(m_test->path("other"));
        answer(QMessageBox::Save);
        QTRY_COMPARE(ui::toQString(window().document().templateFile()),
                     m_test->path("other/template.yaml"));
        QCOMPARE(m_test->read(file("src/hello.py")), "mine\n");
    }
    void aTemplateWithoutATabIsSavedOnClosing() {
        window().editors().closeAllFiles();
        const QString path = file("template.yaml");
        QDir{m_test->path("project")}.rename("template.yaml", "kept.yaml");
        QDir{m_test->path("project")}.mkpath("template.yaml");
        emit window().docks().inspector()->propertyEdited("Hello", {"MemorySize"}, 512);
        QTRY_VERIFY(window().document().isModified());
        QTRY_VERIFY(window().notice().isVisible());
        QDir{m_test->path("project")}.rmdir("template.yaml");
        QVERIFY(window().editors().hasUnsaved());
        window().close();
        answer(QMessageBox::Save);
        QTRY_VERIFY(!window().isVisible());
        QVERIFY(m_test->read(path).contains("MemorySize: 512"));
    }
    void whatWasTypedComesBackAfterACrash() {
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        view->editor()->replaceContent("typed and not saved\n");
        QTRY_COMPARE(drafts().size(), 1);
        const QString draft = draftFolder() + '/' + drafts().front();
        const QByteArray kept = m_test->read(draft);
        QVERIFY(!(QFile::permissions(draft) & (QFile::ReadGroup | QFile::ReadOther)));
        window().close();
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!window().isVisible());
        m_test->restart();
        QVERIFY(drafts().isEmpty());
        m_test->write(draft, kept);
        QVERIFY(m_test->open());
        view = openEditor("src/hello.py");
        QVERIFY(view);
        QTRY_COMPARE(view->editor()->content(), "typed and not saved\n");
        QVERIFY(view->isModified());
        QVERIFY(view->bar()->isVisible());
        view->bar()->findChildren<QPushButton*>().front()->click();
        QVERIFY(!view->isModified());
    }
    void savingLeavesNoDraft() {
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        view->editor()->replaceContent("typed\n");
        QTRY_COMPARE(drafts().size(), 1);
        trigger("save");
        QTRY_VERIFY(drafts().isEmpty());
    }
    void theTabsAreRememberedWithoutClosingTheWindow() {
        QVERIFY(openEditor("src/report.py"));
        const auto remembered = [this] {
            const auto session = m_test->settings().session(file("template.yaml"));
            return session.currentFile == file("src/report.py");
        };
        QTRY_VERIFY(remembered());
    }
    void savingUnderAnotherNameGoesOnThere() {
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        const QByteArray before = m_test->read(file("src/hello.py"));
        view->editor()->replaceContent("# elsewhere\n");
        window().editors().saveAs(view, file("src/deep/copy.js"));
        QTRY_COMPARE(view->path(), file("src/deep/copy.js"));
        QCOMPARE(m_test->read(file("src/deep/copy.js")), "# elsewhere\n");
        QCOMPARE(m_test->read(file("src/hello.py")), before);
        QVERIFY(!view->isModified());
        QCOMPARE(view->editor()->language(), editor::Language::JavaScript);
    }
    void aLineThatAnEditorCannotBearIsExplained() {
        m_test->write(file("long.json"), QByteArray(editor::MaximumLine + 1, 'x'));
        EditorView* view = window().editors().open(file("long.json"));
        QTRY_VERIFY(!view->editor()->isVisible());
        QVERIFY(!view->isLoaded());
        QCOMPARE(m_test->read(file("long.json")).size(), editor::MaximumLine + 1);
    }
    void closingATabOfAFileThatIsGoneAsksFirst() {
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        const QByteArray text = view->editor()->content();
        QVERIFY(QFile::remove(file("src/hello.py")));
        QTRY_VERIFY(view->isRemoved());
        window().editors().close(view);
        answer(QMessageBox::Save);
        QTRY_COMPARE(m_test->read(file("src/hello.py")), text);
    }
    void theVersionOnDiskCanBeLookedAt() {
        EditorView* view = openEditor("src/hello.py");
        QVERIFY(view);
        view->editor()->replaceContent("mine\n");
        m_test->write(file("src/hello.py"), "theirs\n");
        QTRY_VERIFY(view->bar()->isVisible());
        const int tabs = window().editors().tabs()->count();
        for (QPushButton* button : view->bar()->findChildren<QPushButton*>()) {
            if (button->text().contains("Show"))
                button->click();
        }
        QCOMPARE(window().editors().tabs()->count(), tabs + 1);
        auto* page = qobject_cast<editor::CodeEditor*>(window().editors().tabs()->currentWidget());
        QVERIFY(page && page->isReadOnly());
        QCOMPARE(page->content(), "theirs\n");
        QCOMPARE(view->editor()->content(), "mine\n");
        QVERIFY(!view->bar()->isHidden());
    }
    void tabsGoRoundAndTheMiddleButtonClosesThem() {
        QVERIFY(openEditor("src/hello.py"));
        QVERIFY(openEditor("src/report.py"));
        QTabWidget* tabs = window().editors().tabs();
        const int count = tabs->count();
        const int index = tabs->currentIndex();
        trigger("next-tab");
        QCOMPARE(tabs->currentIndex(), (index + 1) % count);
        trigger("previous-tab");
        QCOMPARE(tabs->currentIndex(), index);
        QTest::mouseClick(tabs->tabBar(), Qt::MiddleButton, {},
                          tabs->tabBar()->tabRect(index).center());
        QCOMPARE(tabs->count(), count - 1);
    }
    void closingTheWelcomePageClosesNoFile() {
        QVERIFY(openEditor("src/hello.py"));
        const int count = window().editors().tabs()->count();
        trigger("welcome");
        QVERIFY(!window().editors().isShowingFiles());
        trigger("close-tab");
        QCOMPARE(window().editors().tabs()->count(), count);
        QVERIFY(window().editors().isShowingFiles());
    }
    void theKeyboardGoesFromPanelToPanel() {
        QVERIFY(openEditor("src/hello.py"));
        QSet<QWidget*> visited;
        for (int i = 0; i < 4; ++i) {
            trigger("next-pane");
            QVERIFY(QApplication::focusWidget());
            visited << QApplication::focusWidget();
        }
        QCOMPARE(visited.size(), 4);
        QTRY_VERIFY(std::ranges::any_of(visited, [this](const QWidget* focus) {
            return window().docks().project()->isAncestorOf(focus);
        }));
    }
    void theShortcutsAreAllThereWithoutAFile() {
        window().editors().closeAllFiles();
        trigger("shortcuts");
        auto* list = window().findChild<QTreeWidget*>("shortcutList");
        QVERIFY(list);
        for (const char* text : {"Toggle comment", "Find next", "Invoke", "Copy", "Next tab"})
            QCOMPARE(list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).size(), 1);
        for (QTreeWidgetItem* item : list->findItems("*", Qt::MatchWildcard | Qt::MatchRecursive)) {
            if (item->parent())
                QVERIFY(!item->text(1).isEmpty());
        }
        m_test->picture("shortcuts");
    }
    void noTwoActionsHaveTheSameKey() {
        QVERIFY(openEditor("src/hello.py"));
        QHash<QString, QString> owners;
        QList<QAction*> all = window().QWidget::actions();
        all << window().editors().current()->editor()->commands();
        for (const QAction* action : all) {
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key.toString()), qPrintable(action->objectName()));
                owners.insert(key.toString(), action->objectName());
            }
        }
    }
    void aNameThatIsNotThereIsSaid() {
        trigger("quick-open");
        auto* field = window().chooser().findChild<QLineEdit*>();
        field->setText("zzqqxx");
        auto* list = window().chooser().findChild<QAbstractItemView*>();
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!window().chooser().isVisible());
    }
    void aDeletedTestEventCanBePutBack() {
        qputenv("XDG_DATA_HOME", m_test->path("data").toLocal8Bit());
        invoke::InvokePane* test = window().docks().test();
        QComboBox* events = nullptr;
        for (auto* box : test->findChildren<QComboBox*>()) {
            if (box->accessibleName() == "Test event")
                events = box;
        }
        QVERIFY(events);
        QTRY_COMPARE(events->currentText(), "Hello");
        for (auto* menu : test->findChildren<QMenu*>()) {
            for (auto* action : menu->actions()) {
                if (action->text() == "Delete...")
                    action->trigger();
            }
        }
        const auto click = [](QWidget* place, const QString& text) {
            for (auto* button : place->findChildren<QPushButton*>()) {
                if (button->text() == text)
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL(qPrintable(text));
        };
        QVERIFY(QFileInfo::exists(file("events/Hello.json")));
        click(test->findChild<ui::InfoBar*>(), "Delete");
        QTRY_COMPARE(events->count(), 1);
        QCOMPARE(events->currentText(), "New event");
        QCOMPARE(test->eventText().simplified(), "{\"name\": \"Ada\"}");
        QVERIFY(!QFileInfo::exists(file("events/Hello.json")));
        QTRY_VERIFY(window().notice().message().contains("Hello.json is in the trash"));
        click(&window().notice(), "Put it back");
        QTRY_COMPARE(events->count(), 2);
        QVERIFY(m_test->read(file("events/Hello.json")).contains("Ada"));
        QVERIFY(QDir{m_test->path("data/Trash/info")}.isEmpty());
        qunsetenv("XDG_DATA_HOME");
    }
    void aBrokenTemplateHasItsProblemsInFront() {
        QDir{m_test->path("broken")}.mkpath(".");
        m_test->write(m_test->path("broken/template.yaml"), "Resources:\n  A:\n   - x: [\n  b: }");
        window().openProject(m_test->path("broken"));
        QTRY_VERIFY(!window().document().diagnostics().empty());
        QTRY_VERIFY(window().docks().isInFront(window().findChild<QDockWidget*>("problems")));
    }
};

LATHE_TEST(tst_Authoring)
#include "tst_Authoring.moc"
