#include "widgets/editor/ChangeBar.h"

#include "widgets/common/Theme.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"
#include "widgets/editor/HunkPeek.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace lathe::editor {

namespace {

using namespace std::chrono_literals;

constexpr int Width = 8;
constexpr std::array Markers{parts::GitAddedMarker, parts::GitChangedMarker,
                             parts::GitRemovedMarker};

/// A wedge at the upper edge of a line: before it something is missing.
QPixmap wedge(int height, const QColor& color, qreal ratio) {
    QPixmap pixmap{QSize{Width, height} * ratio};
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{QPointF{0, 0}, QPointF{Width - 1.0, 0}, QPointF{0, 6}});
    return pixmap;
}

int markerOf(const LineHunk& hunk) {
    return hunk.count == 0         ? parts::GitRemovedMarker
           : hunk.before.isEmpty() ? parts::GitAddedMarker
                                   : parts::GitChangedMarker;
}

} // namespace

ChangeBar::ChangeBar(CodeEditor& editor)
    : QObject{&editor}
    , m_editor{editor} {
    editor.setMarginType(parts::GitMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
    editor.setMarginMarkerMask(parts::GitMargin, (1 << parts::GitAddedMarker) |
                                                     (1 << parts::GitChangedMarker) |
                                                     (1 << parts::GitRemovedMarker));
    editor.setMarginWidth(parts::GitMargin, Width);
    editor.setMarginSensitivity(parts::GitMargin, true);
    editor.SendScintilla(QsciScintilla::SCI_SETMARGINCURSORN,
                         static_cast<unsigned long>(parts::GitMargin),
                         static_cast<long>(QsciScintilla::SC_CURSORARROW));
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &ChangeBar::wanted);
    connect(&editor, &QsciScintilla::textChanged, this, &ChangeBar::textChanged);
    connect(&editor, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (margin == parts::GitMargin)
            peek(line);
    });
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &ChangeBar::closePeek);
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
}

ChangeBar::~ChangeBar() {
    delete m_peek;
}

void ChangeBar::dress() {
    const ui::Colors& c = ui::colors();
    for (const auto& [marker, color] : {std::pair{parts::GitAddedMarker, c.change.added},
                                        std::pair{parts::GitChangedMarker, c.change.changed}}) {
        m_editor.markerDefine(QsciScintilla::LeftRectangle, marker);
        m_editor.setMarkerBackgroundColor(color, marker);
        m_editor.setMarkerForegroundColor(color, marker);
    }
    m_editor.markerDefine(
        wedge(m_editor.textHeight(0), c.change.removed, m_editor.devicePixelRatioF()),
        parts::GitRemovedMarker);
    closePeek();
}

void ChangeBar::textChanged() {
    // Of several edits in one step the last says so.
    if (m_editor.isAmidEdits())
        return;
    ++m_revision;
    closePeek();
    m_soon.start();
}

void ChangeBar::setHunks(int revision, std::vector<LineHunk> hunks) {
    if (revision != m_revision)
        return;
    const bool same = m_known == revision && m_hunks == hunks;
    m_known = revision;
    if (!same) {
        closePeek();
        m_hunks = std::move(hunks);
        mark();
    }
    if (const int line = std::exchange(m_pending, -1); line >= 0)
        peek(line);
}

void ChangeBar::mark() {
    for (const int marker : Markers)
        m_editor.markerDeleteAll(marker);
    const int last = m_editor.lines() - 1;
    for (const LineHunk& hunk : m_hunks) {
        const int end = std::min(hunk.line + std::max(1, hunk.count) - 1, last);
        for (int line = std::min(hunk.line, last); line <= end; ++line)
            m_editor.markerAdd(line, markerOf(hunk));
    }
}

int ChangeBar::lineOf(const LineHunk& hunk) const {
    return std::min(hunk.line, m_editor.lines() - 1);
}

int ChangeBar::hunkAt(int line) const {
    for (std::size_t i = 0; i < m_hunks.size(); ++i) {
        const int first = lineOf(m_hunks[i]);
        if (line >= first && line < first + std::max(1, m_hunks[i].count))
            return static_cast<int>(i);
    }
    return -1;
}

void ChangeBar::goTo(int step) {
    if (m_hunks.empty())
        return;
    const bool peeks = m_peek && m_peek->isVisible();
    const int at = m_editor.caret().first - 1;
    const auto count = static_cast<int>(m_hunks.size());
    int next = step > 0 ? 0 : count - 1;
    for (int i = 0; i < count; ++i) {
        const int line = lineOf(m_hunks[static_cast<std::size_t>(i)]);
        if (step > 0 && line > at) {
            next = i;
            break;
        }
        if (step < 0 && line < at)
            next = i;
    }
    m_editor.goTo(lineOf(m_hunks[static_cast<std::size_t>(next)]) + 1);
    if (peeks)
        open(next);
}

void ChangeBar::peek(int line) {
    if (m_known != m_revision) {
        m_pending = line;
        return;
    }
    const int hunk = hunkAt(line);
    const bool isOpen = m_peek && m_peek->isVisible() && m_open == hunk;
    closePeek();
    // A second click closes it.
    if (hunk >= 0 && !isOpen)
        open(hunk);
}

HunkPeek* ChangeBar::peekFrame() const {
    return m_peek;
}

void ChangeBar::closePeek() {
    m_open = -1;
    if (m_peek)
        m_peek->hide();
}

HunkPeek& ChangeBar::frame() {
    if (!m_peek) {
        m_peek = new HunkPeek{m_editor};
        connect(m_peek, &HunkPeek::moveRequested, this, &ChangeBar::goTo);
        connect(m_peek, &HunkPeek::revertRequested, this, [this] { revert(m_open); });
        connect(m_peek, &HunkPeek::stageRequested, this, [this] {
            const int hunk = m_open;
            closePeek();
            emit stageRequested(hunk);
        });
        connect(m_peek, &HunkPeek::closeRequested, this, [this] {
            closePeek();
            m_editor.setFocus();
        });
    }
    return *m_peek;
}

void ChangeBar::open(int index) {
    const LineHunk& hunk = m_hunks[static_cast<std::size_t>(index)];
    const auto last = static_cast<unsigned long>(
        std::max(0, lineOf(hunk) + (hunk.count == 0 ? -1 : hunk.count - 1)));
    m_editor.SendScintilla(QsciScintilla::SCI_ENSUREVISIBLE, last);
    // Beside a hunk that is longer than the editor is high: what of it is seen.
    const auto first = static_cast<unsigned long>(m_editor.firstVisibleLine());
    const auto screen =
        static_cast<unsigned long>(m_editor.SendScintilla(QsciScintilla::SCI_LINESONSCREEN));
    const auto bottom = static_cast<unsigned long>(m_editor.SendScintilla(
        QsciScintilla::SCI_DOCLINEFROMVISIBLE, first + std::max(screen, 2UL) - 2));
    const long position =
        m_editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, std::min(last, bottom));
    frame().open(static_cast<int>(position), hunk, index, static_cast<int>(m_hunks.size()));
    m_open = index;
}

void ChangeBar::revert(int index) {
    if (index < 0 || index >= static_cast<int>(m_hunks.size()) || m_known != m_revision ||
        m_editor.isReadOnly())
        return;
    const LineHunk hunk = m_hunks[static_cast<std::size_t>(index)];
    const auto positionOf = [this](int line) {
        return line >= m_editor.lines()
                   ? m_editor.SendScintilla(QsciScintilla::SCI_GETLENGTH)
                   : m_editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE,
                                            static_cast<unsigned long>(line));
    };
    const auto begin = static_cast<int>(positionOf(hunk.line));
    const auto end = static_cast<int>(positionOf(hunk.line + hunk.count));
    closePeek();
    m_editor.applyEdit(begin, end - begin, hunk.before);
    m_editor.setFocus();
    // What it differs in now is known without waiting.
    m_soon.stop();
    emit wanted();
}

bool ChangeBar::eventFilter(QObject* watched, QEvent* event) {
    const bool isOpen = m_peek && m_peek->isVisible();
    if (!isOpen)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
            return false;
        closePeek();
        return true;
    case QEvent::Hide:
    case QEvent::Resize:
        closePeek();
        return false;
    case QEvent::MouseButtonPress: {
        // A click into the bar is the bar's.
        const int x = static_cast<QMouseEvent*>(event)->position().toPoint().x();
        int left = 0;
        for (int margin = 0; margin < parts::GitMargin; ++margin)
            left += m_editor.marginWidth(margin);
        if (x < left || x >= left + Width)
            closePeek();
        return false;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace lathe::editor
