#include "tests/support/TestMain.h"
#include "widgets/common/Theme.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/CompletionPopup.h"
#include "widgets/editor/HoverCard.h"
#include "widgets/editor/Hovering.h"

#include <QHelpEvent>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace lathe;
using editor::CodeEditor;
using editor::CompletionModel;
using language::CompletionItem;

namespace {

/// Knows a few words, wherever one asks.
class FewWords final : public editor::Assistant {
  public:
    std::vector<CompletionItem> words{item("Handler", "Handler: "),
                                      item("MemorySize", "MemorySize"), item("Timeout", "Timeout"),
                                      item("TimeoutInMillis", "T")};

    language::Completion complete(const QByteArray& text, int position) override {
        int begin = position;
        while (begin > 0 && QByteArray{" \n"}.indexOf(text[begin - 1]) < 0)
            --begin;
        language::Completion found{text.mid(begin, position - begin).toStdString(), words};
        for (CompletionItem& word : found.items) {
            word.begin = static_cast<std::size_t>(begin);
            word.end = static_cast<std::size_t>(position);
        }
        return found;
    }

    std::optional<language::Explanation> explain(const QByteArray&, int position) override {
        if (position >= 3)
            return std::nullopt;
        return language::Explanation{0, 3, "one", Text::verbatim("a word"), {}, "https://a.b/c"};
    }
    std::vector<language::Fix> fixes(const QByteArray&, const model::Diagnostic& problem) override {
        if (problem.code != "Fixable")
            return {};
        return {{Text::verbatim("Say two"), {{0, 3, "two"}}}};
    }

  private:
    static CompletionItem item(const char* label, const char* insert) {
        CompletionItem made;
        made.label = label;
        made.insert = insert;
        made.caret = made.insert.size();
        return made;
    }
};

} // namespace

class tst_Completing : public QObject {
    Q_OBJECT

    std::unique_ptr<CodeEditor> m_editor;
    std::shared_ptr<FewWords> m_words;

    bool isOpen() { return m_editor->completing()->isOpen(); }
    QStringList rows() {
        QStringList found;
        auto* model = m_editor->completing()->popup().model();
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row).data().toString();
        return found;
    }
    void type(const char* text) { QTest::keyClicks(m_editor.get(), QString{text}); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = {}) {
        QTest::keyClick(m_editor.get(), key, held);
    }

  private slots:
    void init() {
        m_editor = std::make_unique<CodeEditor>();
        m_words = std::make_shared<FewWords>();
        m_editor->setAssistant(m_words);
        m_editor->setContent("", editor::Language::Yaml, editor::TextFormat::LineEnd::Lf);
        m_editor->resize(600, 400);
        m_editor->show();
        m_editor->activateWindow();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    void theListOpensWhileOneTypesAndShowsWhatFits() {
        type("ti");
        QTRY_VERIFY(isOpen());
        QCOMPARE(rows(), (QStringList{"Timeout", "TimeoutInMillis"}));
        type("m");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Return);
        QCOMPARE(m_editor->content(), "Timeout");
        QVERIFY(!isOpen());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_editor->content() != "Timeout");
    }
    void whatContainsItFitsToo() {
        type("Size");
        QTRY_VERIFY(isOpen());
        QCOMPARE(rows(), QStringList{"MemorySize"});
        type("x");
        QTRY_VERIFY(!isOpen());
    }
    void arrowsChooseAndTabTakes() {
        type("t");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Down);
        key(Qt::Key_Tab);
        QCOMPARE(m_editor->content(), "T");
    }
    void escapeClosesAndKeepsTheText() {
        type("t");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Escape);
        QVERIFY(!isOpen());
        QCOMPARE(m_editor->content(), "t");
        type("i");
        QTRY_VERIFY(isOpen());
    }
    void ctrlSpaceOpensItWithoutAWord() {
        key(Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        QCOMPARE(rows().size(), 4);
        QVERIFY(m_editor->completing()->popup().chosen());
    }
    void withoutAWordEnterIsANewLine() {
        m_editor->setContent("a:", editor::Language::Yaml, editor::TextFormat::LineEnd::Lf);
        key(Qt::Key_End);
        type(" ");
        QTRY_VERIFY(isOpen());
        QVERIFY(!m_editor->completing()->popup().chosen());
        key(Qt::Key_Return);
        QVERIFY(!isOpen());
        QVERIFY(m_editor->content().startsWith("a: \n"));
    }
    void deletingTheWordClosesIt() {
        type("ti");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Backspace);
        key(Qt::Key_Backspace);
        QTRY_VERIFY(!isOpen());
    }
    void theCaretElsewhereClosesIt() {
        m_editor->setContent("abc\n", editor::Language::Yaml, editor::TextFormat::LineEnd::Lf);
        key(Qt::Key_Down);
        type("ti");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(!isOpen());
    }
    void theFocusElsewhereClosesIt() {
        type("ti");
        QTRY_VERIFY(isOpen());
        m_editor->clearFocus();
        QVERIFY(!isOpen());
    }
    void aClickTakesAWord() {
        type("ti");
        QTRY_VERIFY(isOpen());
        QListView* list = m_editor->completing()->popup().list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(m_editor->content(), "T");
    }
    void whatTheMouseRestsOnIsExplainedAndPutRight() {
        m_editor->setContent("one two\n", editor::Language::Yaml, editor::TextFormat::LineEnd::Lf);
        model::Diagnostic problem;
        problem.code = "Fixable";
        problem.message = Text::verbatim("Wrong <word>");
        problem.location = {"a.yaml", 1, 1};
        m_editor->setDiagnostics({problem});
        editor::Hovering& hovering = *m_editor->hovering();
        const auto point = [this](long position) {
            const auto at = [&](unsigned int message) {
                return static_cast<int>(m_editor->SendScintilla(message, 0UL, position));
            };
            return QPoint{at(QsciScintilla::SCI_POINTXFROMPOSITION) + 2,
                          at(QsciScintilla::SCI_POINTYFROMPOSITION) + 4};
        };
        QHelpEvent help{QEvent::ToolTip, point(1), m_editor->viewport()->mapToGlobal(point(1))};
        QCoreApplication::sendEvent(m_editor->viewport(), &help);
        QVERIFY(hovering.isOpen());
        QVERIFY(hovering.card().html().contains("Wrong &lt;word&gt;"));
        QVERIFY(hovering.card().html().contains("https://a.b/c"));
        emit hovering.card().linkActivated("0");
        QCOMPARE(m_editor->content(), "two two\n");
        QVERIFY(!hovering.isOpen());
        m_editor->undo();
        QCOMPARE(m_editor->content(), "one two\n");
        m_editor->setDiagnostics({});
        hovering.show(point(6));
        QVERIFY(!hovering.isOpen());
    }
    void aKeyPutsRightWhatIsWrongInTheLine() {
        m_editor->setContent("one two\n", editor::Language::Yaml, editor::TextFormat::LineEnd::Lf);
        model::Diagnostic problem;
        problem.code = "Fixable";
        problem.location = {"a.yaml", 1, 1};
        m_editor->setDiagnostics({problem});
        key(Qt::Key_Period, Qt::ControlModifier);
        auto* menu = m_editor->findChild<QMenu*>("fixes");
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QCOMPARE(menu->actions().front()->text(), "Say two");
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(m_editor->content(), "two two\n");
    }
    void nothingOpensWithSeveralCarets() {
        m_editor->setContent("a a", editor::Language::Yaml, editor::TextFormat::LineEnd::Lf);
        m_editor->selectAllOccurrences();
        type("t");
        QTest::qWait(20);
        QVERIFY(!isOpen());
    }
    void aWordThatStandsThereInFullIsNotOffered() {
        m_words->words.pop_back();
        type("Timeout");
        QTest::qWait(20);
        QVERIFY(!isOpen());
    }
    void itLiesAboveTheTextWhereThereIsNoRoomBelow() {
        m_editor->setContent(QByteArray(60, '\n'), editor::Language::Yaml,
                             editor::TextFormat::LineEnd::Lf);
        key(Qt::Key_End, Qt::ControlModifier);
        type("ti");
        QTRY_VERIFY(isOpen());
        const QRect frame = m_editor->completing()->popup().geometry();
        QVERIFY(m_editor->rect().contains(frame));
    }
};

LATHE_TEST(tst_Completing)
#include "tst_Completing.moc"
