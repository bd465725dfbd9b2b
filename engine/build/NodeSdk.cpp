#include "engine/build/NodeSdk.h"

#include "engine/base/Files.h"
#include "engine/runtimes/NodeSdk.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <mutex>
#include <set>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

constexpr std::array<std::string_view, 2> scopes{"@aws-sdk/", "@smithy/"};
constexpr std::array<std::string_view, 6> extensions{".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"};

bool isCode(const fs::path& file) {
    const std::string extension = file.extension().string();
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool isOfName(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_';
}

/// `from "@aws-sdk/client-s3"`, `require('@aws-sdk/client-s3/dist/...')`.
void collectImports(std::string_view text, std::set<std::string>& names) {
    for (const std::string_view scope : scopes)
        for (std::size_t at = text.find(scope); at != std::string_view::npos;
             at = text.find(scope, at + 1)) {
            std::size_t end = at + scope.size();
            while (end < text.size() && isOfName(text[end]))
                ++end;
            const bool quoted = at > 0 && (text[at - 1] == '"' || text[at - 1] == '\'');
            if (quoted && end > at + scope.size())
                names.emplace(text.substr(at, end - at));
        }
}

std::set<std::string> importsIn(const fs::path& folder) {
    std::set<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const std::string name = entry->path().filename().string();
        if (name == "node_modules" || name.starts_with('.'))
            entry.disable_recursion_pending();
        else if (isCode(entry->path()) && entry->is_regular_file(ignored))
            collectImports(readFile(entry->path()).value_or(""), names);
    }
    return names;
}

} // namespace

std::vector<std::string> missingSdkPackages(const fs::path& folder,
                                            const std::vector<fs::path>& places) {
    std::vector<std::string> missing;
    for (const std::string& name : importsIn(folder)) {
        std::error_code ignored;
        if (std::none_of(places.begin(), places.end(), [&](const fs::path& place) {
                return fs::exists(place / "node_modules" / name, ignored);
            }))
            missing.push_back(name);
    }
    return missing;
}

void provideNodeSdk(Job& job) {
    static std::mutex oneAtATime;
    const std::lock_guard lock{oneAtATime};
    const fs::path folder = runtimes::nodeSdkFolder();
    const fs::path place = job.placeOf("nodejs");
    std::vector<std::string> command = missingSdkPackages(place, {place, folder});
    const auto npm = Job::tool("npm", "npm");
    if (command.empty() || !npm)
        return;
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    if (!fs::exists(folder / "package.json", ignored))
        std::ofstream{folder / "package.json"} << "{\"private\": true}\n";
    job.progress.onStep(Text::tr("Installing the AWS SDK, which Lambda's runtime has in it"));
    command.insert(command.begin(), {*npm, "install", "--no-audit", "--no-fund", "--no-progress"});
    if (auto done = job.run(std::move(command), folder, {{"CI", "1"}, {"NO_COLOR", "1"}}); !done)
        job.progress.onOutput(done.error().detail.english() + "\n");
}

} // namespace lathe::build
