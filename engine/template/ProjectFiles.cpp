#include "engine/template/ProjectFiles.h"

#include "engine/base/Files.h"
#include "engine/template/Nodes.h"

#include <algorithm>
#include <cerrno>

namespace lathe::tmpl {
namespace {

constexpr std::uintmax_t maximumSize = 16 * 1024 * 1024;

bool isBelow(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const auto mismatch = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return mismatch.first == folder.end();
}

} // namespace

ProjectFiles::ProjectFiles(const std::filesystem::path& projectFolder) {
    std::error_code error;
    const auto canonical = std::filesystem::weakly_canonical(projectFolder, error);
    const auto start = error ? projectFolder : canonical;
    m_boundary = start;
    for (auto folder = start; folder.has_relative_path(); folder = folder.parent_path()) {
        if (std::filesystem::exists(folder / ".git", error)) {
            m_boundary = folder;
            return;
        }
    }
}

bool ProjectFiles::isLocalName(std::string_view name) {
    return !name.empty() && name.find("://") == std::string_view::npos && !isPlaceholder(name);
}

Result<std::string> ProjectFiles::read(const std::filesystem::path& folder,
                                       std::string_view name) const {
    std::error_code error;
    const auto file = std::filesystem::weakly_canonical(folder / name, error);
    if (error || !isBelow(file, m_boundary)) {
        return Error{
            "Template.OutsideProject",
            Text::tr("{} lies outside the project; move it into {}.", name, m_boundary.string())};
    }
    return readTextFile(file);
}

Result<std::string> readTextFile(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) {
        return Error{"Template.FileIsFolder",
                     Text::tr("{} is a folder; name the file in it.", file.string())};
    }
    if (!std::filesystem::is_regular_file(file, error)) {
        return Error{"Template.FileNotFound",
                     Text::tr("{} is not there; check the name.", file.string())};
    }
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > maximumSize) {
        return Error{"Template.FileTooLarge",
                     Text::tr("{} is larger than 16 MB; name a smaller file.", file.string())};
    }
    auto text = readFile(file);
    if (!text || error) {
        return systemError("Template.FileUnreadable",
                           Text::tr("{} cannot be read; check its permissions", file.string()),
                           errno);
    }
    return std::move(*text);
}

} // namespace lathe::tmpl
