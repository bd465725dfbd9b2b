#include "widgets/editor/ConflictLinks.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace lathe::editor {

namespace {

using namespace std::chrono_literals;

constexpr int Markers[] = {parts::OursMarker, parts::TheirsMarker, parts::ConflictMarker};
/// More of them than this have commands only.
constexpr std::size_t MostRows = 200;

QColor wash(const QColor& over, double share) {
    const QColor& under = ui::colors().background;
    const auto mixed = [share](int a, int b) {
        return static_cast<int>(a * share + b * (1 - share));
    };
    return {mixed(over.red(), under.red()), mixed(over.green(), under.green()),
            mixed(over.blue(), under.blue())};
}

} // namespace

ConflictLinks::ConflictLinks(CodeEditor& editor)
    : QObject{&editor}
    , m_editor{editor} {
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &ConflictLinks::refresh);
    connect(&editor, &QsciScintilla::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&editor, &QsciScintillaBase::SCN_UPDATEUI, this, &ConflictLinks::place);
    editor.viewport()->installEventFilter(this);
}

void ConflictLinks::refresh() {
    std::vector<Conflict> found = conflictsIn(m_editor.content());
    if (found == m_conflicts)
        return place();
    m_conflicts = std::move(found);
    for (QWidget* row : m_rows)
        row->deleteLater();
    m_rows.clear();
    for (std::size_t i = 0; i < std::min(m_conflicts.size(), MostRows); ++i)
        m_rows.push_back(makeRow(static_cast<int>(i)));
    mark();
    place();
}

QWidget* ConflictLinks::makeRow(int conflict) {
    auto* row = new QWidget{m_editor.viewport()};
    row->setCursor(Qt::ArrowCursor);
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(ui::space::Half);
    for (const auto& [text, side] :
         {std::pair{tr("Take ours"), Side::Ours}, std::pair{tr("Take theirs"), Side::Theirs},
          std::pair{tr("Take both"), Side::Both}}) {
        auto* button = new QToolButton{row};
        button->setText(text);
        button->setFont(ui::smallFont());
        button->setFocusPolicy(Qt::NoFocus);
        button->setStyleSheet(QStringLiteral("padding: 0 6px; min-height: 0; border: none; "
                                             "background: transparent; color: %1;")
                                  .arg(ui::colors().accent.name()));
        button->setAccessibleName(tr("%1 of conflict %2").arg(text).arg(conflict + 1));
        // What is taken removes the row.
        connect(
            button, &QToolButton::clicked, this,
            [this, conflict, side = side] { take(conflict, side); }, Qt::QueuedConnection);
        layout->addWidget(button);
    }
    return row;
}

void ConflictLinks::mark() {
    for (const int marker : Markers)
        m_editor.markerDeleteAll(marker);
    const auto fill = [this](int first, int end, int marker) {
        for (int line = first; line < end; ++line)
            m_editor.markerAdd(line, marker);
    };
    for (const Conflict& one : m_conflicts) {
        fill(one.begin, one.begin + 1, parts::ConflictMarker);
        fill(one.begin + 1, one.base < 0 ? one.middle : one.base, parts::OursMarker);
        fill(one.middle, one.middle + 1, parts::ConflictMarker);
        fill(one.middle + 1, one.end, parts::TheirsMarker);
        fill(one.end, one.end + 1, parts::ConflictMarker);
    }
}

void ConflictLinks::place() {
    const int height = m_editor.textHeight(0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto line = static_cast<unsigned long>(m_conflicts[i].begin);
        const long end = m_editor.SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, line);
        const auto x = m_editor.SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, end);
        const auto y = m_editor.SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, end);
        const bool seen = m_editor.SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, line) != 0 &&
                          y > -height && y < m_editor.viewport()->height();
        m_rows[i]->setVisible(seen);
        if (seen)
            m_rows[i]->setGeometry(static_cast<int>(x) + ui::space::Two, static_cast<int>(y),
                                   m_rows[i]->sizeHint().width(), height);
    }
}

void ConflictLinks::take(int index, Side side) {
    // As the text is now: what is marked may be older.
    const QByteArray text = m_editor.content();
    const auto now = conflictsIn(text);
    if (index < 0 || index >= static_cast<int>(now.size()) || m_editor.isReadOnly())
        return;
    const Conflict& conflict = now[static_cast<std::size_t>(index)];
    const auto positionOf = [this](int line) {
        return static_cast<int>(line >= m_editor.lines()
                                    ? m_editor.SendScintilla(QsciScintilla::SCI_GETLENGTH)
                                    : m_editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE,
                                                             static_cast<unsigned long>(line)));
    };
    const int begin = positionOf(conflict.begin);
    m_editor.applyEdit(begin, positionOf(conflict.end + 1) - begin, takenOf(text, conflict, side));
    refresh();
}

void ConflictLinks::takeHere(Side side) {
    const int line = m_editor.caret().first - 1;
    const auto now = conflictsIn(m_editor.content());
    const auto here = std::ranges::find_if(
        now, [line](const Conflict& one) { return one.begin <= line && line <= one.end; });
    if (here != now.end())
        take(static_cast<int>(here - now.begin()), side);
}

void ConflictLinks::dress() {
    const ui::Colors& c = ui::colors();
    for (const auto& [marker, color] :
         {std::pair{parts::OursMarker, wash(c.change.added, 0.16)},
          std::pair{parts::TheirsMarker, wash(c.change.changed, 0.16)},
          std::pair{parts::ConflictMarker, wash(c.muted, 0.22)}}) {
        m_editor.markerDefine(QsciScintilla::Background, marker);
        m_editor.setMarkerBackgroundColor(color, marker);
    }
    // Their links are made in the colours of the theme.
    m_conflicts.clear();
    refresh();
}

bool ConflictLinks::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace lathe::editor
