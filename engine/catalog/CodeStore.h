#pragma once

#include "engine/base/Result.h"
#include "engine/catalog/Function.h"

#include <filesystem>
#include <set>
#include <string_view>

namespace lathe::catalog {

/// Base64 of the SHA-256 of the bytes: how Lambda names code.
std::string sha256Base64(std::string_view bytes);

/// The archives of functions and layers, named by their content. Used by one thread at a time.
class CodeStore {
  public:
    explicit CodeStore(std::filesystem::path folder);

    /// What an archive would be kept as; nothing is written. Fails with
    /// InvalidParameterValueException in AWS's words: it is no zip file, or larger than 250 MB
    /// unpacked.
    Result<Code> inspect(std::string_view zip) const;
    Result<Code> keep(std::string_view zip) const;
    /// The code of a function as it is now, so that a version keeps it. `sha256` is what it goes
    /// by.
    Result<Code> pack(const model::FunctionSpec& function, const std::string& sha256) const;
    /// The file's name of the archive of code that goes by `sha256`.
    static std::string nameOf(const std::string& sha256);
    /// A kept archive by its file's name; empty optional when there is none.
    std::optional<std::filesystem::path> find(const std::string& fileName) const;
    /// Deletes every archive but these.
    void prune(const std::set<std::filesystem::path>& used) const;

  private:
    Result<void> write(const std::filesystem::path& file, std::string_view bytes) const;

    std::filesystem::path m_folder;
};

} // namespace lathe::catalog
