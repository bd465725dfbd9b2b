#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/EditorView.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lathe;
using editor::CodeEditor;
using editor::Language;
using LineEnd = editor::TextFormat::LineEnd;

class tst_CodeEditor : public QObject {
    Q_OBJECT

    std::unique_ptr<CodeEditor> m_editor;

    void fill(const QByteArray& text, Language language = Language::Python) {
        m_editor->setContent(text, language, LineEnd::Lf);
    }
    void type(const QString& text) {
        for (const QChar c : text) {
            if (c == QLatin1Char('\n'))
                QTest::keyClick(m_editor.get(), Qt::Key_Return);
            else
                QTest::keyClick(m_editor.get(), c.toLatin1());
        }
    }

  private slots:
    void init() {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(600, 400);
        m_editor->show();
        m_editor->activateWindow();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    void everyLanguageTakesATextAndBothThemes() {
        for (int i = 0; i <= int(Language::Css); ++i) {
            fill("# x\nfunc = 'a' // 1\n", Language(i));
            ui::Theme::current()->setMode(i % 2 ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
            QCOMPARE(m_editor->content(), "# x\nfunc = 'a' // 1\n");
        }
    }
    void aBlockIsIndentedAsItsLanguageDoes_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("python") << int(Language::Python) << "def a():\nreturn 1\nb"
                                << QByteArray{"def a():\n    return 1\nb"};
        QTest::newRow("javascript")
            << int(Language::JavaScript) << "if (x) {\ny\n}" << QByteArray{"if (x) {\n  y\n}"};
        QTest::newRow("yaml") << int(Language::Yaml) << "a:\nb: 1\nc"
                              << QByteArray{"a:\n  b: 1\n  c"};
        QTest::newRow("ruby") << int(Language::Ruby) << "def a\nb" << QByteArray{"def a\n  b"};
        QTest::newRow("go") << int(Language::Go) << "func a() {\nb"
                            << QByteArray{"func a() {\n\tb"};
    }
    void aBlockIsIndentedAsItsLanguageDoes() {
        QFETCH(int, language);
        QFETCH(QString, typed);
        fill("", Language(language));
        type(typed);
        QTEST(m_editor->content(), "text");
    }
    void theClosingBraceGetsALineOfItsOwn() {
        fill("f({})", Language::JavaScript);
        m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, 3UL);
        type("\n");
        QCOMPARE(m_editor->content(), "f({\n  \n})");
    }
    void linesBecomeCommentsAndCodeAgain() {
        fill("a\n  b\n\nc\n");
        m_editor->SendScintilla(QsciScintilla::SCI_SETSEL, 0UL, 7L);
        QTest::keyClick(m_editor.get(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->content(), "# a\n#   b\n\nc\n");
        m_editor->toggleComment();
        QCOMPARE(m_editor->content(), "a\n  b\n\nc\n");
    }
    void anEditFromElsewhereIsOneStepOfUndo() {
        fill("Timeout: 3\n", Language::Yaml);
        m_editor->applyEdit(9, 1, "30");
        QCOMPARE(m_editor->content(), "Timeout: 30\n");
        QVERIFY(m_editor->hasChanges());
        m_editor->undo();
        QCOMPARE(m_editor->content(), "Timeout: 3\n");
        QVERIFY(!m_editor->hasChanges());
    }
    void replacingTheContentTouchesOnlyWhatDiffers() {
        fill("one\ntwo\nthree\n");
        m_editor->goTo(3, 1);
        m_editor->replaceContent("one\n2\nthree\n");
        QCOMPARE(m_editor->content(), "one\n2\nthree\n");
        QCOMPARE(m_editor->caret().first, 3);
    }
    void placesCountCharactersNotBytes() {
        fill("x = '\xC3\xA4\xC3\xB6' + y\n");
        m_editor->goTo(1, 12);
        QCOMPARE(m_editor->caret(), (std::pair{1, 12}));
        model::Diagnostic diagnostic;
        diagnostic.location = {"a.py", 1, 12};
        m_editor->setDiagnostics({diagnostic});
        QCOMPARE(m_editor->diagnosticSpans().front(), (CodeEditor::Span{13, 1}));
    }
    void aProblemIsUnderlinedAndMarkedInTheMargin() {
        fill("a: 1\nb: [\n", Language::Yaml);
        model::Diagnostic diagnostic;
        diagnostic.message = Text::verbatim("A bracket is open");
        diagnostic.location = {"template.yaml", 2, 4};
        m_editor->setDiagnostics({diagnostic});
        QVERIFY(m_editor->markersAtLine(1) & (1U << editor::parts::ErrorMarker));
        QVERIFY(m_editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT,
                                        static_cast<unsigned long>(editor::parts::ErrorIndicator),
                                        8L) != 0);
        m_editor->setDiagnostics({});
        QCOMPARE(m_editor->markersAtLine(1), 0U);
    }
    void changedLinesAreMarkedUntilTheyAreSaved() {
        fill("a\nb\nc\n");
        m_editor->applyEdit(2, 1, "B");
        QTRY_VERIFY(m_editor->markersAtLine(1) & (1U << editor::parts::ChangedMarker));
        QCOMPARE(m_editor->marginMarkerMask(editor::parts::NumberMargin), 0);
        m_editor->markSaved(m_editor->content());
        QCOMPARE(m_editor->markersAtLine(1) & (1U << editor::parts::ChangedMarker), 0U);
    }
    void theNextOccurrenceJoinsTheSelection() {
        fill("foo bar foo\n");
        m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, 1UL);
        QTest::keyClick(m_editor.get(), Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONS), 2L);
        type("x");
        QCOMPARE(m_editor->content(), "x bar x\n");
    }
    void linesMoveAndDouble() {
        fill("a\nb\n");
        m_editor->moveLines(1);
        QCOMPARE(m_editor->content(), "b\na\n");
        m_editor->goTo(1);
        m_editor->duplicateLines();
        QCOMPARE(m_editor->content(), "b\nb\na\n");
    }

    void findingCountsAndGoesRound() {
        editor::EditorView view{"/tmp/a.py"};
        view.load({"one two one two one\n", {}, false});
        view.show();
        view.findBar()->open(false);
        auto* field = view.findBar()->findChild<QLineEdit*>();
        QTest::keyClicks(field, "one");
        QTRY_COMPARE(view.findBar()->matchCount(), 3);
        const auto start = [&] {
            return view.editor()->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
        };
        QCOMPARE(start(), 0L);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(start(), 8L);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(start(), 0L);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(start(), 16L);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!view.findBar()->isVisible());
    }
    void replacingAllIsOneStepOfUndo() {
        editor::EditorView view{"/tmp/a.py"};
        view.load({"a b a\n", {}, false});
        view.show();
        view.findBar()->open(true);
        const auto fields = view.findBar()->findChildren<QLineEdit*>();
        fields[0]->setText("a");
        fields[1]->setText("xyz");
        QTRY_COMPARE(view.findBar()->matchCount(), 2);
        for (auto* button : view.findBar()->findChildren<QPushButton*>()) {
            if (button->text() == "Replace all")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(view.editor()->content(), "xyz b xyz\n");
        view.editor()->undo();
        QCOMPARE(view.editor()->content(), "a b a\n");
    }
    void aFileChangedOutsideIsTakenOrOffered() {
        editor::EditorView view{"/tmp/a.py"};
        view.load({"a\n", {}, false});
        view.fileChangedOutside({"b\n", {}, false});
        QCOMPARE(view.editor()->content(), "b\n");
        QVERIFY(!view.isModified());
        view.editor()->applyEdit(0, 1, "mine");
        view.fileChangedOutside({"c\n", {}, false});
        QCOMPARE(view.editor()->content(), "mine\n");
        QVERIFY(view.bar()->isVisibleTo(&view));
        QTest::mouseClick(view.bar()->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(view.editor()->content(), "c\n");
        QVERIFY(!view.isModified());
    }
    void binaryFilesAreLeftAlone() {
        editor::EditorView view{"/tmp/a.zip"};
        view.load(editor::decode(QByteArray{"PK\0\0", 4}));
        QVERIFY(view.isBinary());
        QVERIFY(!view.isModified());
        QVERIFY(!view.editor()->isVisibleTo(&view));
    }
    void tenMegabytesOpen() {
        QByteArray big;
        while (big.size() < 10 * 1024 * 1024)
            big += "2026-01-01 INFO a line of a log that is not short and not long either\n";
        editor::EditorView view{"/tmp/big.py"};
        view.load(editor::decode(big));
        QCOMPARE(view.editor()->content().size(), big.size());
        QCOMPARE(view.editor()->language(), Language::Text);
    }
};

LATHE_TEST(tst_CodeEditor)
#include "tst_CodeEditor.moc"
