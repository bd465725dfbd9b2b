#pragma once

#include "tests/fuzz/Check.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace lathe::fuzz {

/// A folder of its own, in memory where that can be, for as long as the object lives.
class Folder {
  public:
    Folder() {
        std::error_code failure;
        const std::filesystem::path memory = "/dev/shm";
        std::string name =
            ((access(memory.c_str(), W_OK) == 0 ? memory
                                                : std::filesystem::temp_directory_path(failure)) /
             "lathe-fuzz-XXXXXX")
                .string();
        require(mkdtemp(name.data()) != nullptr, "a folder can be made", name);
        m_path = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    void write(const std::string& name, std::string_view text) const {
        std::ofstream{m_path / name, std::ios::binary} << text;
    }

  private:
    std::filesystem::path m_path;
};

} // namespace lathe::fuzz
