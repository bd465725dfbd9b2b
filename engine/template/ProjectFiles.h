#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// The files that a template may name: those below the folder of the project's template, or below
/// the Git work tree that this folder lies in.
class ProjectFiles {
  public:
    explicit ProjectFiles(const std::filesystem::path& projectFolder);

    /// Text of the file that a template in `folder` names. Fails with Template.OutsideProject,
    /// .FileNotFound, .FileTooLarge (above 16 MB) or .FileUnreadable.
    Result<std::string> read(const std::filesystem::path& folder, std::string_view name) const;

    /// Whether the name can be that of a local file: no URL, no placeholder.
    static bool isLocalName(std::string_view name);

  private:
    std::filesystem::path m_boundary;
};

/// Text of any file, with the errors of ProjectFiles::read.
Result<std::string> readTextFile(const std::filesystem::path& file);

} // namespace lathe::tmpl
