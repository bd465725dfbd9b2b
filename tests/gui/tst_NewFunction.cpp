#include "app/window/Actions.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/NewFunctionDialog.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/common/InfoBar.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/project/ProjectPane.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace lathe;

/// New functions: by the dialog, and of code that is dropped on the canvas.
class tst_NewFunction : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;

    app::MainWindow& window() { return m_test->window(); }
    QString text() { return QString::fromStdString(window().document().text()); }
    app::NewFunctionDialog* dialog() {
        for (auto* found : window().findChildren<app::NewFunctionDialog*>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    template <class Widget> Widget* field(const char* name) {
        return dialog()->findChild<Widget*>(QLatin1String{name});
    }
    QListWidget* files() { return field<QListWidget>("files"); }
    QPushButton* createButton() {
        for (auto* button : dialog()->findChildren<QPushButton*>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    void ask() {
        window().actions()[QStringLiteral("new-function")]->trigger();
        QTRY_VERIFY(dialog());
    }
    void choose(int row) {
        auto* list = field<QListWidget>("starters");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(row)).center());
    }
    void create() {
        QTRY_VERIFY(createButton()->isEnabled());
        QTest::mouseClick(createButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
    }
    void grab(const QString& name) {
        const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS");
        if (!folder.isEmpty())
            dialog()->grab().save(QDir{folder}.filePath(name + QStringLiteral(".png")));
    }
    designer::DesignerPane& canvas() { return *window().findChild<designer::DesignerPane*>(); }
    void showCanvas() {
        QTRY_VERIFY(window().findChild<designer::DesignerPane*>());
        window().actions()[QStringLiteral("canvas")]->trigger();
        QTRY_VERIFY(!canvas().scene().cards().isEmpty());
    }
    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QWidget* target = canvas().view().viewport();
        const QPoint place = target->rect().center();
        QDragEnterEvent enter{place, Qt::CopyAction, &data, Qt::LeftButton, {}};
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent event{QPointF{place}, Qt::CopyAction, &data, Qt::LeftButton, {}};
        QCoreApplication::sendEvent(target, &event);
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
    }
    void cleanup() { m_test.reset(); }

    void aQueueFunctionIsMadeShownRunUndoneAndRedone() {
        const QString before = text();
        ask();
        choose(3);
        auto* name = field<QLineEdit>("name");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "TakeOrders");
        QCOMPARE(field<QLineEdit>("folder")->text(), "src/take-orders");
        QTRY_COMPARE(files()->count(), 3);
        QTRY_COMPARE(files()->item(1)->text(), "src/take-orders/app.py");
        auto* content = dialog()->findChild<editor::CodeEditor*>();
        QTRY_VERIFY(content->content().contains("TakeOrdersQueue"));
        QVERIFY(!content->content().contains("Nightly"));
        grab("new-function-dark");
        QTest::keyClick(files(), Qt::Key_Down);
        QTRY_VERIFY(content->content().contains("batchItemFailures"));
        grab("new-function-dark-code");
        create();

        QTRY_COMPARE(window().currentFunction(), "TakeOrders");
        QTRY_VERIFY(window().editors().current() &&
                    window().editors().current()->path() ==
                        m_test->path("project/src/take-orders/app.py"));
        QTRY_VERIFY(window().docks().test()->eventText().contains("aws:sqs"));
        QVERIFY(window().docks().test()->isVisible());
        QCOMPARE(window().document().undoStack()->count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(window().engine().state(), app::EngineHost::State::Running,
                                  30'000);
        window().invokeCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(window().docks().test()->shownInvocation() &&
                                     window().docks().test()->shownInvocation()->finished,
                                 30'000);
        QCOMPARE(window().docks().test()->shownInvocation()->response,
                 std::string{R"({"batchItemFailures": []})"});

        window().document().undoStack()->undo();
        QCOMPARE(text(), before);
        QTRY_VERIFY(!QFileInfo::exists(m_test->path("project/src/take-orders")));
        QVERIFY(!QFileInfo::exists(m_test->path("project/events/TakeOrders.json")));
        QTRY_VERIFY(!window().editors().viewOf(m_test->path("project/src/take-orders/app.py")));
        window().document().undoStack()->redo();
        QTRY_VERIFY(QFileInfo::exists(m_test->path("project/src/take-orders/app.py")));
        QVERIFY(text().contains("TakeOrdersQueue"));
    }
    void whatCannotBeIsToldAtItsField() {
        ask();
        auto* name = field<QLineEdit>("name");
        QVERIFY(name->hasFocus());
        QCOMPARE(name->selectedText(), name->text());
        QTest::keyClicks(name, "Report");
        QVERIFY(!createButton()->isEnabled());
        QCOMPARE(name->accessibleDescription(), "The template has something called Report already");
        auto* folder = field<QLineEdit>("folder");
        folder->selectAll();
        QTest::keyClicks(folder, "src");
        QCOMPARE(folder->accessibleDescription(), "There is a src already");
        QTRY_COMPARE(files()->count(), 0);
        grab("new-function-refused");
        name->selectAll();
        QTest::keyClicks(name, "Reports");
        QCOMPARE(name->accessibleDescription(), "");
        // What was typed there stays.
        QCOMPARE(folder->text(), "src");
        QVERIFY(!createButton()->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(window().document().undoStack()->count(), 0);
    }
    void eachStartingPointHasItsOwnFields() {
        m_test->window().settings().setTheme(ui::Theme::Mode::Light);
        ask();
        QVERIFY(!field<QComboBox>("source")->isVisible());
        choose(1);
        QVERIFY(field<QComboBox>("method")->isVisible());
        QCOMPARE(field<QLineEdit>("path")->text(), "/endpoint");
        auto* path = field<QLineEdit>("path");
        path->selectAll();
        QTest::keyClicks(path, "/hello");
        QVERIFY(path->accessibleDescription().contains("Hello answers this route already"));
        path->selectAll();
        QTest::keyClicks(path, "/orders/{id}");
        QTRY_VERIFY(createButton()->isEnabled());
        QTRY_VERIFY(files()->count() == 3 && files()->item(2)->text() == "events/Endpoint.json");
        grab("new-function-route");
        choose(4);
        QVERIFY(!path->isVisible());
        auto* schedule = field<QComboBox>("schedule");
        QVERIFY(schedule->isVisible());
        schedule->setEditText("every day");
        QVERIFY(!createButton()->isEnabled());
        schedule->setEditText("rate(2 hours)");
        QVERIFY(createButton()->isEnabled());
        grab("new-function-schedule");
        choose(6);
        auto* source = field<QComboBox>("source");
        QCOMPARE(source->findText("Table"), 1);
        source->setCurrentIndex(1);
        create();
        QTRY_VERIFY(text().contains("NEW_AND_OLD_IMAGES"));
        QTRY_COMPARE(window().currentFunction(), "OnChange");
    }
    void theKeyboardIsEnough() {
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(dialog());
        QTest::keyClicks(QApplication::focusWidget(), "Greeter");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(window().currentFunction(), "Greeter");
    }
    void theTreeAsksForOne() {
        auto* pane = window().docks().project();
        auto* button = pane->findChild<QToolButton*>();
        QCOMPARE(button->accessibleName(), "New function");
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(dialog());
    }
    void aFileThatWasChangedSinceStaysAndThatIsSaid() {
        ask();
        create();
        QTRY_COMPARE(window().currentFunction(), "Hello2");
        const QString file = m_test->path("project/src/hello2/app.py");
        QTRY_VERIFY(QFileInfo::exists(file));
        m_test->write(file, "mine\n");
        window().document().undoStack()->undo();
        QTRY_VERIFY(window().notice().message().contains("src/hello2/app.py"));
        QCOMPARE(m_test->read(file), "mine\n");
    }
    void codeThatIsDroppedOnTheCanvasBecomesAFunction() {
        showCanvas();
        m_test->write(m_test->path("project/src/resize.py"),
                      "def handler(event, context):\n    return 1\n");
        drop(m_test->path("project/src/resize.py"));
        QTRY_VERIFY(canvas().scene().card("Resize"));
        QVERIFY(text().contains("CodeUri: src/\n      Handler: resize.handler"));
        QTRY_COMPARE(window().currentFunction(), "Resize");
        QVERIFY(text().contains("    Canvas:"));
        window().document().undoStack()->undo();
        QTRY_VERIFY(!canvas().scene().card("Resize"));
        QVERIFY(QFileInfo::exists(m_test->path("project/src/resize.py")));
    }
    void codeFromOutsideIsCopiedAndThatIsSaid() {
        showCanvas();
        QDir{}.mkpath(m_test->path("elsewhere/thumbs"));
        m_test->write(m_test->path("elsewhere/thumbs/index.mjs"),
                      "export const handler = async () => 1;\n");
        drop(m_test->path("elsewhere/thumbs"));
        QTRY_VERIFY(canvas().scene().card("Thumbs"));
        QTRY_VERIFY(QFileInfo::exists(m_test->path("project/src/thumbs/index.mjs")));
        QVERIFY(window().notice().message().contains("src/thumbs"));
        window().document().undoStack()->undo();
        QTRY_VERIFY(!QFileInfo::exists(m_test->path("project/src/thumbs")));
        QVERIFY(QFileInfo::exists(m_test->path("elsewhere/thumbs/index.mjs")));
    }
    void whatIsNoCodeIsLeftToTheWindowOrRefused() {
        showCanvas();
        m_test->write(m_test->path("notes.txt"), "notes\n");
        drop(m_test->path("notes.txt"));
        QTRY_VERIFY(window().editors().viewOf(m_test->path("notes.txt")));
        window().actions()[QStringLiteral("canvas")]->trigger();
        m_test->write(m_test->path("project/src/util.py"), "small = 1\n");
        drop(m_test->path("project/src/util.py"));
        QTRY_VERIFY(window().notice().message().contains("has no handler"));
        QCOMPARE(window().document().undoStack()->count(), 0);
    }
};

LATHE_TEST(tst_NewFunction)
#include "tst_NewFunction.moc"
