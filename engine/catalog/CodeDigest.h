#pragma once

#include "engine/base/Units.h"
#include "engine/model/FunctionSpec.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <string>

namespace lathe::catalog {

/// What Lambda tells of a function's code.
struct CodeInfo {
    /// Base64 of the SHA-256: of the archive where the code is one, else of the names and contents
    /// of all files, in order of their paths.
    std::string sha256;
    Bytes size;
    /// Of the newest file.
    Timestamp lastModified{};
};

/// Reads the code of functions; what was read is kept until a file's size or time changes. Reading
/// takes time: not for the io thread. Thread safe.
class CodeDigest {
  public:
    /// What Lathe keeps there is no code, where it lies in a function's folder.
    explicit CodeDigest(std::filesystem::path stateDirectory = {});

    CodeInfo of(const model::FunctionSpec& function);

  private:
    struct Known {
        std::string stamp;
        CodeInfo info;
    };
    std::filesystem::path m_stateDirectory;
    std::mutex m_mutex;
    std::map<std::string, Known> m_known;
};

} // namespace lathe::catalog
