#include "widgets/editor/BreakpointMargin.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"

#include <QCursor>

#include <utility>

namespace lathe::editor {

namespace {

constexpr int IconSize = 14;

struct Look {
    int marker;
    const char* icon;
};
constexpr Look Looks[] = {{parts::StopMarker, "breakpoint"},
                          {parts::ConditionMarker, "breakpoint-condition"},
                          {parts::LogMarker, "logpoint"},
                          {parts::HollowMarker, "breakpoint-hollow"},
                          {parts::HollowLogMarker, "logpoint-hollow"}};

} // namespace

BreakpointMargin::BreakpointMargin(CodeEditor& editor)
    : QObject{&editor}
    , m_editor{editor}
    , m_thrownStyle{
          static_cast<int>(editor.SendScintilla(QsciScintilla::SCI_ALLOCATEEXTENDEDSTYLES, 1UL))} {
    // An annotation's own styles are counted from there.
    editor.SendScintilla(QsciScintilla::SCI_ANNOTATIONSETSTYLEOFFSET,
                         static_cast<unsigned long>(m_thrownStyle));
    connect(&editor, &QsciScintilla::textChanged, this, &BreakpointMargin::followText);
    connect(&editor, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (m_shown && margin == parts::SymbolMargin)
            emit toggleRequested(line + 1);
    });
    connect(&editor, &QsciScintilla::marginRightClicked, this, [this](int margin, int line) {
        if (m_shown && margin == parts::SymbolMargin)
            emit menuRequested(line + 1, QCursor::pos());
    });
}

void BreakpointMargin::setShown(bool shown) {
    m_shown = shown;
    m_editor.fitSymbolMargin();
    m_editor.setMarginSensitivity(parts::SymbolMargin, shown);
    if (!shown)
        setMarks({});
}

void BreakpointMargin::dress() {
    const ui::Colors& c = ui::colors();
    const qreal ratio = m_editor.devicePixelRatioF();
    for (const Look& look : Looks)
        m_editor.markerDefine(ui::iconPixmap(QLatin1String{look.icon}, IconSize, c.error, ratio),
                              look.marker);
    m_editor.markerDefine(ui::iconPixmap(QStringLiteral("execution"), IconSize, c.warning, ratio),
                          parts::ArrowMarker);
    m_editor.markerDefine(QsciScintilla::Background, parts::ExecutionMarker);
    QColor line = c.warning;
    line.setAlphaF(0.2F);
    m_editor.setMarkerBackgroundColor(line, parts::ExecutionMarker);
    const auto style = static_cast<unsigned long>(m_thrownStyle);
    const QFont font = ui::codeFont();
    m_editor.SendScintilla(QsciScintilla::SCI_STYLESETFONT, style,
                           font.family().toUtf8().constData());
    m_editor.SendScintilla(QsciScintilla::SCI_STYLESETSIZEFRACTIONAL, style,
                           static_cast<long>(font.pointSizeF() * 100));
    m_editor.SendScintilla(QsciScintilla::SCI_STYLESETFORE, style, c.error);
    m_editor.SendScintilla(QsciScintilla::SCI_STYLESETBACK, style, c.background);
}

int BreakpointMargin::markerOf(const BreakpointMark& mark) {
    const bool logs = mark.kind == BreakpointMark::Kind::Log;
    if (mark.hollow)
        return logs ? parts::HollowLogMarker : parts::HollowMarker;
    if (logs)
        return parts::LogMarker;
    return mark.kind == BreakpointMark::Kind::Condition ? parts::ConditionMarker
                                                        : parts::StopMarker;
}

void BreakpointMargin::setMarks(const std::vector<BreakpointMark>& marks) {
    for (const Placed& placed : std::exchange(m_placed, {}))
        m_editor.markerDeleteHandle(placed.handle);
    if (!m_shown)
        return;
    for (const BreakpointMark& mark : marks)
        m_placed.push_back({mark, m_editor.markerAdd(mark.line - 1, markerOf(mark))});
}

std::vector<BreakpointMark> BreakpointMargin::marks() const {
    std::vector<BreakpointMark> marks;
    for (const Placed& placed : m_placed)
        marks.push_back(placed.mark);
    return marks;
}

// A text that is replaced as a whole takes its markers along: who keeps them sets them again.
void BreakpointMargin::followText() {
    if (m_placed.empty())
        return;
    bool changed = false;
    std::vector<int> lines;
    for (Placed& placed : m_placed) {
        const int line = m_editor.markerLine(placed.handle) + 1;
        if (line <= 0)
            return;
        changed = changed || line != placed.mark.line;
        placed.mark.line = line;
        lines.push_back(line);
    }
    if (changed)
        emit moved(lines);
}

void BreakpointMargin::setExecutionLine(int line) {
    m_editor.markerDeleteHandle(std::exchange(m_execution, -1));
    m_editor.markerDeleteHandle(std::exchange(m_arrow, -1));
    if (line <= 0)
        return;
    m_execution = m_editor.markerAdd(line - 1, parts::ExecutionMarker);
    m_arrow = m_editor.markerAdd(line - 1, parts::ArrowMarker);
}

void BreakpointMargin::setThrown(const QString& text) {
    const int line = text.isEmpty() ? 0 : executionLine();
    if (std::exchange(m_thrown, text) == text && m_thrownLine == line)
        return;
    m_thrownLine = line;
    m_editor.clearAnnotations();
    if (line <= 0)
        return;
    const int indent = m_editor.indentation(line - 1);
    m_editor.setAnnotationDisplay(QsciScintilla::AnnotationStandard);
    m_editor.annotate(line - 1, QString{indent, u' '} + text, m_thrownStyle);
}

int BreakpointMargin::executionLine() const {
    return m_execution < 0 ? 0 : m_editor.markerLine(m_execution) + 1;
}

} // namespace lathe::editor
