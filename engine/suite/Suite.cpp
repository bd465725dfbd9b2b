#include "engine/suite/Suite.h"

#include "engine/base/Files.h"
#include "engine/compare/PathPattern.h"
#include "engine/suite/CaseReader.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace lathe::suite {

namespace {

bool isCaseFile(const fs::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".yaml" || extension == ".yml" || extension == ".json";
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failure;
    fs::recursive_directory_iterator entry{folder, failure};
    for (; !failure && entry != fs::recursive_directory_iterator{}; entry.increment(failure)) {
        std::error_code ignored;
        if (entry->path().filename().string().starts_with('.')) {
            if (entry->is_directory(ignored))
                entry.disable_recursion_pending();
        } else if (isCaseFile(entry->path()) && entry->is_regular_file(ignored)) {
            files.push_back(entry->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

model::Diagnostic diagnostic(const fs::path& file, std::string code, Text message) {
    return {model::Severity::Error, std::move(code), std::move(message), {}, {file, 0, 0}, {}};
}

bool fits(const std::string& pattern, const std::string& text) {
    const auto compiled = compare::PathPattern::parse(compare::pointerInto({}, pattern));
    return compiled && compiled->matches(compare::pointerInto({}, text));
}

bool means(const std::string& pattern, const Case& each) {
    std::error_code ignored;
    return fits(pattern, each.name) || fits(pattern, each.function) ||
           each.name.starts_with(pattern + (pattern.ends_with('/') ? "" : "/")) ||
           fs::equivalent(pattern, each.file, ignored);
}

} // namespace

Suite loadSuite(const fs::path& projectFolder) {
    Suite suite;
    const fs::path folder = testsFolder(projectFolder);
    for (const fs::path& file : filesIn(folder)) {
        const auto text = readFile(file);
        if (!text) {
            suite.diagnostics.push_back(
                diagnostic(file, "Test.Unreadable", Text::tr("The file cannot be read")));
            continue;
        }
        auto read = readCase(*text, file, projectFolder, suite.diagnostics);
        if (!read)
            continue;
        read->name = file.lexically_relative(folder).replace_extension().generic_string();
        const bool isTaken = std::any_of(suite.cases.begin(), suite.cases.end(),
                                         [&](const Case& each) { return each.name == read->name; });
        if (isTaken)
            suite.diagnostics.push_back(diagnostic(
                file, "Test.SameName", Text::tr("There is another test called '{}'", read->name)));
        else
            suite.cases.push_back(std::move(*read));
    }
    return suite;
}

Selection select(std::vector<Case> cases, const std::vector<std::string>& patterns) {
    Selection selection;
    for (const std::string& pattern : patterns) {
        if (std::none_of(cases.begin(), cases.end(),
                         [&](const Case& each) { return means(pattern, each); }))
            selection.unmatched.push_back(pattern);
    }
    for (Case& each : cases) {
        if (patterns.empty() ||
            std::any_of(patterns.begin(), patterns.end(),
                        [&](const std::string& pattern) { return means(pattern, each); }))
            selection.cases.push_back(std::move(each));
    }
    return selection;
}

} // namespace lathe::suite
