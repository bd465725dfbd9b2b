#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace lathe::test {

enum class DamagedPart { Header, Middle };

/// Overwrites a part of an SQLite file that nobody has open.
inline void damage(const std::filesystem::path& file, DamagedPart part) {
    constexpr std::uintmax_t page = 4096;
    const bool header = part == DamagedPart::Header;
    std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
    stream.seekp(static_cast<std::streamoff>(
        header ? 0 : std::filesystem::file_size(file) / 2 / page * page));
    stream << std::string(header ? 100 : page, 'x');
}

/// The copies that were set aside of it.
inline std::vector<std::filesystem::path> damagedCopies(const std::filesystem::path& file) {
    std::vector<std::filesystem::path> copies;
    for (const auto& entry : std::filesystem::directory_iterator{file.parent_path()}) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(file.filename().string() + ".damaged-") && !name.ends_with("-wal") &&
            !name.ends_with("-shm"))
            copies.push_back(entry.path());
    }
    return copies;
}

} // namespace lathe::test
