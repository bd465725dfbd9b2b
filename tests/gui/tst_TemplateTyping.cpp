#include "app/window/Chooser.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/CompletionPopup.h"
#include "widgets/editor/HoverCard.h"
#include "widgets/editor/Hovering.h"
#include "widgets/editor/RenameBox.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace lathe;
using editor::EditorView;

/// The template, typed in an editor that knows what may stand in it.
class tst_TemplateTyping : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;
    editor::CodeEditor* m_editor = nullptr;

    app::MainWindow& window() { return m_test->window(); }
    QByteArray text() { return m_editor->content(); }
    editor::Completing& completing() { return *m_editor->completing(); }
    EditorView* current() { return window().editors().current(); }
    /// The caret behind the first place that has these bytes.
    void goBehind(const QByteArray& words) {
        const qsizetype at = text().indexOf(words);
        QVERIFY(at >= 0);
        m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS,
                                static_cast<unsigned long>(at + words.size()));
        m_editor->SendScintilla(QsciScintilla::SCI_SCROLLCARET);
    }
    void type(const QString& words) {
        for (const QChar c : words) {
            if (c == QLatin1Char('\n'))
                QTest::keyClick(m_editor, Qt::Key_Return);
            else
                QTest::keyClick(m_editor, c.toLatin1());
        }
    }
    void openTemplate(const QString& name = "project/template.yaml") {
        EditorView* view = window().editors().open(m_test->path(name));
        QTRY_VERIFY(view->isLoaded());
        m_editor = view->editor();
        QTRY_VERIFY(m_editor->completing());
        window().activateWindow();
        m_editor->setFocus();
        QTRY_VERIFY(m_editor->hasFocus());
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        QVERIFY(m_test->open());
        openTemplate();
    }
    void cleanup() { m_test.reset(); }

    void aResourceIsTypedWithItsWordsOffered() {
        m_editor->SendScintilla(QsciScintilla::SCI_DOCUMENTEND);
        type("\n");
        // The editor has gone on with the list's indentation.
        QTest::keyClick(m_editor, Qt::Key_Home);
        QTest::keyClick(m_editor, Qt::Key_End, Qt::ShiftModifier);
        QTest::keyClick(m_editor, Qt::Key_Delete);
        type("  Jobs:\n");
        type("Ty");
        QTRY_VERIFY(completing().isOpen());
        m_test->picture("completion-attribute");
        QTest::keyClick(m_editor, Qt::Key_Tab);
        type("Queue");
        QTRY_VERIFY(completing().isOpen());
        m_test->themePictures("completion-types");
        QCOMPARE(completing().popup().model()->index(0).data().toString(), "AWS::SQS::Queue");
        QTest::keyClick(m_editor, Qt::Key_Return);
        type("\nPro");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Return);
        type("Vis");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Return);
        type("60");
        QVERIFY2(text().endsWith("  Jobs:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                 "      VisibilityTimeout: 60"),
                 text().right(160));
        // Who uses it is offered it.
        goBehind("      Handler: report.handler");
        type("\nEnv");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Return);
        type("Var");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Return);
        type("QUEUE: !GetAtt Job");
        QTRY_VERIFY(completing().isOpen());
        m_test->picture("completion-getatt");
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY2(text().contains("      Environment:\n        Variables:\n"
                                 "          QUEUE: !GetAtt Jobs.Arn\n"),
                 text());
        QTRY_VERIFY(window().document().text() == text().toStdString());
    }
    void takingAWordIsOneStepToUndo() {
        goBehind("      Handler: report.handler");
        type("\nTim");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY(text().contains("      Timeout: \n"));
        m_editor->undo();
        QVERIFY(text().contains("      Tim\n"));
        QTRY_VERIFY(window().document().text() == text().toStdString());
    }
    void runtimesSayUntilWhenTheyAreSupported() {
        goBehind("    Runtime: ");
        QTest::keyClick(m_editor, Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(completing().isOpen());
        m_test->picture("completion-runtimes");
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QVERIFY(!completing().isOpen());
    }
    void aNestedTemplateIsAssistedToo() {
        test::WindowTest::write(m_test->path("project/nested.json"),
                                "{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n  \"\"\n}\n");
        openTemplate("project/nested.json");
        m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS,
                                static_cast<unsigned long>(text().lastIndexOf('"')));
        type("Res");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Return);
        QVERIFY2(text().endsWith("  \"Resources\": {\n    \n  }\n}\n"), text());
    }
    void definitionsAreAKeyAwayAndBack() {
        goBehind("      Handler: hello.han");
        QTest::keyClick(m_editor, Qt::Key_F12);
        QTRY_VERIFY(current() && current()->path().endsWith("hello.py"));
        QTRY_VERIFY(current()->isLoaded());
        editor::CodeEditor* code = current()->editor();
        QTRY_COMPARE(code->caret().first,
                     1 + code->content().left(code->content().indexOf("def handler")).count('\n'));
        code->goToPosition(static_cast<int>(code->content().indexOf("handler") + 2));
        QTest::keyClick(code, Qt::Key_F12);
        QTRY_VERIFY(current()->path().endsWith("template.yaml"));
        QCOMPARE(m_editor->text(m_editor->caret().first - 1).trimmed(), "Hello: # greets");
    }
    void aNameIsRenamedWhereItStandsAndEverywhere() {
        goBehind("      Handler: report.handler");
        type("\nRole: !Ref Tab");
        QTRY_VERIFY(completing().isOpen());
        QTest::keyClick(m_editor, Qt::Key_Escape);
        type("le");
        QTest::keyClick(m_editor, Qt::Key_Escape);
        const QByteArray before = text();
        const int steps = window().document().undoStack()->count();
        QTest::keyClick(m_editor, Qt::Key_F2);
        auto* box = window().findChild<editor::RenameBox*>();
        QVERIFY(box);
        QTRY_VERIFY(box->field()->hasFocus());
        QTest::keyClicks(box->field(), "Hello");
        QTest::keyClick(box->field(), Qt::Key_Return);
        QVERIFY(box->isVisible());
        m_test->picture("rename");
        box->field()->setText("Store");
        QTest::keyClick(box->field(), Qt::Key_Return);
        QCOMPARE(text(), QByteArray{before}
                             .replace("  Table:\n", "  Store:\n")
                             .replace("!Ref Table", "!Ref Store"));
        QCOMPARE(window().document().text(), text().toStdString());
        QCOMPARE(window().document().undoStack()->count(), steps + 1);
        m_editor->undo();
        QCOMPARE(text(), before);
    }
    void usesAreListedAndOneKeyAway() {
        goBehind("  Table");
        QTest::keyClick(m_editor, Qt::Key_F12, Qt::ShiftModifier);
        QTRY_VERIFY(window().chooser().isVisible());
        QCOMPARE(window().chooser().list()->model()->rowCount(), 1);
        QTest::keyClick(window().chooser().field(), Qt::Key_Return);
        QTRY_VERIFY(m_editor->hasFocus());
        QCOMPARE(m_editor->text(m_editor->caret().first - 1).trimmed(), "Table:");
    }
    void whatTheSchemaSaysAgainstItIsShownAndPutRight() {
        goBehind("      Handler: report.handler");
        type("\nEnvironment:\nVariables:\nSTORE: !Ref Table");
        QTest::keyClick(m_editor, Qt::Key_Escape);
        const auto isFound = [this] {
            const auto& all = window().document().diagnostics();
            return std::any_of(all.begin(), all.end(), [](const model::Diagnostic& one) {
                return one.code == "Check.MissingPermission";
            });
        };
        QTRY_VERIFY(isFound());
        QVERIFY(!m_editor->diagnosticsInLine(m_editor->caret().first).empty());
        const auto place = [this](unsigned int message) {
            return static_cast<int>(
                m_editor->SendScintilla(message, 0UL, static_cast<long>(m_editor->position() - 7)));
        };
        m_editor->hovering()->show({place(QsciScintilla::SCI_POINTXFROMPOSITION) + 2,
                                    place(QsciScintilla::SCI_POINTYFROMPOSITION) + 4});
        QVERIFY(m_editor->hovering()->isOpen());
        m_test->themePictures("hover");
        QTest::keyClick(m_editor, Qt::Key_Period, Qt::ControlModifier);
        auto* menu = m_editor->findChild<QMenu*>("fixes");
        QTRY_VERIFY(menu && menu->isVisible());
        m_test->picture("fixes");
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY2(
            text().contains("        - DynamoDBCrudPolicy:\n            TableName: !Ref Table\n"),
            text());
        QTRY_VERIFY(!isFound());
    }
    void codeHasAnAssistantOfItsOwn() {
        EditorView* view = window().editors().open(m_test->path("project/src/hello.py"));
        QTRY_VERIFY(view->isLoaded());
        QVERIFY(view->editor()->completing());
        QVERIFY(view->editor()->assistant() != m_editor->assistant());
    }
};

LATHE_TEST(tst_TemplateTyping)
#include "tst_TemplateTyping.moc"
