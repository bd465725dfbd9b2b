#include "tests/support/TestMain.h"
#include "widgets/editor/Calling.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/CompletionPopup.h"
#include "widgets/editor/HoverCard.h"
#include "widgets/editor/Hovering.h"

#include <QMenu>
#include <QTest>

using namespace lathe;
using editor::CodeEditor;
using language::CompletionItem;

namespace {

/// Answers when it is told to.
class SlowWords final : public editor::Assistant {
  public:
    std::vector<Later<language::Completion>> completions;
    std::vector<Later<language::Explanation>> explanations;
    std::vector<Later<std::vector<editor::Remedy>>> fixings;
    std::vector<Later<QString>> signatures;

    static language::Completion words(const QByteArray& typed, std::size_t begin,
                                      std::vector<CompletionItem> items) {
        for (CompletionItem& item : items) {
            item.begin = begin;
            item.end = begin + static_cast<std::size_t>(typed.size());
            item.caret = item.caret == 0 ? item.insert.size() : item.caret;
        }
        return {typed.toStdString(), std::move(items)};
    }
    static CompletionItem item(const char* text) {
        CompletionItem made;
        made.label = made.insert = text;
        return made;
    }

    language::Completion complete(const QByteArray&, int) override { return {}; }
    void completeLater(const QByteArray&, int, Asked, Later<language::Completion> answer) override {
        completions.push_back(std::move(answer));
    }
    void resolveLater(const CompletionItem& item, Later<CompletionItem> answer) override {
        CompletionItem resolved = item;
        resolved.about = Text::verbatim("more of it");
        resolved.changes = {{0, 0, "import it\n"}};
        answer(resolved);
    }
    std::optional<language::Explanation> explain(const QByteArray&, int) override { return {}; }
    void explainLater(const QByteArray&, int, Later<language::Explanation> answer) override {
        explanations.push_back(std::move(answer));
    }
    std::vector<language::Fix> fixes(const QByteArray&, const model::Diagnostic&) override {
        return {};
    }
    bool fixLater(const QByteArray&, int, Later<std::vector<editor::Remedy>> answer) override {
        fixings.push_back(std::move(answer));
        return true;
    }
    void signatureLater(const QByteArray&, int, Later<QString> answer) override {
        signatures.push_back(std::move(answer));
    }
};

} // namespace

/// An editor whose assistant has to ask somebody else.
class tst_AskingLater : public QObject {
    Q_OBJECT

    std::unique_ptr<CodeEditor> m_editor;
    std::shared_ptr<SlowWords> m_words;

    bool isOpen() { return m_editor->completing()->isOpen(); }
    void type(const char* text) { QTest::keyClicks(m_editor.get(), QString{text}); }
    void setText(const char* text) {
        m_editor->setContent(text, editor::Language::Python, editor::TextFormat::LineEnd::Lf);
        QTest::keyClick(m_editor.get(), Qt::Key_End, Qt::ControlModifier);
    }
    QPoint point(long position) {
        const auto at = [&](unsigned int message) {
            return static_cast<int>(m_editor->SendScintilla(message, 0UL, position));
        };
        return {at(QsciScintilla::SCI_POINTXFROMPOSITION) + 2,
                at(QsciScintilla::SCI_POINTYFROMPOSITION) + 4};
    }

  private slots:
    void init() {
        m_editor = std::make_unique<CodeEditor>();
        m_words = std::make_shared<SlowWords>();
        m_editor->setAssistant(m_words);
        m_editor->resize(600, 400);
        m_editor->show();
        m_editor->activateWindow();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        setText("x\n");
    }
    void cleanup() { m_editor.reset(); }

    void theListOpensWhenTheAnswerComes() {
        type("se");
        QTRY_VERIFY(!m_words->completions.empty());
        QVERIFY(!isOpen());
        m_words->completions.back()(SlowWords::words("se", 2, {SlowWords::item("served")}));
        QVERIFY(isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->content(), "x\nserved");
    }
    void anAnswerToAnEarlierQuestionIsDropped() {
        type("s");
        QTRY_COMPARE(m_words->completions.size(), std::size_t{1});
        type("e");
        QTRY_COMPARE(m_words->completions.size(), std::size_t{2});
        m_words->completions[0](SlowWords::words("s", 2, {SlowWords::item("served")}));
        QVERIFY(!isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        type(" ");
        QTest::keyClick(m_editor.get(), Qt::Key_Left);
        m_words->completions[1](SlowWords::words("se", 2, {SlowWords::item("served")}));
        QVERIFY(!isOpen());
    }
    void anAnswerToAnEditorThatIsGoneDoesNoHarm() {
        type("se");
        QTRY_VERIFY(!m_words->completions.empty());
        m_editor->hovering()->show(point(0));
        m_editor->hovering()->showFixes();
        m_editor->calling()->open();
        m_editor.reset();
        m_words->completions.back()(SlowWords::words("se", 2, {SlowWords::item("served")}));
        m_words->explanations.back()({});
        m_words->fixings.back()({});
        m_words->signatures.back()("x");
    }
    void aPlaceholderIsSelected() {
        CompletionItem call = SlowWords::item("served(first)");
        call.caret = 7;
        call.selected = 5;
        type("se");
        QTRY_VERIFY(!m_words->completions.empty());
        m_words->completions.back()(SlowWords::words("se", 2, {call}));
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->selectedBytes(), "first");
        // It begins a call.
        QVERIFY(!m_words->signatures.empty());
        type("1");
        QCOMPARE(m_editor->content(), "x\nserved(1)");
    }
    void whatComesWithAWordIsWrittenElsewhere() {
        CompletionItem item = SlowWords::item("served");
        item.handle = 1;
        type("se");
        QTRY_VERIFY(!m_words->completions.empty());
        m_words->completions.back()(SlowWords::words("se", 2, {item}));
        QTRY_VERIFY(!m_editor->completing()->popup().chosen()->about.empty());
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->content(), "import it\nx\nserved");
        QCOMPARE(m_editor->position(), 18);
    }
    void aWholeWordLetsEnterThrough() {
        type("served");
        QTRY_VERIFY(!m_words->completions.empty());
        m_words->completions.back()(SlowWords::words(
            "served", 2, {SlowWords::item("served_too"), SlowWords::item("served")}));
        QVERIFY(isOpen());
        QCOMPARE(m_editor->completing()->popup().model()->index(0).data().toString(), "served");
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->content(), "x\nserved\n");
    }
    void whatAServerSaysOfAPlaceIsShownWithoutItsPictures() {
        m_editor->hovering()->show(point(0));
        QVERIFY(!m_editor->hovering()->isOpen());
        QCOMPARE(m_words->explanations.size(), std::size_t{1});
        language::Explanation explanation;
        explanation.markdown = "**strong** <img src='http://x'> ![a](file:///etc/passwd)\n\n"
                               "```python\nx: int\n```\n";
        m_words->explanations.back()(explanation);
        QVERIFY(m_editor->hovering()->isOpen());
        const QString html = m_editor->hovering()->card().html();
        QVERIFY2(!html.contains("passwd") && !html.contains("<img"), qPrintable(html));
        QVERIFY(html.contains("strong") && html.contains("x: int"));
        // A link of it is no fix.
        emit m_editor->hovering()->card().linkActivated("file:///x");
        QCOMPARE(m_editor->content(), "x\n");
    }
    void longWordsAreCut() {
        m_editor->hovering()->show(point(0));
        language::Explanation explanation;
        explanation.markdown = "```\n";
        for (int i = 0; i < 1000; ++i)
            explanation.markdown += "line\n";
        m_words->explanations.back()(explanation);
        QVERIFY(m_editor->hovering()->isOpen());
        QVERIFY(m_editor->rect().contains(m_editor->hovering()->card().geometry()));
    }
    void fixesComeAsAMenu() {
        QTest::keyClick(m_editor.get(), Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(!m_editor->findChild<QMenu*>("fixes"));
        QCOMPARE(m_words->fixings.size(), std::size_t{1});
        bool made = false;
        m_words->fixings.back()({{Text::verbatim("Do it"), [&] { made = true; }}});
        auto* menu = m_editor->findChild<QMenu*>("fixes");
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(made);
    }
    void aCallIsShownAboveItsLineUntilItEnds() {
        setText("x\ny\nz\n");
        type("f(");
        QTRY_VERIFY(!m_words->signatures.empty());
        m_words->signatures.back()("f(<b>a</b>, b)");
        QVERIFY(m_editor->calling()->isOpen());
        type("1");
        QTRY_COMPARE(m_words->signatures.size(), std::size_t{2});
        m_words->signatures.back()({});
        QVERIFY(!m_editor->calling()->isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_words->signatures.size(), std::size_t{3});
        m_words->signatures.back()("f(<b>a</b>, b)");
        QVERIFY(m_editor->calling()->isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!m_editor->calling()->isOpen());
    }
    void aProblemIsMarkedAsFarAsItGoes() {
        setText("abc.def = 1\n");
        model::Diagnostic problem;
        problem.location = {"a.py", 1, 1};
        m_editor->setDiagnostics({problem, problem}, {7, 0});
        QCOMPARE(m_editor->diagnosticSpans()[0].length, 7);
        QCOMPARE(m_editor->diagnosticSpans()[1].length, 3);
    }
};

LATHE_TEST(tst_AskingLater)
#include "tst_AskingLater.moc"
