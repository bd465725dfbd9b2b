#include "widgets/common/EngineText.h"
#include "widgets/editor/CodeEditor.h"
#include "widgets/editor/EditorParts.h"

#include <algorithm>
#include <iterator>

namespace lathe::editor {

namespace {

int indicatorOf(model::Severity severity) {
    switch (severity) {
    case model::Severity::Error:
        return parts::ErrorIndicator;
    case model::Severity::Warning:
        return parts::WarningIndicator;
    case model::Severity::Note:
        break;
    }
    return parts::NoteIndicator;
}

} // namespace

CodeEditor::Span CodeEditor::spanOf(const model::SourceLocation& location, int length) const {
    const auto line = static_cast<unsigned long>(std::clamp(location.line - 1, 0, lines() - 1));
    const long lineStart = send(SCI_POSITIONFROMLINE, line);
    const long lineEnd = send(SCI_GETLINEENDPOSITION, line);
    long start = send(SCI_GETLINEINDENTPOSITION, line);
    long end = lineEnd;
    if (location.column > 0) {
        start =
            send(SCI_POSITIONRELATIVE, static_cast<unsigned long>(lineStart), location.column - 1);
        if (start == 0 && location.column > 1)
            start = lineEnd;
        start = std::min(start, lineEnd);
        end = std::min(lineEnd, send(SCI_WORDENDPOSITION, static_cast<unsigned long>(start), 1));
        if (length > 0)
            end = std::min(lineEnd, std::max(end, send(SCI_POSITIONRELATIVE,
                                                       static_cast<unsigned long>(start), length)));
        // A tag is little without what it is of.
        if (m_language == Language::Yaml &&
            send(SCI_GETCHARAT, static_cast<unsigned long>(start)) == '!')
            end = lineEnd;
    }
    if (end <= start) {
        start = std::max(lineStart, std::min(start, lineEnd - 1));
        end = std::min(lineEnd, start + 1);
    }
    return {static_cast<int>(start), static_cast<int>(end - start)};
}

void CodeEditor::setDiagnostics(const std::vector<model::Diagnostic>& diagnostics,
                                const std::vector<int>& lengths) {
    for (const int indicator :
         {parts::ErrorIndicator, parts::WarningIndicator, parts::NoteIndicator}) {
        send(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    }
    markerDeleteAll(parts::ErrorMarker);
    markerDeleteAll(parts::WarningMarker);
    m_diagnostics = diagnostics;
    m_diagnosticSpans.clear();
    for (std::size_t i = 0; i < m_diagnostics.size(); ++i) {
        const model::Diagnostic& diagnostic = m_diagnostics[i];
        const Span span = spanOf(diagnostic.location, i < lengths.size() ? lengths[i] : 0);
        m_diagnosticSpans.push_back(span);
        send(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(diagnostic.severity)));
        send(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.position),
             std::max(1, span.length));
        if (diagnostic.severity != model::Severity::Note)
            markerAdd(std::clamp(diagnostic.location.line - 1, 0, lines() - 1),
                      diagnostic.severity == model::Severity::Error ? parts::ErrorMarker
                                                                    : parts::WarningMarker);
    }
    fitSymbolMargin();
}

std::vector<model::Diagnostic> CodeEditor::diagnosticsAt(const QPoint& viewportPosition) const {
    const long position =
        send(SCI_CHARPOSITIONFROMPOINTCLOSE, static_cast<unsigned long>(viewportPosition.x()),
             viewportPosition.y());
    const int left = viewportPosition.x() - marginWidth(parts::AuthorMargin);
    if (left >= 0 && left < marginWidth(parts::SymbolMargin))
        return diagnosticsInLine(
            1 + static_cast<int>(send(SCI_LINEFROMPOSITION,
                                      static_cast<unsigned long>(
                                          send(SCI_POSITIONFROMPOINT, 0, viewportPosition.y())))));
    std::vector<model::Diagnostic> found;
    for (std::size_t i = 0; i < m_diagnostics.size(); ++i) {
        const Span& span = m_diagnosticSpans[i];
        if (position >= 0 && position >= span.position &&
            position <= span.position + std::max(1, span.length))
            found.push_back(m_diagnostics[i]);
    }
    return found;
}

std::vector<model::Diagnostic> CodeEditor::diagnosticsInLine(int line) const {
    std::vector<model::Diagnostic> found;
    std::copy_if(m_diagnostics.begin(), m_diagnostics.end(), std::back_inserter(found),
                 [line](const model::Diagnostic& one) { return one.location.line == line; });
    return found;
}

QString CodeEditor::diagnosticText(const QPoint& viewportPosition) const {
    QStringList texts;
    for (const model::Diagnostic& diagnostic : diagnosticsAt(viewportPosition)) {
        texts << ui::translated(diagnostic.message);
        if (!diagnostic.hint.empty())
            texts << ui::translated(diagnostic.hint);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace lathe::editor
