#include "widgets/editor/Annotations.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"

#include <algorithm>

namespace lathe::editor {

namespace {

/// The first line of several that one commit has written, and the others.
enum Style { First, Further, StyleCount };
constexpr int MostWidth = 260;

} // namespace

Annotations::Annotations(CodeEditor& editor)
    : QObject{&editor}
    , m_editor{editor}
    , m_style{static_cast<int>(
          editor.SendScintilla(QsciScintilla::SCI_ALLOCATEEXTENDEDSTYLES, StyleCount + 0UL))} {
    editor.SendScintilla(QsciScintilla::SCI_MARGINSETSTYLEOFFSET,
                         static_cast<unsigned long>(m_style));
    editor.setMarginType(parts::AuthorMargin, QsciScintilla::TextMargin);
    editor.setMarginMarkerMask(parts::AuthorMargin, 0);
    editor.setMarginWidth(parts::AuthorMargin, 0);
    editor.setMarginSensitivity(parts::AuthorMargin, true);
    editor.SendScintilla(QsciScintilla::SCI_SETMARGINCURSORN,
                         static_cast<unsigned long>(parts::AuthorMargin),
                         static_cast<long>(QsciScintilla::SC_CURSORARROW));
    connect(&editor, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        const LineAnnotation* found = margin == parts::AuthorMargin ? at(line) : nullptr;
        if (found && !found->id.isEmpty())
            emit activated(found->id);
    });
    connect(&editor, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int, const char*, int, int added) { follow(position, added); });
}

void Annotations::toggle() {
    if (m_shown)
        hide();
    else
        emit wanted();
}

void Annotations::show(std::vector<LineAnnotation> annotations) {
    m_annotations = std::move(annotations);
    m_lines.assign(static_cast<std::size_t>(m_editor.lines()), -1);
    for (std::size_t i = 0; i < m_annotations.size(); ++i) {
        const LineAnnotation& one = m_annotations[i];
        for (int line = std::max(0, one.line);
             line < std::min(one.line + one.count, m_editor.lines()); ++line)
            m_lines[static_cast<std::size_t>(line)] = static_cast<int>(i);
    }
    m_shown = true;
    write();
}

void Annotations::hide() {
    m_shown = false;
    m_annotations.clear();
    m_lines.clear();
    m_editor.SendScintilla(QsciScintilla::SCI_MARGINTEXTCLEARALL);
    m_editor.setMarginWidth(parts::AuthorMargin, 0);
}

void Annotations::write() {
    m_editor.SendScintilla(QsciScintilla::SCI_MARGINTEXTCLEARALL);
    const QFontMetrics metrics{ui::smallFont()};
    int widest = 0;
    for (const LineAnnotation& one : m_annotations) {
        const QString shown = metrics.elidedText(one.text, Qt::ElideRight, MostWidth);
        widest = std::max(widest, metrics.horizontalAdvance(shown));
        const QByteArray text = ' ' + shown.toUtf8();
        for (int line = std::max(0, one.line);
             line < std::min(one.line + one.count, m_editor.lines()); ++line) {
            const auto at = static_cast<unsigned long>(line);
            m_editor.SendScintilla(QsciScintilla::SCI_MARGINSETTEXT, at, text.constData());
            m_editor.SendScintilla(QsciScintilla::SCI_MARGINSETSTYLE, at,
                                   line == one.line ? First + 0L : Further + 0L);
        }
    }
    m_editor.setMarginWidth(parts::AuthorMargin, widest + ui::space::Two);
    dress();
}

/// As Scintilla moves what it keeps of lines.
void Annotations::follow(int position, int linesAdded) {
    if (!m_shown || linesAdded == 0)
        return;
    const long line = m_editor.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, position + 0UL);
    const bool atStart =
        m_editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, line + 0UL) == position;
    const auto first =
        std::min(static_cast<std::size_t>(atStart ? line : line + 1), m_lines.size());
    const auto begin = m_lines.begin() + static_cast<std::ptrdiff_t>(first);
    if (linesAdded > 0)
        m_lines.insert(begin, static_cast<std::size_t>(linesAdded), -1);
    else
        m_lines.erase(begin, begin + std::min<std::ptrdiff_t>(-linesAdded, m_lines.end() - begin));
}

const LineAnnotation* Annotations::at(int line) const {
    if (line < 0 || line >= static_cast<int>(m_lines.size()))
        return nullptr;
    const int index = m_lines[static_cast<std::size_t>(line)];
    return index < 0 ? nullptr : &m_annotations[static_cast<std::size_t>(index)];
}

bool Annotations::covers(const QPoint& point) const {
    return m_shown && point.x() < m_editor.marginWidth(parts::AuthorMargin);
}

QString Annotations::toolTipAt(const QPoint& point) const {
    if (!covers(point))
        return {};
    const long position =
        m_editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMPOINT, 0UL, point.y() + 0L);
    const long line = m_editor.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, position + 0UL);
    const LineAnnotation* found = at(static_cast<int>(line));
    return found ? found->toolTip : QString{};
}

void Annotations::dress() {
    const ui::Colors& c = ui::colors();
    const QFont font = ui::smallFont();
    for (const auto& [offset, color] :
         {std::pair<int, QColor>{First, c.muted}, std::pair<int, QColor>{Further, c.faint}}) {
        const auto style = static_cast<unsigned long>(m_style + offset);
        m_editor.SendScintilla(QsciScintilla::SCI_STYLESETFONT, style,
                               font.family().toUtf8().constData());
        m_editor.SendScintilla(QsciScintilla::SCI_STYLESETSIZEFRACTIONAL, style,
                               static_cast<long>(font.pointSizeF() * 100));
        m_editor.SendScintilla(QsciScintilla::SCI_STYLESETFORE, style, color);
        m_editor.SendScintilla(QsciScintilla::SCI_STYLESETBACK, style, c.background);
    }
}

} // namespace lathe::editor
