#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/CompletionPopup.h"

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
        ui::Theme::current()->setMode(ui::Theme::Mode::Light);
        m_test->picture("completion-types");
        ui::Theme::current()->setMode(ui::Theme::Mode::Dark);
        m_test->picture("completion-types-dark");
        ui::Theme::current()->setMode(ui::Theme::Mode::Light);
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
    void otherFilesHaveNoAssistant() {
        EditorView* view = window().editors().open(m_test->path("project/src/hello.py"));
        QTRY_VERIFY(view->isLoaded());
        QVERIFY(!view->editor()->completing());
    }
};

LATHE_TEST(tst_TemplateTyping)
#include "tst_TemplateTyping.moc"
