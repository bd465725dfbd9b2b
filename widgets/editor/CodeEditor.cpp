#include "widgets/editor/CodeEditor.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/Annotations.h"
#include "widgets/editor/BreakpointMargin.h"
#include "widgets/editor/Calling.h"
#include "widgets/editor/ChangeBar.h"
#include "widgets/editor/Completing.h"
#include "widgets/editor/ConflictLinks.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/HeadingFolds.h"
#include "widgets/editor/Hovering.h"
#include "widgets/editor/Lexers.h"
#include "widgets/editor/LineChanges.h"
#include "widgets/editor/YamlTags.h"

#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexer.h>

#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace lathe::editor {

namespace {

/// Beyond this a text is shown plain: no highlighting, no change markers.
constexpr qsizetype PlainFrom = 4 * 1024 * 1024;
constexpr qsizetype MaximumForChanges = 2 * 1024 * 1024;

} // namespace

CodeEditor::CodeEditor(QWidget* parent)
    : QsciScintilla{parent}
    , m_breakpoints{new BreakpointMargin{*this}} {
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Code editor"));
    setAutoIndent(false);
    setBackspaceUnindents(true);
    setTabIndents(true);
    setIndentationGuides(true);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setCaretLineVisible(true);
    setCaretWidth(2);
    setScrollWidth(200);
    setScrollWidthTracking(true);
    setAutoCompletionSource(QsciScintilla::AcsDocument);
    setAutoCompletionThreshold(-1);
    send(SCI_SETYCARETPOLICY, CARET_SLOP | CARET_EVEN, 3);
    send(SCI_SETVISIBLEPOLICY, VISIBLE_SLOP, 4);
    send(SCI_SETEXTRAASCENT, 2);
    send(SCI_SETEXTRADESCENT, 2);
    send(SCI_SETBUFFEREDDRAW, 0);
    setUpMargins();
    m_annotations = new Annotations{*this};
    m_changeBar = new ChangeBar{*this};
    m_conflictLinks = new ConflictLinks{*this};
    setUpSelections();
    setUpKeys();
    setUpCommands();

    m_changesSoon.setSingleShot(true);
    m_changesSoon.setInterval(250);
    connect(&m_changesSoon, &QTimer::timeout, this, &CodeEditor::refreshChangeMarkers);
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::updateNumberMargin);
    connect(this, &QsciScintilla::textChanged, &m_changesSoon, qOverload<>(&QTimer::start));
    connect(&m_changesSoon, &QTimer::timeout, this, &CodeEditor::colourTags);
    connect(&m_changesSoon, &QTimer::timeout, this, &CodeEditor::foldHeadings);
    // QScintilla counts the caret's column by one message a character.
    disconnect(this, SIGNAL(SCN_UPDATEUI(int)), this, SLOT(handleUpdateUI(int)));
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &CodeEditor::followCaret);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int change, const char*, int length) {
                if (change & SC_MOD_INSERTTEXT)
                    textInserted(position, length);
            });
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &CodeEditor::indentNewLine);
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &CodeEditor::alignClosingBrace);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &CodeEditor::dress);
    dress();
}

void CodeEditor::setContent(const QByteArray& text, Language language,
                            TextFormat::LineEnd lineEnd) {
    m_language = text.size() > PlainFrom ? Language::Text : language;
    const Indentation indentation = indentationOf(language, text);
    setIndentationsUseTabs(indentation.tabs);
    setIndentationWidth(indentation.width);
    setTabWidth(indentation.width);
    setEolMode(lineEnd == TextFormat::LineEnd::CrLf ? QsciScintilla::EolWindows
               : lineEnd == TextFormat::LineEnd::Cr ? QsciScintilla::EolMac
                                                    : QsciScintilla::EolUnix);
    setDiagnostics({});
    send(SCI_SETUNDOCOLLECTION, 0);
    // They would gather in the first line.
    m_breakpoints->setMarks({});
    send(SCI_CLEARALL);
    setPlain(ui::LongLines::isIn(text));
    // By its length: a zero byte would end it.
    SendScintilla(SCI_APPENDTEXT, static_cast<uintptr_t>(text.size()), text.constData());
    send(SCI_GOTOPOS);
    send(SCI_SETUNDOCOLLECTION, 1);
    send(SCI_EMPTYUNDOBUFFER);
    markSaved(text);
    updateNumberMargin();
}

void CodeEditor::setLanguage(Language language) {
    m_language = language;
    QsciLexer* old = lexer();
    setLexer(isPlain() ? nullptr : makeLexer(m_language, ui::codeFont(), this));
    delete old;
    m_breakpoints->setShown(hasBreakpoints(m_language));
    dress();
    colourTags();
    foldHeadings();
}

void CodeEditor::setPlain(bool plain) {
    m_longLines.setOn(plain);
    setLanguage(m_language);
    setBraceMatching(plain ? QsciScintilla::NoBraceMatch : QsciScintilla::SloppyBraceMatch);
    setWrapped(m_wrapped);
    m_longLines.style(0, length());
}

void CodeEditor::followCaret() {
    if (std::exchange(m_caret, send(SCI_GETCURRENTPOS)) == send(SCI_GETCURRENTPOS))
        return;
    const auto [line, column] = caret();
    emit caretMoved(line, column);
}

void CodeEditor::textInserted(int position, int length) {
    if (isPlain()) {
        m_longLines.style(position, length);
    } else if (m_longLines.isAt(position, length)) {
        // Not amid a change of the text.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isPlain() || !ui::LongLines::isIn(content()))
                    return;
                setPlain(true);
                emit becamePlain();
            },
            Qt::QueuedConnection);
    }
}

void CodeEditor::replaceContent(const QByteArray& text) {
    const QByteArray now = content();
    if (now == text)
        return;
    const qsizetype shorter = std::min(now.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && now[head] == text[head])
        ++head;
    while (head > 0 && (static_cast<unsigned char>(text.at(head - 1)) & 0x80) != 0)
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (static_cast<unsigned char>(text.at(text.size() - tail)) & 0xC0) == 0x80)
        --tail;
    applyEdit(static_cast<int>(head), static_cast<int>(now.size() - head - tail),
              text.mid(head, text.size() - head - tail));
}

void CodeEditor::applyEdit(int position, int length, const QByteArray& replacement) {
    send(SCI_SETTARGETRANGE, static_cast<unsigned long>(position), position + length);
    SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(replacement.size()),
                  replacement.constData());
}

void CodeEditor::applyEdits(std::vector<Replacement> edits) {
    if (edits.empty())
        return;
    std::sort(edits.begin(), edits.end(),
              [](const Replacement& a, const Replacement& b) { return a.position > b.position; });
    m_amidEdits = true;
    send(SCI_BEGINUNDOACTION);
    for (const Replacement& edit : edits)
        applyEdit(edit.position, edit.length, edit.text);
    send(SCI_ENDUNDOACTION);
    m_amidEdits = false;
    emit textChanged();
}

QByteArray CodeEditor::content() const {
    const auto length = send(SCI_GETLENGTH);
    const auto* bytes =
        reinterpret_cast<const char*>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    return QByteArray{bytes, static_cast<qsizetype>(length)};
}

void CodeEditor::markSaved(const QByteArray& text) {
    m_saved = text;
    if (content() == text)
        send(SCI_SETSAVEPOINT);
    refreshChangeMarkers();
    colourTags();
    foldHeadings();
}

QByteArray CodeEditor::selectedBytes() const {
    const long start = send(SCI_GETSELECTIONSTART), end = send(SCI_GETSELECTIONEND);
    return bytes(static_cast<int>(start), static_cast<int>(end)).chopped(end > start ? 1 : 0);
}

void CodeEditor::goTo(int line, int column) {
    const int index = std::clamp(line - 1, 0, std::max(0, lines() - 1));
    long position = send(SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(index));
    if (column > 0) {
        const long start = send(SCI_POSITIONFROMLINE, static_cast<unsigned long>(index));
        const long end = send(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(index));
        position = send(SCI_POSITIONRELATIVE, static_cast<unsigned long>(start), column - 1);
        if (position == 0 || position > end)
            position = column == 1 ? start : end;
    }
    send(SCI_ENSUREVISIBLE, static_cast<unsigned long>(index));
    send(SCI_GOTOPOS, static_cast<unsigned long>(position));
    const long shown = send(SCI_LINESONSCREEN);
    const long visible = send(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(index));
    send(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0L, visible - shown / 2)));
}

int CodeEditor::position() const {
    return static_cast<int>(send(SCI_GETCURRENTPOS));
}

void CodeEditor::goToPosition(int position) {
    const long line = send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    goTo(static_cast<int>(line) + 1);
    send(SCI_GOTOPOS, static_cast<unsigned long>(position));
}

std::pair<int, int> CodeEditor::caret() const {
    const long position = send(SCI_GETCURRENTPOS);
    const long line = send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    return {static_cast<int>(line) + 1, static_cast<int>(m_longLines.column(position)) + 1};
}

void CodeEditor::showMatches(const std::vector<Span>& spans) {
    send(SCI_SETINDICATORCURRENT, parts::MatchIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    for (const Span& span : spans)
        send(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.position), span.length);
}

void CodeEditor::setWrapped(bool wrapped) {
    m_wrapped = wrapped;
    setWrapMode(wrapped && !isPlain() ? QsciScintilla::WrapWord : QsciScintilla::WrapNone);
    setWrapIndentMode(QsciScintilla::WrapIndentSame);
}

void CodeEditor::setWhitespaceShown(bool shown) {
    setWhitespaceVisibility(shown ? QsciScintilla::WsVisible : QsciScintilla::WsInvisible);
}

void CodeEditor::colourTags() {
    send(SCI_SETINDICATORCURRENT, parts::TagIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    if (m_language != Language::Yaml || isPlain())
        return;
    for (const Span& span : yamlTags(content()))
        send(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.position), span.length);
}

void CodeEditor::foldHeadings() {
    if (m_language != Language::Markdown || isPlain())
        return;
    unsigned long line = 0;
    for (const FoldLine& fold : headingFolds(content())) {
        const long level =
            SC_FOLDLEVELBASE + fold.depth + (fold.isHeading ? SC_FOLDLEVELHEADERFLAG : 0);
        if (send(SCI_GETFOLDLEVEL, line) != level)
            send(SCI_SETFOLDLEVEL, line, level);
        ++line;
    }
}

void CodeEditor::refreshChangeMarkers() {
    m_changesSoon.stop();
    for (const int marker : {parts::AddedMarker, parts::ChangedMarker, parts::RemovedMarker})
        markerDeleteAll(marker);
    if (send(SCI_GETLENGTH) > MaximumForChanges || m_saved.size() > MaximumForChanges)
        return;
    for (const ChangedLine& change : lineChanges(m_saved, content())) {
        const int marker = change.kind == LineChange::Added     ? parts::AddedMarker
                           : change.kind == LineChange::Changed ? parts::ChangedMarker
                                                                : parts::RemovedMarker;
        markerAdd(std::min(change.line, lines() - 1), marker);
    }
}

void CodeEditor::setAssistant(std::shared_ptr<Assistant> assistant) {
    delete m_completing;
    delete m_hovering;
    delete m_calling;
    m_assistant = std::move(assistant);
    m_completing = m_assistant ? new Completing{*this, m_assistant} : nullptr;
    m_hovering = m_assistant ? new Hovering{*this, m_assistant} : nullptr;
    m_calling = m_assistant ? new Calling{*this, m_assistant} : nullptr;
}

bool CodeEditor::isProse(int position) const {
    return lexer() &&
           isProseStyle(m_language, static_cast<int>(send(SCI_GETSTYLEAT,
                                                          static_cast<unsigned long>(position))));
}

void CodeEditor::completeWord() {
    if (m_completing)
        m_completing->open();
    else
        autoCompleteFromDocument();
}

bool CodeEditor::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = m_annotations->covers(help->pos())
                                 ? m_annotations->toolTipAt(help->pos())
                                 : diagnosticText(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

void CodeEditor::mousePressEvent(QMouseEvent* event) {
    // Alt and a click sets one more caret, with Shift too it draws a column: as in other editors.
    // QScintilla draws a column with Ctrl where X11 may be, and has no way to set a caret.
    const Qt::KeyboardModifiers held = event->modifiers();
    if (m_completing && event->button() == Qt::LeftButton && held == Qt::ControlModifier) {
        const QPoint at = event->position().toPoint();
        const long position = send(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(at.x()),
                                   static_cast<long>(at.y()));
        emit definitionRequested(static_cast<int>(position));
        return;
    }
    if (event->button() != Qt::LeftButton || !held.testFlag(Qt::AltModifier)) {
        QsciScintilla::mousePressEvent(event);
        return;
    }
    if (held.testFlag(Qt::ShiftModifier)) {
        QMouseEvent column{event->type(),           event->position(), event->scenePosition(),
                           event->globalPosition(), event->button(),   event->buttons(),
                           Qt::ControlModifier};
        QsciScintilla::mousePressEvent(&column);
        return;
    }
    const QPoint at = event->position().toPoint();
    const long position = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(at.x()),
                                        static_cast<long>(at.y()));
    SendScintilla(SCI_ADDSELECTION, static_cast<unsigned long>(position), position);
}

void CodeEditor::contextMenuEvent(QContextMenuEvent* event) {
    QMenu* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit contextMenuOpened(menu);
    menu->popup(event->globalPos());
}

void CodeEditor::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QsciScintilla::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        emit zoomRequested(steps);
    event->accept();
}

void CodeEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QsciScintilla::changeEvent(event);
}

} // namespace lathe::editor
