#include "engine/build/Sources.h"

#include "engine/base/Files.h"
#include "engine/base/Sha256.h"
#include "engine/build/Record.h"
#include "engine/runtimes/Runtimes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

constexpr std::array tidyFolders = {
    ".git",        ".hg",   ".svn",    ".aws-sam",      "__pycache__", ".venv",   "node_modules",
    ".mypy_cache", ".idea", ".vscode", ".pytest_cache", ".gradle",     ".bundle", ".ruff_cache"};
constexpr std::array manifests = {"requirements.txt",
                                  "package.json",
                                  "package-lock.json",
                                  "npm-shrinkwrap.json",
                                  "yarn.lock",
                                  "pnpm-lock.yaml",
                                  ".npmrc",
                                  ".yarnrc",
                                  "Gemfile",
                                  "Gemfile.lock"};

bool isLeftOut(const fs::directory_entry& entry, const Unit& unit) {
    const std::string name = entry.path().filename().string();
    if (std::find(tidyFolders.begin(), tidyFolders.end(), name) != tidyFolders.end())
        return true;
    switch (unit.method) {
    case Method::Maven:
    case Method::Gradle:
        return name == "target" || name == "build";
    case Method::DotNet:
        return name == "bin" || name == "obj";
    case Method::Bundler:
        return name == "bundle" && entry.path().parent_path().filename() == "vendor";
    default:
        return false;
    }
}

Error notWritable(const fs::path& path, const std::error_code& error) {
    return systemError("State.NotWritable", Text::tr("Cannot write {}", path.string()),
                       error.value());
}

} // namespace

std::vector<fs::path> sourceFiles(const Unit& unit) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry{unit.source, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const bool isFolder = entry->is_directory(ignored) && !entry->is_symlink(ignored);
        if (isFolder && isLeftOut(*entry, unit))
            entry.disable_recursion_pending();
        else if (!isFolder)
            files.push_back(entry->path().lexically_relative(unit.source));
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string fingerprintOf(const Unit& unit) {
    std::string all = boost::json::serialize(toJson(unit));
    all += runtimes::match(unit.runtime).version;
    for (const fs::path& file : sourceFiles(unit)) {
        std::error_code ignored;
        const fs::path path = unit.source / file;
        const auto written = fs::last_write_time(path, ignored).time_since_epoch().count();
        all += fmt::format("\n{}\t{}\t{}", file.string(), fs::file_size(path, ignored), written);
    }
    return sha256Hex(all).substr(0, 32);
}

std::string manifestFingerprintOf(const Unit& unit) {
    std::string all = boost::json::serialize(toJson(unit));
    all += runtimes::match(unit.runtime).version;
    bool namesFiles = false;
    for (const char* name : manifests) {
        const std::string text = readFile(unit.source / name).value_or("");
        // Packages that lie in the project change without their manifest.
        namesFiles = namesFiles || text.find("file:") != std::string::npos ||
                     text.find("./") != std::string::npos ||
                     text.find("path:") != std::string::npos;
        all += "\n" + text;
    }
    return namesFiles ? fingerprintOf(unit) : sha256Hex(all).substr(0, 32);
}

Result<void> copySources(const Unit& unit, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    for (const fs::path& file : sourceFiles(unit)) {
        const fs::path target = folder / file;
        if (!error)
            fs::create_directories(target.parent_path(), error);
        if (!error)
            fs::copy(unit.source / file, target,
                     fs::copy_options::overwrite_existing | fs::copy_options::copy_symlinks, error);
        if (error)
            return notWritable(target, error);
        // Tools that look at times, such as make and javac, find what they would have found there.
        std::error_code ignored;
        if (!fs::is_symlink(target, ignored))
            fs::last_write_time(target, fs::last_write_time(unit.source / file, ignored), ignored);
    }
    return error ? Result<void>{notWritable(folder, error)} : Result<void>{};
}

Result<void> linkTree(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_directories(to, error);
    for (fs::recursive_directory_iterator entry{from, error}, end; !error && entry != end;
         entry.increment(error)) {
        const fs::path target = to / entry->path().lexically_relative(from);
        std::error_code failure;
        if (entry->is_symlink(failure)) {
            if (!fs::exists(fs::symlink_status(target, failure)))
                fs::copy_symlink(entry->path(), target, failure);
        } else if (entry->is_directory(failure)) {
            fs::create_directories(target, failure);
        } else if (!fs::exists(target, failure)) {
            fs::create_hard_link(entry->path(), target, failure);
            if (failure)
                fs::copy_file(entry->path(), target, failure);
        }
        if (failure)
            return notWritable(target, failure);
    }
    return error ? Result<void>{notWritable(to, error)} : Result<void>{};
}

} // namespace lathe::build
