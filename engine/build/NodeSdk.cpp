#include "engine/build/NodeSdk.h"

#include "engine/base/Files.h"
#include "engine/build/FolderLock.h"
#include "engine/runtimes/NodeSdk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

using runtimes::NodeSdk;

constexpr std::array<std::string_view, 6> extensions{".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"};

bool isCode(const fs::path& file) {
    const std::string extension = file.extension().string();
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool isOfName(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_';
}

std::string_view withoutSpaceBehind(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

/// Whether a module is named after `text`: `from "`, `import "`, `require("`, `import("`.
bool namesModule(std::string_view text) {
    if (text.empty() || (text.back() != '"' && text.back() != '\'' && text.back() != '`'))
        return false;
    text = withoutSpaceBehind(text.substr(0, text.size() - 1));
    if (!text.ends_with('('))
        return text.ends_with("from") || text.ends_with("import");
    text = withoutSpaceBehind(text.substr(0, text.size() - 1));
    return text.ends_with("require") || text.ends_with("import");
}

/// `prefix` is "@aws-sdk/", after which a name follows, or all of the name.
void collectImports(std::string_view text, std::string_view prefix, std::set<std::string>& names) {
    const bool isScope = prefix.ends_with('/');
    for (std::size_t at = text.find(prefix); at != std::string_view::npos;
         at = text.find(prefix, at + 1)) {
        const std::size_t begin = at + prefix.size();
        std::size_t end = begin;
        while (end < text.size() && isOfName(text[end]))
            ++end;
        if ((end > begin) == isScope && namesModule(text.substr(0, at)))
            names.emplace(text.substr(at, end - at));
    }
}

void collectImports(std::string_view text, NodeSdk sdk, std::set<std::string>& names) {
    if (sdk == NodeSdk::Single)
        return collectImports(text, "aws-sdk", names);
    collectImports(text, "@aws-sdk/", names);
    collectImports(text, "@smithy/", names);
}

std::set<std::string> importsIn(const fs::path& folder, NodeSdk sdk) {
    std::set<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const std::string name = entry->path().filename().string();
        if (name == "node_modules" || name.starts_with('.'))
            entry.disable_recursion_pending();
        else if (isCode(entry->path()) && entry->is_regular_file(ignored))
            collectImports(readFile(entry->path()).value_or(""), sdk, names);
    }
    return names;
}

/// Present while an installation runs: what a crash leaves behind is not taken for whole.
fs::path unfinishedMark(const fs::path& sdkFolder) {
    return sdkFolder / "unfinished";
}

bool isIn(const fs::path& place, const std::string& name) {
    std::error_code ignored;
    return fs::exists(place / "node_modules" / name, ignored) &&
           !fs::exists(unfinishedMark(place), ignored);
}

Result<void> runNpm(const std::string& npm, const std::vector<std::string>& names,
                    const fs::path& folder, const Progress& progress, const std::stop_token& stop) {
    std::vector<std::string> command{npm,
                                     "install",
                                     "--no-audit",
                                     "--no-fund",
                                     "--no-progress",
                                     "--ignore-scripts",
                                     "--prefer-offline",
                                     "--fetch-retries=1",
                                     "--fetch-retry-mintimeout=1000"};
    command.insert(command.end(), names.begin(), names.end());
    const auto status = process::runTool(
        {std::move(command), folder, {{"CI", "1"}, {"NO_COLOR", "1"}}}, progress.onOutput, stop);
    if (!status && status.error().code == "Tool.Cancelled")
        return Error{"Build.Cancelled", Text::tr("The build was cancelled.")};
    if (!status)
        return status.error();
    if (*status != 0)
        return Error{"Build.Failed", Text::tr("npm cannot install it. Connect to the network and "
                                              "invoke again, or run \"npm install {}\" in the "
                                              "folder of the code.",
                                              fmt::format("{}", fmt::join(names, " ")))};
    return {};
}

} // namespace

std::vector<std::string> missingSdkPackages(const fs::path& folder, std::string_view runtime,
                                            const std::vector<fs::path>& places) {
    std::vector<std::string> missing;
    for (const std::string& name : importsIn(folder, runtimes::nodeSdkOf(runtime)))
        if (std::none_of(places.begin(), places.end(),
                         [&](const fs::path& place) { return isIn(place, name); }))
            missing.push_back(name);
    return missing;
}

std::vector<std::string> missingSdkPackages(std::string_view runtime, const fs::path& code,
                                            const fs::path& layers) {
    const NodeSdk sdk = runtimes::nodeSdkOf(runtime);
    if (sdk == NodeSdk::None)
        return {};
    const std::vector<fs::path> places{code, layers / "nodejs", runtimes::nodeSdkFolder(sdk)};
    std::vector<std::string> missing = missingSdkPackages(code, runtime, places);
    if (layers.empty())
        return missing;
    std::vector<std::string> all;
    std::ranges::set_union(missing, missingSdkPackages(layers, runtime, places),
                           std::back_inserter(all));
    return all;
}

Result<void> installSdkPackages(const std::vector<std::string>& names, std::string_view runtime,
                                const Progress& progress, const std::stop_token& stop) {
    const fs::path folder = runtimes::nodeSdkFolder(runtimes::nodeSdkOf(runtime));
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return systemError("State.NotWritable", Text::tr("Cannot make {}", folder.string()),
                           error.value());
    const FolderLock lock{folder, stop};
    std::vector<std::string> missing;
    std::ranges::copy_if(names, std::back_inserter(missing),
                         [&](const std::string& name) { return !isIn(folder, name); });
    if (missing.empty())
        return {};
    const auto npm = Job::tool("npm", "npm");
    if (!npm)
        return npm.error();
    if (!fs::exists(folder / "package.json", error))
        std::ofstream{folder / "package.json"} << "{\"private\": true}\n";
    std::ofstream{unfinishedMark(folder)};
    progress.onStep(Text::tr("Installing the AWS SDK, which Lambda's runtime has in it"));
    auto done = runNpm(*npm, missing, folder, progress, stop);
    // npm takes back what it has not finished, unless it is ended.
    if (done || done.error().code != "Build.Cancelled")
        fs::remove(unfinishedMark(folder), error);
    return done;
}

void provideNodeSdk(const Job& job) {
    const fs::path place = job.placeOf("nodejs");
    const std::string& runtime = job.unit.runtime;
    const auto missing = missingSdkPackages(
        place, runtime, {place, runtimes::nodeSdkFolder(runtimes::nodeSdkOf(runtime))});
    if (missing.empty())
        return;
    if (auto done = installSdkPackages(missing, runtime, job.progress, job.stop); !done)
        job.progress.onOutput(done.error().detail.english() + "\n");
}

} // namespace lathe::build
