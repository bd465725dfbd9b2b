#include "tests/support/TestMain.h"
#include "widgets/editor/CodeEditor.h"

#include <QAction>
#include <QTest>

using namespace lathe;
using editor::CodeEditor;
using editor::Language;
using LineEnd = editor::TextFormat::LineEnd;

/// Blocks of a text: folding, comments around lines.
class tst_Blocks : public QObject {
    Q_OBJECT

    std::unique_ptr<CodeEditor> m_editor;

    void fill(const QByteArray& text, Language language) {
        m_editor->setContent(text, language, LineEnd::Lf);
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

    void blocksAreFolded_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QByteArray>("text");
        // All have a block from the first line to the third.
        const auto row = [](const char* name, Language language, const char* text) {
            QTest::newRow(name) << int(language) << QByteArray{text};
        };
        row("python", Language::Python, "def a():\n    b\n    c\nd\n");
        row("javascript", Language::JavaScript, "function a() {\n  b\n}\nc\n");
        row("typescript", Language::TypeScript, "function a(): void {\n  b\n}\nc\n");
        row("java", Language::Java, "class A {\n    int b;\n}\n// c\n");
        row("go", Language::Go, "func a() {\n\tb\n}\nc\n");
        row("ruby", Language::Ruby, "def a\n  b\nend\nc\n");
        row("yaml", Language::Yaml, "a:\n  b: 1\n  c: 2\nd: 3\n");
        row("json", Language::Json, "{\n  \"a\": 1\n}\n{}\n");
        row("markdown", Language::Markdown, "# a\nb\nc\n# d\n");
        row("html", Language::Html, "<div>\n  <p>a</p>\n</div>\n<p>b</p>\n");
        row("css", Language::Css, "a {\n  color: red;\n}\nb {}\n");
        row("shell", Language::Shell, "if a; then\n  b\nfi\nc\n");
    }
    void blocksAreFolded() {
        QFETCH(int, language);
        QFETCH(QByteArray, text);
        fill(text, Language(language));
        m_editor->SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
        const auto isShown = [this](unsigned long line) {
            return m_editor->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, line) != 0;
        };
        m_editor->goTo(1);
        const auto action = [this](const char* name) {
            m_editor->findChild<QAction*>(QLatin1String{name})->trigger();
        };
        action("fold");
        QVERIFY(isShown(0) && !isShown(1) && !isShown(2) && isShown(3));
        action("fold");
        QVERIFY(isShown(1) && isShown(2));
        action("fold-all");
        QVERIFY(!isShown(1));
        action("unfold");
        QVERIFY(isShown(1));
    }
    void sectionsFoldBehindTheHeadingThatIsTyped() {
        fill("a\nb\nc\n", Language::Markdown);
        QTest::keyClicks(m_editor.get(), "# ");
        QTRY_VERIFY(m_editor->SendScintilla(QsciScintilla::SCI_GETFOLDLEVEL, 0UL) &
                    QsciScintilla::SC_FOLDLEVELHEADERFLAG);
        QCOMPARE(m_editor->SendScintilla(QsciScintilla::SCI_GETFOLDPARENT, 2UL), 0L);
    }
    void whereNoCommentEndsWithTheLineOneStandsAround_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("commented");
        QTest::newRow("markdown") << int(Language::Markdown) << QByteArray{"# a\n\nb\n"}
                                  << QByteArray{"<!-- # a\n\nb -->\n"};
        QTest::newRow("html") << int(Language::Html) << QByteArray{"  <p>\n    a\n  </p>\n"}
                              << QByteArray{"  <!-- <p>\n    a\n  </p> -->\n"};
        QTest::newRow("css") << int(Language::Css) << QByteArray{"a { color: red; }\n"}
                             << QByteArray{"/* a { color: red; } */\n"};
        QTest::newRow("a comment among them")
            << int(Language::Css) << QByteArray{"a { /* b */ }\n"} << QByteArray{"a { /* b */ }\n"};
        QTest::newRow("json has none")
            << int(Language::Json) << QByteArray{"{}\n"} << QByteArray{"{}\n"};
    }
    void whereNoCommentEndsWithTheLineOneStandsAround() {
        QFETCH(int, language);
        QFETCH(QByteArray, text);
        fill(text, Language(language));
        m_editor->selectAll();
        m_editor->toggleComment();
        QTEST(m_editor->content(), "commented");
        m_editor->selectAll();
        m_editor->toggleComment();
        QCOMPARE(m_editor->content(), text);
    }
};

LATHE_TEST(tst_Blocks)
#include "tst_Blocks.moc"
