#include "engine/cli/Output.h"

#include "engine/base/PrettyJson.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::cli {

namespace {

void write(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

// Code points; every name that a template may have is narrow.
std::size_t widthOf(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

fs::path relativeToHere(const fs::path& file) {
    std::error_code ignored;
    const fs::path relative = fs::proximate(file, ignored);
    return relative.empty() || relative.string().starts_with("../..") ? file : relative;
}

} // namespace

void print(std::string_view text) {
    write(stdout, text);
}

void printError(std::string_view text) {
    write(stderr, text);
}

int fail(ExitCode code, std::string_view detail) {
    printError(fmt::format("lathe: {}\n", detail));
    return code;
}

ExitCode exitCodeOf(const Error& error) {
    const bool usage =
        error.code == "Usage" || error.code.starts_with("Template.") ||
        error.code.starts_with("Project.") || error.code.starts_with("Events.Unk") ||
        error.code == "Events.BadValue" || error.code == "ResourceNotFoundException" ||
        error.code == "ValidationException" || error.code == "InvalidRequestContentException" ||
        error.code == "InvalidParameterValueException" || error.code == "Tuning.BadPlan" ||
        error.code == "Load.BadPlan" || error.code == "RequestTooLargeException";
    return usage ? UsageError : EngineFailed;
}

int fail(const Error& error) {
    return fail(exitCodeOf(error), error.detail.english());
}

int failUnknownFunction(const std::string& name) {
    return fail(UsageError, fmt::format("no function is called '{}'; lathe list shows them", name));
}

model::SourceLocation fromHere(model::SourceLocation location) {
    location.file = relativeToHere(location.file);
    return location;
}

std::string diagnosticText(const std::vector<model::Diagnostic>& diagnostics) {
    std::string text;
    for (model::Diagnostic diagnostic : diagnostics) {
        diagnostic.location = fromHere(std::move(diagnostic.location));
        text += model::toText(diagnostic) + "\n";
    }
    return text;
}

json::array toJson(const std::vector<model::Diagnostic>& diagnostics) {
    json::array array;
    for (const model::Diagnostic& diagnostic : diagnostics)
        array.push_back({{"severity", model::toText(diagnostic.severity)},
                         {"code", diagnostic.code},
                         {"message", diagnostic.message.english()},
                         {"hint", diagnostic.hint.english()},
                         {"resource", diagnostic.resource},
                         {"file", diagnostic.location.file.string()},
                         {"line", diagnostic.location.line},
                         {"column", diagnostic.location.column}});
    return array;
}

std::string denialText(const std::vector<model::Denial>& denials) {
    std::string text;
    for (const model::Denial& denial : denials)
        text += fmt::format("lathe: {}: {} is not authorized to perform: {} on resource: {} {}\n",
                            denial.wasRefused ? "refused" : "would be refused", denial.who,
                            denial.action, denial.resource, denial.reason);
    return text;
}

void printJson(const json::value& value) {
    print(prettyJson(value) + "\n");
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - widthOf(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

} // namespace lathe::cli
