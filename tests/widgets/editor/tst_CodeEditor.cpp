#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/EditorView.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <Qsci/qscicommandset.h>

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
        QTest::newRow("java") << int(Language::Java) << "class A {\nvoid b() {\nc();\n}\n}"
                              << QByteArray{"class A {\n    void b() {\n        c();\n    }\n}"};
        QTest::newRow("typescript")
            << int(Language::TypeScript) << "const f = () => {\nreturn [\n1\n]\n}"
            << QByteArray{"const f = () => {\n  return [\n    1\n  ]\n}"};
        QTest::newRow("json") << int(Language::Json) << "{\n\"a\": [\n1\n]\n}"
                              << QByteArray{"{\n  \"a\": [\n    1\n  ]\n}"};
        QTest::newRow("css") << int(Language::Css) << "a {\ncolor: red;\n}"
                             << QByteArray{"a {\n  color: red;\n}"};
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
    void aLongLineIsShownPlainAndNothingOfItIsLost() {
        const QByteArray line =
            "x=" + QByteArray{"f('\xC3\xA4'),"}.repeated(ui::LongLines::From / 4);
        m_editor->setWrapped(true);
        fill("a = 1\n" + line + "\n", Language::JavaScript);
        QVERIFY(m_editor->isPlain());
        QVERIFY(!m_editor->lexer());
        QCOMPARE(m_editor->wrapMode(), QsciScintilla::WrapNone);
        QCOMPARE(m_editor->content(), "a = 1\n" + line + "\n");
        m_editor->goTo(2, 3);
        type("yz");
        QCOMPARE(m_editor->content(), "a = 1\nx=yz" + line.mid(2) + "\n");
        QCOMPARE(m_editor->caret(), (std::pair{2, 5}));
        m_editor->undo();
        QCOMPARE(m_editor->content(), "a = 1\n" + line + "\n");
        // Pieces of one style are what Scintilla measures.
        const auto styleAt = [this](unsigned long at) {
            return m_editor->SendScintilla(QsciScintilla::SCI_GETSTYLEAT, at);
        };
        QCOMPARE(styleAt(20), styleAt(21 + 3));
        QVERIFY(styleAt(20) != styleAt(23));
        fill("a = 1\n", Language::JavaScript);
        QVERIFY(!m_editor->isPlain());
        QVERIFY(m_editor->lexer());
        QCOMPARE(m_editor->wrapMode(), QsciScintilla::WrapWord);
    }
    void aLineThatBecomesLongTurnsColoursOff() {
        fill("a = 1\n", Language::JavaScript);
        QSignalSpy plain{m_editor.get(), &CodeEditor::becamePlain};
        m_editor->applyEdit(0, 0, QByteArray(ui::LongLines::From, 'x'));
        QTRY_COMPARE(plain.count(), 1);
        QVERIFY(m_editor->isPlain());
        QCOMPARE(m_editor->content(), QByteArray(ui::LongLines::From, 'x') + "a = 1\n");
        m_editor->undo();
        QCOMPARE(m_editor->content(), "a = 1\n");
    }
    void theViewSaysWhyThereAreNoColours() {
        editor::EditorView view{"/project/bundle.js"};
        view.load(editor::decode(QByteArray(ui::LongLines::From, 'x')));
        QVERIFY(view.bar()->message().contains("16 KB"));
        view.load(editor::decode("x"));
        QVERIFY(!view.editor()->isPlain());
    }
    void theCaretIsToldByCharacters() {
        fill("'\xC3\xA4' + y\n");
        QSignalSpy moved{m_editor.get(), &CodeEditor::caretMoved};
        QTest::keyClick(m_editor.get(), Qt::Key_End);
        QTRY_COMPARE(moved.count(), 1);
        QCOMPARE(moved.front(), (QVariantList{1, 8}));
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
    void everyOccurrenceIsSelectedAtOnce() {
        fill("one two one\none\n");
        m_editor->goTo(1, 1);
        m_editor->selectAllOccurrences();
        type("x");
        QCOMPARE(m_editor->content(), "x two x\nx\n");
    }
    void altAndAClickSetOneMoreCaret() {
        fill("first\nsecond\nthird\n");
        m_editor->goTo(1, 1);
        const auto clickAt = [this](int line) {
            const auto position = static_cast<unsigned long>(
                m_editor->SendScintilla(QsciScintillaBase::SCI_POSITIONFROMLINE, line - 1));
            const int x = static_cast<int>(m_editor->SendScintilla(
                QsciScintillaBase::SCI_POINTXFROMPOSITION, 0, static_cast<long>(position)));
            const int y = static_cast<int>(m_editor->SendScintilla(
                QsciScintillaBase::SCI_POINTYFROMPOSITION, 0, static_cast<long>(position)));
            QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::AltModifier,
                              {x + 1, y + 5});
        };
        clickAt(2);
        clickAt(3);
        type("-");
        QCOMPARE(m_editor->content(), "-first\n-second\n-third\n");
    }
    void wholeLinesAreDeleted() {
        fill("a\nb\nc\nd\n");
        m_editor->setSelection(1, 0, 2, 1);
        m_editor->deleteLines();
        QCOMPARE(m_editor->content(), "a\nd\n");
        m_editor->undo();
        QCOMPARE(m_editor->content(), "a\nb\nc\nd\n");
    }
    void aZeroByteEndsNoText() {
        QByteArray text = "a\nb\n";
        text.insert(2, '\0');
        fill(text, Language::Text);
        QCOMPARE(m_editor->content(), text);
        QVERIFY(!m_editor->hasChanges());
    }
    void theWheelZoomsEveryEditor() {
        QSignalSpy zoomed{m_editor.get(), &CodeEditor::zoomRequested};
        QWheelEvent wheel{{50, 50},
                          m_editor->viewport()->mapToGlobal(QPointF{50, 50}),
                          {},
                          {0, 120},
                          Qt::NoButton,
                          Qt::ControlModifier,
                          Qt::NoScrollPhase,
                          false};
        QCoreApplication::sendEvent(m_editor->viewport(), &wheel);
        QCOMPARE(zoomed.count(), 1);
        QCOMPARE(zoomed.front().front().toInt(), 1);
    }
    void everyCommandHasATextAndAKeyOfItsOwn() {
        const auto texts = CodeEditor::commandTexts();
        QCOMPARE(texts.size(), std::size_t(m_editor->commands().size()));
        QSet<QString> keys;
        for (const auto& [text, key] : texts) {
            QVERIFY(!text.isEmpty() && !key.isEmpty());
            keys << key.toString();
        }
        QCOMPARE(std::size_t(keys.size()), texts.size());
    }
    void noKeyOfACommandIsScintillasToo() {
        for (const auto& [text, keys] : CodeEditor::commandTexts())
            QVERIFY2(!m_editor->standardCommands()->boundTo(keys[0].toCombined()),
                     qPrintable(text));
    }
    void oneKeyGoesFromABraceToItsMatch() {
        fill("print(sum([1, 2]))\nx = 1\n");
        m_editor->grab(); // What has been painted has styles, by which braces are told from text.
        m_editor->goTo(1, 6);
        QTest::keyClick(m_editor.get(), Qt::Key_Backslash, Qt::ControlModifier | Qt::ShiftModifier);
        const auto [line, column] = m_editor->caret();
        QCOMPARE(line, 1);
        QVERIFY(column == 18 || column == 19);
        QTest::keyClick(m_editor.get(), Qt::Key_Backslash, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_editor->caret().second == 6 || m_editor->caret().second == 7);
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
        QCOMPARE(fields[0]->nextInFocusChain(), fields[1]);
        for (auto* button : view.findBar()->findChildren<QPushButton*>()) {
            if (button->text() == "Replace all")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(view.editor()->content(), "xyz b xyz\n");
        view.editor()->undo();
        QCOMPARE(view.editor()->content(), "a b a\n");
    }
    void replacingStaysInTheSelection() {
        editor::EditorView view{"/project/a.py"};
        view.resize(600, 400);
        view.show();
        view.load(editor::decode("one\none\none\none\n"));
        view.editor()->setSelection(1, 0, 3, 0);
        view.findBar()->open(true);
        const auto fields = view.findBar()->findChildren<QLineEdit*>();
        fields[0]->setText("one");
        fields[1]->setText("three");
        QTRY_COMPARE(view.findBar()->matchCount(), 2);
        for (QPushButton* button : view.findBar()->findChildren<QPushButton*>()) {
            if (button->text() == "Replace all")
                button->click();
        }
        QCOMPARE(view.editor()->content(), "one\nthree\nthree\none\n");
        view.editor()->undo();
        QCOMPARE(view.editor()->content(), "one\none\none\none\n");
    }
    void escapeInTheTextClosesTheFindBar() {
        editor::EditorView view{"/project/a.py"};
        view.show();
        view.load(editor::decode("one\n"));
        view.findBar()->open(false);
        QVERIFY(view.findBar()->isVisible());
        QTest::keyClick(view.editor(), Qt::Key_Escape);
        QVERIFY(!view.findBar()->isVisible());
    }
    void aLatin1FileThatOutgrowsItSaysSo() {
        editor::EditorView view{"/project/a.txt"};
        view.show();
        view.load(editor::decode("caf\xe9\n"));
        QCOMPARE(view.bytesToSave(false), QByteArray{"caf\xe9\n"});
        view.editor()->applyEdit(0, 0, "\xe2\x82\xac ");
        const QByteArray bytes = view.bytesToSave(false);
        QCOMPARE(bytes, QByteArray{"\xe2\x82\xac caf\xc3\xa9\n"});
        view.markSaved(bytes);
        QCOMPARE(view.format().encoding, editor::TextFormat::Encoding::Utf8);
        QVERIFY(view.bar()->isVisible());
        QVERIFY(!view.isModified());
    }
    void latin1ThatLooksLikeUtf8StaysSaved() {
        editor::EditorView view{"/project/a.txt"};
        view.show();
        view.load(editor::decode("\xe9\n"));
        view.editor()->replaceContent("\xc3\x83\xc2\xa9\n");
        view.markSaved(view.bytesToSave(false));
        QVERIFY(!view.isModified());
    }
    void aFileThatIsGoneIsKnownUntilItComesBack() {
        editor::EditorView view{"/project/a.py"};
        view.show();
        view.load(editor::decode("one\n"));
        view.fileRemovedOutside();
        QVERIFY(view.isRemoved());
        view.fileChangedOutside(editor::decode("one\n"));
        QVERIFY(!view.isRemoved());
        QVERIFY(!view.bar()->isVisible());
    }
    void anotherNameIsAnotherLanguage() {
        editor::EditorView view{"/project/a.txt"};
        view.load(editor::decode("def a():\n"));
        view.setPath("/project/a.py");
        QCOMPARE(view.editor()->language(), Language::Python);
        QCOMPARE(view.editor()->content(), "def a():\n");
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
    void aQuestionAboutTheFileGoesWithWhatItWasAbout() {
        editor::EditorView view{"/tmp/a.py"};
        view.load({"a\n", {}, false});
        view.editor()->applyEdit(0, 1, "mine");
        view.fileChangedOutside({"c\n", {}, false});
        QVERIFY(view.bar()->isVisibleTo(&view));
        view.fileChangedOutside({"a\n", {}, false});
        QVERIFY(!view.bar()->isVisibleTo(&view));
        QVERIFY(view.isModified());

        view.fileChangedOutside({"d\n", {}, false});
        view.fileChangedOutside({"mine\n", {}, false});
        QVERIFY(!view.bar()->isVisibleTo(&view));
        QVERIFY(!view.isModified());

        view.editor()->applyEdit(0, 0, "x");
        view.fileChangedOutside({"e\n", {}, false});
        view.showSaveFailure("The disk is full.");
        view.fileChangedOutside({"mine\n", {}, false});
        QVERIFY(view.bar()->isVisibleTo(&view));
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
