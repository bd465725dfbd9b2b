#include "engine/model/Diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::model {

std::string toText(Severity severity) {
    static constexpr std::array names = {"note", "warning", "error"};
    return names.at(static_cast<std::size_t>(severity));
}

std::string toText(const SourceLocation& location) {
    if (location.line == 0)
        return location.file.string();
    if (location.column == 0)
        return fmt::format("{}:{}", location.file.string(), location.line);
    return fmt::format("{}:{}:{}", location.file.string(), location.line, location.column);
}

std::string toText(const Diagnostic& diagnostic) {
    std::string text = fmt::format("{}: {}: {}", toText(diagnostic.location),
                                   toText(diagnostic.severity), diagnostic.message.english());
    if (!diagnostic.hint.empty())
        text += fmt::format("\n  {}", diagnostic.hint.english());
    return text;
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

} // namespace lathe::model
