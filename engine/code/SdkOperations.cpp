#include "engine/code/SdkOperations.h"

#include "engine/base/LibArchive.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <set>

namespace lathe::code {

namespace {

namespace fs = std::filesystem;

/// EC2's model, the largest, has 12 MB.
constexpr std::size_t MostModel = 64 * 1024 * 1024;

bool isLower(char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0;
}
bool isUpper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::vector<fs::path> entriesOf(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code failed;
    for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed))
        entries.push_back(at->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

bool isThere(const fs::path& path) {
    std::error_code failed;
    return fs::exists(path, failed);
}

/// The content of a file, unpacked where it is compressed.
std::optional<std::string> unpacked(const fs::path& path) {
    const ArchiveReader reader{archive_read_new()};
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry* entry = nullptr;
    constexpr std::size_t block = 64 * 1024;
    if (archive_read_open_filename(reader.get(), path.c_str(), block) != ARCHIVE_OK ||
        archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        return std::nullopt;
    std::string text;
    std::string buffer(block, '\0');
    while (text.size() < MostModel) {
        const auto got = archive_read_data(reader.get(), buffer.data(), buffer.size());
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            return text;
        text.append(buffer, 0, static_cast<std::size_t>(got));
    }
    return std::nullopt;
}

/// Each lib/python3.x/site-packages below a prefix.
void addPackagesOf(const fs::path& prefix, std::vector<fs::path>& folders) {
    for (const fs::path& version : entriesOf(prefix / "lib"))
        if (version.filename().string().starts_with("python3"))
            for (const char* name : {"site-packages", "dist-packages"})
                folders.push_back(version / name);
}

std::vector<fs::path> pythonFolders(const fs::path& file) {
    std::vector<fs::path> folders;
    for (fs::path at = file.parent_path(); at.has_relative_path(); at = at.parent_path()) {
        for (const char* name : {".venv", "venv"})
            addPackagesOf(at / name, folders);
        for (const char* name : {"", "python", "package", "vendor"})
            folders.push_back(at / name);
    }
    if (const char* venv = std::getenv("VIRTUAL_ENV"))
        addPackagesOf(venv, folders);
    if (const char* home = std::getenv("HOME")) {
        addPackagesOf(fs::path{home} / ".local", folders);
        for (const fs::path& version : entriesOf(fs::path{home} / ".pyenv/versions"))
            addPackagesOf(version, folders);
    }
    addPackagesOf("/usr/local", folders);
    addPackagesOf("/usr", folders);
    return folders;
}

std::vector<std::string> botocoreOperations(const fs::path& service) {
    std::vector<fs::path> versions = entriesOf(service);
    // Named by their date.
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        for (const char* name : {"service-2.json", "service-2.json.gz"}) {
            const auto text = isThere(*version / name) ? unpacked(*version / name) : std::nullopt;
            boost::system::error_code failed;
            const boost::json::value model =
                text ? boost::json::parse(*text, failed) : boost::json::value{};
            const auto* root = model.if_object();
            const auto* operations = root ? root->if_contains("operations") : nullptr;
            if (failed || !operations || !operations->is_object())
                continue;
            std::vector<std::string> names;
            for (const auto& [operation, about] : operations->get_object())
                names.push_back(pythonName(operation));
            return names;
        }
    }
    return {};
}

SdkService pythonService(const std::string& service, const fs::path& file) {
    for (const fs::path& folder : pythonFolders(file)) {
        const fs::path data = folder / "botocore/data" / service;
        if (!isThere(data))
            continue;
        SdkService found{service, botocoreOperations(data)};
        if (found.operations.empty())
            continue;
        for (const char* common : {"can_paginate", "close", "exceptions", "generate_presigned_url",
                                   "get_paginator", "get_waiter", "meta", "waiter_names"})
            found.operations.emplace_back(common);
        return found;
    }
    return {service, {}};
}

SdkService scriptService(const std::string& package, const fs::path& file) {
    for (fs::path at = file.parent_path(); at.has_relative_path(); at = at.parent_path()) {
        const fs::path types = at / "node_modules/@aws-sdk" / package / "dist-types";
        std::set<std::string> names;
        for (const fs::path& entry : entriesOf(types / "commands"))
            if (const std::string name = entry.filename().string(); name.ends_with("Command.d.ts"))
                names.insert(name.substr(0, name.size() - std::string_view{".d.ts"}.size()));
        for (const fs::path& entry : entriesOf(types))
            if (const std::string name = entry.filename().string(); name.ends_with("Client.d.ts"))
                names.insert(name.substr(0, name.size() - std::string_view{".d.ts"}.size()));
        if (!names.empty())
            return {package, {names.begin(), names.end()}};
    }
    return {package, {}};
}

} // namespace

std::string pythonName(std::string_view operation) {
    std::string name{operation};
    // [A-Z]{2,}s$: a plural of an abbreviation is one word.
    if (name.size() > 2 && name.back() == 's') {
        std::size_t begin = name.size() - 1;
        while (begin > 0 && isUpper(name[begin - 1]))
            --begin;
        if (name.size() - 1 - begin >= 2) {
            std::string plural = name.substr(begin);
            std::transform(plural.begin(), plural.end(), plural.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            name = name.substr(0, begin) + (begin > 0 ? "_" : "") + plural;
        }
    }
    std::string words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool begins = isUpper(name[i]) && i > 0 && name[i - 1] != '_' &&
                            (isLower(name[i - 1]) || isDigit(name[i - 1]) ||
                             (i + 1 < name.size() && isLower(name[i + 1])));
        if (begins)
            words += '_';
        words += static_cast<char>(std::tolower(static_cast<unsigned char>(name[i])));
    }
    return words;
}

SdkService installedService(Grammar grammar, const std::string& service, const fs::path& file) {
    if (service.empty() || service.find('/') != std::string::npos || service.front() == '.')
        return {service, {}};
    return grammar == Grammar::Python ? pythonService(service, file) : scriptService(service, file);
}

} // namespace lathe::code
