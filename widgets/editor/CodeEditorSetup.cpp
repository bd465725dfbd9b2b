#include "widgets/editor/CodeEditor.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/Annotations.h"
#include "widgets/editor/BreakpointMargin.h"
#include "widgets/editor/Calling.h"
#include "widgets/editor/ChangeBar.h"
#include "widgets/editor/ConflictLinks.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/Hovering.h"
#include "widgets/editor/Lexers.h"

#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexer.h>

#include <QAction>
#include <QHash>

#include <array>

namespace lathe::editor {

namespace {

constexpr int FirstFoldMarker = QsciScintillaBase::SC_MARKNUM_FOLDEREND;
constexpr int LastFoldMarker = QsciScintillaBase::SC_MARKNUM_FOLDEROPEN;

struct Command {
    const char* name;
    const char* text;
    QKeyCombination key;
};

const std::array commandList{
    Command{"comment", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Toggle comment"),
            Qt::CTRL | Qt::Key_Slash},
    Command{"next", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Select next occurrence"),
            Qt::CTRL | Qt::Key_D},
    Command{"all", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Select all occurrences"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_L},
    Command{"duplicate", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Duplicate line"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_D},
    Command{"delete", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Delete line"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_K},
    Command{"up", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Move line up"),
            Qt::ALT | Qt::Key_Up},
    Command{"down", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Move line down"),
            Qt::ALT | Qt::Key_Down},
    Command{"brace", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Go to the matching brace"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_Backslash},
    Command{"complete", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Complete word"),
            Qt::CTRL | Qt::Key_Space},
    Command{"definition", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Go to definition"),
            QKeyCombination{Qt::Key_F12}},
    Command{"references", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Find all uses"),
            Qt::SHIFT | Qt::Key_F12},
    Command{"rename", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Rename"),
            QKeyCombination{Qt::Key_F2}},
    Command{"fix", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Quick fix"),
            Qt::CTRL | Qt::Key_Period},
    Command{"next-change", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Next change"),
            QKeyCombination{Qt::Key_F7}},
    Command{"previous-change", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Previous change"),
            Qt::SHIFT | Qt::Key_F7},
    Command{"show-change", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Show what git has here"),
            Qt::CTRL | Qt::Key_F7},
    Command{"authors", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Show who wrote each line"),
            Qt::CTRL | Qt::ALT | Qt::Key_B},
    Command{"history", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "History of this file"),
            Qt::CTRL | Qt::ALT | Qt::Key_H},
    Command{"lines-history",
            QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "History of the selected lines"),
            Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_H},
    Command{"take-ours",
            QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Take ours of this conflict"),
            Qt::CTRL | Qt::ALT | Qt::Key_1},
    Command{"take-theirs",
            QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Take theirs of this conflict"),
            Qt::CTRL | Qt::ALT | Qt::Key_2},
    Command{"take-both",
            QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Take both of this conflict"),
            Qt::CTRL | Qt::ALT | Qt::Key_3},
    Command{"parameters", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Show parameters"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_Space},
    Command{"format", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Format"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_I},
    Command{"fold", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Fold or unfold here"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft},
    Command{"fold-all", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Fold everything"),
            Qt::CTRL | Qt::ALT | Qt::Key_BracketLeft},
    Command{"unfold", QT_TRANSLATE_NOOP("lathe::editor::CodeEditor", "Unfold everything"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight},
};

} // namespace

void CodeEditor::setUpMargins() {
    setMargins(parts::MarginCount);
    setMarginType(parts::SymbolMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
    setMarginMarkerMask(
        parts::SymbolMargin,
        (1 << parts::ErrorMarker) | (1 << parts::WarningMarker) | (1 << parts::ExecutionMarker) |
            (1 << parts::HollowMarker) | (1 << parts::HollowLogMarker) | (1 << parts::StopMarker) |
            (1 << parts::ConditionMarker) | (1 << parts::LogMarker) | (1 << parts::ArrowMarker));
    fitSymbolMargin();
    setMarginType(parts::NumberMargin, QsciScintilla::NumberMargin);
    setMarginMarkerMask(parts::NumberMargin, 0);
    setMarginType(parts::ChangeMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
    setMarginMarkerMask(parts::ChangeMargin, (1 << parts::AddedMarker) |
                                                 (1 << parts::ChangedMarker) |
                                                 (1 << parts::RemovedMarker));
    setMarginWidth(parts::ChangeMargin, 2);
    setFolding(QsciScintilla::PlainFoldStyle, parts::FoldMargin);
    setMarginWidth(parts::FoldMargin, 16);
    send(SCI_SETMARGINLEFT, 0, 6);
    markerDefine(QsciScintilla::FullRectangle, parts::AddedMarker);
    markerDefine(QsciScintilla::FullRectangle, parts::ChangedMarker);
    markerDefine(QsciScintilla::Underline, parts::RemovedMarker);
    for (int marker = FirstFoldMarker; marker <= LastFoldMarker; ++marker)
        markerDefine(QsciScintilla::Invisible, marker);
    markerDefine(QsciScintilla::RightTriangle, SC_MARKNUM_FOLDER);
    markerDefine(QsciScintilla::RightTriangle, SC_MARKNUM_FOLDEREND);
    markerDefine(QsciScintilla::DownTriangle, SC_MARKNUM_FOLDEROPEN);
    markerDefine(QsciScintilla::DownTriangle, SC_MARKNUM_FOLDEROPENMID);
}

void CodeEditor::setUpSelections() {
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    send(SCI_SETRECTANGULARSELECTIONMODIFIER, SCMOD_ALT);
    send(SCI_SETVIRTUALSPACEOPTIONS, SCVS_RECTANGULARSELECTION);
    send(SCI_SETMOUSESELECTIONRECTANGULARSWITCH, 1);
}

void CodeEditor::setUpKeys() {
    const auto release = [this](QKeyCombination key) {
        for (QsciCommand* command : standardCommands()->commands()) {
            if (command->key() == key.toCombined())
                command->setKey(0);
            if (command->alternateKey() == key.toCombined())
                command->setAlternateKey(0);
        }
    };
    for (const Command& command : commandList)
        release(command.key);
    // Keys of Scintilla's that are the window's.
    for (const QKeyCombination key :
         {Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_T, Qt::CTRL | Qt::SHIFT | Qt::Key_T,
          Qt::CTRL | Qt::Key_BracketLeft, Qt::CTRL | Qt::Key_BracketRight,
          Qt::CTRL | Qt::Key_Backslash, Qt::CTRL | Qt::Key_Return})
        release(key);
}

std::function<void()> CodeEditor::commandOf(const QString& name) {
    const QHash<QString, std::function<void()>> runs{
        {QStringLiteral("comment"), [this] { toggleComment(); }},
        {QStringLiteral("next"), [this] { addNextOccurrence(); }},
        {QStringLiteral("all"), [this] { selectAllOccurrences(); }},
        {QStringLiteral("duplicate"), [this] { duplicateLines(); }},
        {QStringLiteral("delete"), [this] { deleteLines(); }},
        {QStringLiteral("up"), [this] { moveLines(-1); }},
        {QStringLiteral("down"), [this] { moveLines(1); }},
        {QStringLiteral("brace"), [this] { moveToMatchingBrace(); }},
        {QStringLiteral("complete"), [this] { completeWord(); }},
        {QStringLiteral("definition"), [this] { emit definitionRequested(position()); }},
        {QStringLiteral("references"), [this] { emit referencesRequested(position()); }},
        {QStringLiteral("rename"), [this] { emit renameRequested(position()); }},
        {QStringLiteral("fix"),
         [this] {
             if (m_hovering)
                 m_hovering->showFixes();
         }},
        {QStringLiteral("next-change"), [this] { m_changeBar->goTo(1); }},
        {QStringLiteral("previous-change"), [this] { m_changeBar->goTo(-1); }},
        {QStringLiteral("show-change"), [this] { m_changeBar->peek(caret().first - 1); }},
        {QStringLiteral("authors"), [this] { m_annotations->toggle(); }},
        {QStringLiteral("history"), [this] { emit historyRequested(); }},
        {QStringLiteral("lines-history"),
         [this] {
             const auto lineOf = [this](unsigned int end) {
                 return static_cast<int>(
                            send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(send(end)))) +
                        1;
             };
             emit linesHistoryRequested(lineOf(SCI_GETSELECTIONSTART), lineOf(SCI_GETSELECTIONEND));
         }},
        {QStringLiteral("take-ours"), [this] { m_conflictLinks->takeHere(Side::Ours); }},
        {QStringLiteral("take-theirs"), [this] { m_conflictLinks->takeHere(Side::Theirs); }},
        {QStringLiteral("take-both"), [this] { m_conflictLinks->takeHere(Side::Both); }},
        {QStringLiteral("parameters"),
         [this] {
             if (m_calling)
                 m_calling->open();
         }},
        {QStringLiteral("format"), [this] { emit formatRequested(); }},
        {QStringLiteral("fold"),
         [this] {
             send(SCI_FOLDLINE, static_cast<unsigned long>(caret().first - 1),
                  SC_FOLDACTION_TOGGLE);
         }},
        {QStringLiteral("fold-all"), [this] { send(SCI_FOLDALL, SC_FOLDACTION_CONTRACT); }},
        {QStringLiteral("unfold"), [this] { send(SCI_FOLDALL, SC_FOLDACTION_EXPAND); }},
    };
    return runs.value(name);
}

void CodeEditor::setUpCommands() {
    for (const Command& command : commandList) {
        auto* action = new QAction{this};
        action->setObjectName(QLatin1String{command.name});
        action->setShortcut(QKeySequence{command.key});
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, commandOf(action->objectName()));
        addAction(action);
        m_commands << action;
    }
    retranslate();
}

std::vector<std::pair<QString, QKeySequence>> CodeEditor::commandTexts() {
    std::vector<std::pair<QString, QKeySequence>> texts;
    for (const Command& command : commandList)
        texts.emplace_back(tr(command.text), QKeySequence{command.key});
    return texts;
}

void CodeEditor::retranslate() {
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        m_commands[i]->setText(tr(commandList[static_cast<std::size_t>(i)].text));
    setAccessibleName(tr("Code editor"));
}

void CodeEditor::dress() {
    const ui::Colors& c = ui::colors();
    const QFont font = ui::codeFont();
    if (lexer()) {
        dressLexer(*lexer(), m_language, font);
    } else {
        setFont(font);
        setColor(c.text);
        setPaper(c.background);
        m_longLines.dress();
    }
    setCaretForegroundColor(c.accent);
    setCaretLineBackgroundColor(c.editor.currentLine);
    setSelectionBackgroundColor(c.editor.selection);
    resetSelectionForegroundColor();
    SendScintilla(SCI_SETADDITIONALSELBACK, c.editor.selection);
    SendScintilla(SCI_SETADDITIONALCARETFORE, c.accent);
    setMarginsFont(font);
    setMarginsBackgroundColor(c.background);
    setMarginsForegroundColor(c.editor.lineNumber);
    setFoldMarginColors(c.background, c.background);
    setMatchedBraceBackgroundColor(c.editor.brace);
    setMatchedBraceForegroundColor(c.text);
    setUnmatchedBraceForegroundColor(c.error);
    setUnmatchedBraceBackgroundColor(c.background);
    setIndentationGuidesForegroundColor(c.editor.guide);
    setIndentationGuidesBackgroundColor(c.background);
    setWhitespaceForegroundColor(c.editor.whitespace);
    setEdgeColor(c.border);
    defineSquiggle(parts::ErrorIndicator, c.error);
    defineSquiggle(parts::WarningIndicator, c.warning);
    defineSquiggle(parts::NoteIndicator, c.info);
    indicatorDefine(QsciScintilla::TextColorIndicator, parts::TagIndicator);
    setIndicatorForegroundColor(c.code.keyword, parts::TagIndicator);
    indicatorDefine(QsciScintilla::StraightBoxIndicator, parts::MatchIndicator);
    setIndicatorForegroundColor(c.warning, parts::MatchIndicator);
    setIndicatorDrawUnder(true, parts::MatchIndicator);
    send(SCI_INDICSETALPHA, parts::MatchIndicator, c.dark ? 60 : 80);
    send(SCI_INDICSETOUTLINEALPHA, parts::MatchIndicator, 120);
    dressMarkers();
    updateNumberMargin();
}

void CodeEditor::defineSquiggle(int indicator, const QColor& color) {
    indicatorDefine(QsciScintilla::SquiggleIndicator, indicator);
    setIndicatorForegroundColor(color, indicator);
    setIndicatorDrawUnder(true, indicator);
}

void CodeEditor::dressMarkers() {
    const ui::Colors& c = ui::colors();
    // What is not saved is a thin line in one colour, beside git's bar with its three.
    for (const int marker : {parts::AddedMarker, parts::ChangedMarker, parts::RemovedMarker}) {
        setMarkerBackgroundColor(c.warning, marker);
        setMarkerForegroundColor(c.warning, marker);
    }
    m_changeBar->dress();
    m_annotations->dress();
    m_conflictLinks->dress();
    for (int marker = FirstFoldMarker; marker <= LastFoldMarker; ++marker) {
        setMarkerForegroundColor(c.background, marker);
        setMarkerBackgroundColor(c.editor.lineNumber, marker);
    }
    const qreal ratio = devicePixelRatioF();
    markerDefine(ui::iconPixmap(QStringLiteral("error"), 14, c.error, ratio), parts::ErrorMarker);
    markerDefine(ui::iconPixmap(QStringLiteral("warning"), 14, c.warning, ratio),
                 parts::WarningMarker);
    m_breakpoints->dress();
}

void CodeEditor::fitSymbolMargin() {
    const bool hasSymbols = !m_diagnostics.empty() || m_breakpoints->isShown();
    setMarginWidth(parts::SymbolMargin, hasSymbols ? 20 : 8);
}

void CodeEditor::updateNumberMargin() {
    const int digits = std::max<int>(3, static_cast<int>(QString::number(lines()).size()));
    setMarginWidth(parts::NumberMargin, QString(digits + 1, QLatin1Char('0')));
}

} // namespace lathe::editor
