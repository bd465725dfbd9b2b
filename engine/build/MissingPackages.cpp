#include "engine/build/MissingPackages.h"

#include "engine/base/Files.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

struct Complaint {
    /// What stands before the package's name.
    std::string_view phrase;
    const char* manifest;
};

constexpr Complaint complaints[] = {
    {"No matching distribution found for ", "requirements.txt"},
    {"No matching version found for ", "package.json"},
    {"404  '", "package.json"},
    {"404  The requested resource '", "package.json"},
    {"Could not find gem '", "Gemfile"},
};

/// "@a/b" of "@a/b@^1.0'", "requests" of "requests==9 (from ...)".
std::string_view nameAtStart(std::string_view text) {
    return text.substr(0, text.find_first_of("@=<>!~[;() '\",", 1));
}

model::SourceLocation placeOf(std::string_view name, const fs::path& manifest) {
    const std::string text = readFile(manifest).value_or("");
    const auto at = text.find(name);
    if (at == std::string::npos)
        return {manifest, 0, 0};
    const auto lineStart = text.rfind('\n', at) + 1;
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return {manifest, static_cast<int>(line) + 1, static_cast<int>(at - lineStart) + 1};
}

} // namespace

std::optional<model::Diagnostic> missingPackage(std::string_view line, const fs::path& source) {
    for (const Complaint& complaint : complaints) {
        const auto at = line.find(complaint.phrase);
        if (at == std::string_view::npos)
            continue;
        const std::string_view name = nameAtStart(line.substr(at + complaint.phrase.size()));
        if (name.empty())
            continue;
        return model::Diagnostic{model::Severity::Error,
                                 "Build.Error",
                                 Text::tr("the package {} cannot be had", name),
                                 {},
                                 placeOf(name, source / complaint.manifest),
                                 {}};
    }
    return {};
}

} // namespace lathe::build
