#include "widgets/invoke/JsonEdit.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <Qsci/qscilexerjson.h>

#include <QKeyEvent>

namespace lathe::invoke {

namespace {

constexpr int problemIndicator = 8;
/// Larger texts are shown, but neither coloured nor checked while one types.
constexpr int largestChecked = 2 * 1024 * 1024;

bool isInvokeKey(const QEvent* event) {
    const auto* key = static_cast<const QKeyEvent*>(event);
    return key->modifiers().testFlag(Qt::ControlModifier) &&
           (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
}

} // namespace

JsonEdit::JsonEdit(Use use, QWidget* parent)
    : QsciScintilla{parent}
    , m_editable{use == Use::Edit} {
    auto* lexer = new QsciLexerJSON{this};
    lexer->setFoldCompact(false);
    setLexer(lexer);
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setReadOnly(!m_editable);
    setFolding(QsciScintilla::PlainFoldStyle, 1);
    for (int marker = SC_MARKNUM_FOLDEREND; marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker)
        markerDefine(QsciScintilla::Invisible, marker);
    markerDefine(QsciScintilla::RightTriangle, SC_MARKNUM_FOLDER);
    markerDefine(QsciScintilla::RightTriangle, SC_MARKNUM_FOLDEREND);
    markerDefine(QsciScintilla::DownTriangle, SC_MARKNUM_FOLDEROPEN);
    markerDefine(QsciScintilla::DownTriangle, SC_MARKNUM_FOLDEROPENMID);
    setMarginWidth(0, 0);
    setMarginWidth(1, 16);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBraceMatching(m_editable ? QsciScintilla::SloppyBraceMatch : QsciScintilla::NoBraceMatch);
    setWrapMode(QsciScintilla::WrapCharacter);
    setCaretLineVisible(m_editable);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    indicatorDefine(QsciScintilla::SquiggleLowIndicator, problemIndicator);
    connect(this, &QsciScintilla::textChanged, this, &JsonEdit::check);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &JsonEdit::dress);
    dress();
    check();
}

void JsonEdit::dress() {
    const auto& c = ui::colors();
    auto* json = static_cast<QsciLexerJSON*>(lexer());
    json->setDefaultFont(ui::codeFont());
    json->setFont(ui::codeFont());
    json->setDefaultPaper(c.background);
    json->setPaper(c.background);
    json->setDefaultColor(c.text);
    json->setColor(c.text);
    json->setColor(c.code.number, QsciLexerJSON::Number);
    json->setColor(c.code.string, QsciLexerJSON::String);
    json->setColor(c.error, QsciLexerJSON::UnclosedString);
    json->setColor(c.code.property, QsciLexerJSON::Property);
    json->setColor(c.code.constant, QsciLexerJSON::EscapeSequence);
    json->setColor(c.code.operators, QsciLexerJSON::Operator);
    json->setColor(c.code.string, QsciLexerJSON::IRI);
    json->setColor(c.code.string, QsciLexerJSON::IRICompact);
    json->setColor(c.code.keyword, QsciLexerJSON::Keyword);
    json->setColor(c.code.keyword, QsciLexerJSON::KeywordLD);
    setCaretForegroundColor(c.text);
    setCaretLineBackgroundColor(c.editor.currentLine);
    setSelectionBackgroundColor(c.editor.selection);
    resetSelectionForegroundColor();
    setMatchedBraceBackgroundColor(c.editor.brace);
    setMatchedBraceForegroundColor(c.text);
    setUnmatchedBraceForegroundColor(c.error);
    setUnmatchedBraceBackgroundColor(c.background);
    setFoldMarginColors(c.background, c.background);
    setMarginsBackgroundColor(c.background);
    setMarginsForegroundColor(c.editor.lineNumber);
    setIndicatorForegroundColor(c.error, problemIndicator);
    for (int marker = SC_MARKNUM_FOLDEREND; marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker) {
        setMarkerForegroundColor(c.background, marker);
        setMarkerBackgroundColor(c.editor.lineNumber, marker);
    }
}

void JsonEdit::check() {
    clearIndicatorRange(0, 0, lines(), 0, problemIndicator);
    m_problem.reset();
    if (m_editable && length() < largestChecked) {
        const QString content = text();
        m_problem = ui::checkJson(content);
        if (m_problem && m_problem->position < content.size()) {
            const qsizetype begin = content.left(m_problem->position).toUtf8().size();
            const qsizetype size =
                content.mid(m_problem->position, m_problem->length).toUtf8().size();
            SendScintilla(SCI_SETINDICATORCURRENT, problemIndicator);
            SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin),
                          static_cast<long>(size));
        }
    }
    emit checked();
}

void JsonEdit::goToProblem() {
    setFocus();
    if (!m_problem)
        return;
    const QByteArray before = text().left(m_problem->position).toUtf8();
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(before.size()));
    ensureCursorVisible();
}

void JsonEdit::format() {
    const auto pretty = ui::prettyJson(text());
    if (!pretty || *pretty == text())
        return;
    beginUndoAction();
    selectAll();
    replaceSelectedText(*pretty);
    setCursorPosition(0, 0);
    endUndoAction();
}

bool JsonEdit::event(QEvent* event) {
    // Ctrl+Enter is the pane's or the window's, not a line break.
    if (event->type() == QEvent::ShortcutOverride && isInvokeKey(event)) {
        event->ignore();
        return false;
    }
    return QsciScintilla::event(event);
}

void JsonEdit::keyPressEvent(QKeyEvent* event) {
    if (isInvokeKey(event))
        event->ignore();
    else if (!m_editable && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab))
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Escape)
        focusNextChild();
    else
        QsciScintilla::keyPressEvent(event);
}

void JsonEdit::changeEvent(QEvent* event) {
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::FontChange && lexer())
        dress();
}

} // namespace lathe::invoke
