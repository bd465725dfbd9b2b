#include "engine/template/Problems.h"

#include <algorithm>

namespace lathe::tmpl {

void Problems::add(model::Diagnostic diagnostic) {
    const auto& place = diagnostic.location;
    if (m_seen.insert({place.file.string(), place.line, place.column, diagnostic.message.english()})
            .second) {
        m_diagnostics.push_back(std::move(diagnostic));
    }
}

void Problems::add(model::Severity severity, std::string code, Text message, Text hint,
                   const std::filesystem::path& file, const Mark& mark, std::string resource) {
    add({severity,
         std::move(code),
         std::move(message),
         std::move(hint),
         {file, mark.line, mark.column},
         std::move(resource)});
}

std::vector<model::Diagnostic> Problems::take() {
    // The validation has said it already, of the template itself; of what it includes, it has not.
    std::set<std::pair<std::string, int>> told;
    for (const auto& diagnostic : m_diagnostics) {
        if (diagnostic.code.starts_with("Template.Unknown")) {
            told.insert({diagnostic.location.file.string(), diagnostic.location.line});
        }
    }
    std::erase_if(m_diagnostics, [&](const model::Diagnostic& diagnostic) {
        return diagnostic.code == "Template.UnresolvedReference" &&
               told.count({diagnostic.location.file.string(), diagnostic.location.line}) > 0;
    });
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(), [](const auto& a, const auto& b) {
        return std::tie(a.location.file, a.location.line, a.location.column) <
               std::tie(b.location.file, b.location.line, b.location.column);
    });
    return std::move(m_diagnostics);
}

} // namespace lathe::tmpl
