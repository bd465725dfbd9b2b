#include "app/document/TemplateCommand.h"

#include <algorithm>

namespace lathe::app {

TemplateCommand::TemplateCommand(ProjectDocument& document, tmpl::TextEdit edit, bool fromEditor,
                                 const QString& label, QUndoCommand* parent)
    : QUndoCommand{label, parent}
    , m_document{document}
    , m_forward{std::move(edit)}
    , m_backward{m_forward.offset, m_forward.replacement.size(),
                 document.text().substr(m_forward.offset, m_forward.length)}
    , m_fromEditor{fromEditor} {}

void TemplateCommand::redo() {
    const bool editorHasIt = m_fromEditor && m_first;
    m_first = false;
    m_document.apply(m_forward, editorHasIt ? ProjectDocument::Origin::Editor
                                            : ProjectDocument::Origin::Elsewhere);
}

void TemplateCommand::undo() {
    m_document.apply(m_backward, ProjectDocument::Origin::Elsewhere);
}

int TemplateCommand::id() const {
    return m_fromEditor ? 1 : -1;
}

bool TemplateCommand::mergeWith(const QUndoCommand* other) {
    const auto& next = static_cast<const TemplateCommand*>(other)->m_forward;
    const bool typedOn = next.length == 0 && m_forward.length == 0 &&
                         next.offset == m_forward.offset + m_forward.replacement.size() &&
                         next.replacement.find('\n') == std::string::npos;
    if (!typedOn)
        return false;
    m_forward.replacement += next.replacement;
    m_backward.length = m_forward.replacement.size();
    return true;
}

tmpl::TextEdit differenceOf(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    const auto isInside = [](std::string_view text, std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    auto head = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter),
                      after.begin())
            .first -
        before.begin());
    while (head > 0 && (isInside(before, head) || isInside(after, head)))
        --head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isInside(after, after.size() - tail))
        --tail;
    return {head, before.size() - head - tail,
            std::string{after.substr(head, after.size() - head - tail)}};
}

} // namespace lathe::app
