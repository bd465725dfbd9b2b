#include "widgets/invoke/JsonEdit.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <Qsci/qscilexerjson.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace lathe::invoke {

namespace {

constexpr int problemIndicator = 8;
/// Larger texts are shown, but not checked while one types: Lambda takes none of them.
constexpr int largestChecked = 12 * 1024 * 1024;
constexpr qsizetype largestWrapped = 256 * 1024;
constexpr qsizetype longestLine = ui::LongLines::From;
constexpr qsizetype brokenLine = 100;
/// Scintilla draws a squiggle to its end, also out of sight.
constexpr qsizetype longestSquiggle = 200;

bool isInvokeKey(const QEvent* event) {
    const auto* key = static_cast<const QKeyEvent*>(event);
    return key->modifiers().testFlag(Qt::ControlModifier) &&
           (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
}

/// JSON on a line of megabytes is broken after commas, which makes it hardly longer and means the
/// same.
QString broken(const QString& text) {
    QString lines;
    qsizetype lineBegin = 0;
    qsizetype taken = 0;
    bool inString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\n')
            lineBegin = at + 1;
        else if (inString && c == u'\\')
            ++at;
        else if (c == u'"')
            inString = !inString;
        else if (c == u',' && !inString && at - lineBegin >= brokenLine) {
            lines += QStringView{text}.mid(taken, at + 1 - taken);
            lines += u'\n';
            taken = lineBegin = at + 1;
        }
    }
    lines += QStringView{text}.mid(taken);
    return lines;
}

bool hasLongLine(const QString& text) {
    for (qsizetype from = 0; text.size() - from > longestLine;) {
        const qsizetype end = text.indexOf(u'\n', from);
        if (end < 0 || end - from > longestLine)
            return true;
        from = end + 1;
    }
    return false;
}

} // namespace

JsonEdit::JsonEdit(Use use, QWidget* parent)
    : QsciScintilla{parent}
    , m_editable{use == Use::Edit} {
    auto* json = new QsciLexerJSON{this};
    json->setFoldCompact(false);
    m_lexer = json;
    setLexer(m_lexer);
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
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int change, const char*, int length) {
                if (change & SC_MOD_INSERTTEXT)
                    m_longLines.style(position, length);
            });
    connect(this, &QsciScintilla::textChanged, this, &JsonEdit::check);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &JsonEdit::dress);
    dress();
    check();
}

void JsonEdit::dress() {
    const auto& c = ui::colors();
    auto* json = static_cast<QsciLexerJSON*>(m_lexer);
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
    if (isPlain()) {
        setFont(ui::codeFont());
        setColor(c.text);
        setPaper(c.background);
        m_longLines.dress();
    }
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

void JsonEdit::setText(const QString& text) {
    m_long.clear();
    const QString shown = bearable(text, LongStrings::Begins::Outside);
    wrapFor(shown.size());
    QsciScintilla::setText(shown);
}

QString JsonEdit::text() const {
    const QString shown = QsciScintilla::text();
    return m_long.isEmpty() ? shown : m_long.restore(shown);
}

qint64 JsonEdit::bytes() const {
    return m_long.isEmpty() ? length() : text().toUtf8().size();
}

bool JsonEdit::isInString() const {
    const long at = SendScintilla(SCI_GETSELECTIONSTART);
    const long style = SendScintilla(SCI_GETSTYLEAT, static_cast<unsigned long>(at));
    return style == QsciLexerJSON::String || style == QsciLexerJSON::UnclosedString;
}

void JsonEdit::cut() {
    copy();
    removeSelectedText();
}

void JsonEdit::copy() {
    if (hasSelectedText())
        QGuiApplication::clipboard()->setText(m_long.restore(selectedText()));
}

void JsonEdit::paste() {
    const QString text = QGuiApplication::clipboard()->text();
    if (!hasLongLine(text))
        QsciScintilla::paste();
    else if (!isReadOnly())
        replaceSelectedText(bearable(text, isInString() ? LongStrings::Begins::InString
                                                        : LongStrings::Begins::Outside));
}

QString JsonEdit::bearable(const QString& text, LongStrings::Begins begins) {
    if (!hasLongLine(text))
        return text;
    const QString shortened = m_long.shorten(text, begins);
    return hasLongLine(shortened) ? broken(shortened) : shortened;
}

void JsonEdit::setPlain(bool plain) {
    if (plain == isPlain())
        return;
    m_longLines.setOn(plain);
    setLexer(plain ? nullptr : m_lexer);
    setBraceMatching(m_editable && !plain ? QsciScintilla::SloppyBraceMatch
                                          : QsciScintilla::NoBraceMatch);
    dress();
    m_longLines.style(0, length());
}

void JsonEdit::wrapFor(qsizetype length) {
    const auto mode = isPlain() || length > largestWrapped ? QsciScintilla::WrapNone
                                                           : QsciScintilla::WrapCharacter;
    if (wrapMode() != mode)
        setWrapMode(mode);
}

void JsonEdit::check() {
    setPlain(ui::LongLines::isIn(QsciScintilla::bytes(0, length())));
    wrapFor(length());
    clearIndicatorRange(0, 0, lines(), 0, problemIndicator);
    m_problem.reset();
    if (m_editable && length() < largestChecked) {
        const QString content = QsciScintilla::text();
        m_problem = ui::checkJson(content);
        if (m_problem && m_problem->position < content.size()) {
            const qsizetype begin = content.left(m_problem->position).toUtf8().size();
            const qsizetype size =
                content.mid(m_problem->position, std::min(m_problem->length, longestSquiggle))
                    .toUtf8()
                    .size();
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
    const QByteArray before = QsciScintilla::text().left(m_problem->position).toUtf8();
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(before.size()));
    ensureCursorVisible();
}

void JsonEdit::format() {
    const QString shown = QsciScintilla::text();
    const auto pretty = ui::prettyJson(shown);
    if (!pretty || *pretty == shown)
        return;
    beginUndoAction();
    selectAll();
    replaceSelectedText(*pretty);
    setCursorPosition(0, 0);
    endUndoAction();
}

void JsonEdit::leave(Direction direction) {
    // The base keeps the focus in what can be edited, where Tab is a character.
    QAbstractScrollArea::focusNextPrevChild(direction == Direction::On);
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
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Cut) && m_editable)
        cut();
    else if (event->key() == Qt::Key_Escape)
        leave(event->modifiers().testFlag(Qt::ShiftModifier) ? Direction::Back : Direction::On);
    else
        QsciScintilla::keyPressEvent(event);
}

void JsonEdit::changeEvent(QEvent* event) {
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_lexer)
        dress();
}

} // namespace lathe::invoke
