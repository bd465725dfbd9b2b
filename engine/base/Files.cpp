#include "engine/base/Files.h"

#include <array>
#include <chrono>
#include <fstream>
#include <system_error>

namespace lathe {

std::optional<std::string> readFile(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return std::nullopt;
    std::string text;
    // A text that grows is copied again and again. What is no plain file has no size.
    std::error_code failure;
    if (const auto size = std::filesystem::file_size(file, failure); !failure)
        text.reserve(size);
    std::array<char, 16 * 1024> block;
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0)
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (stream.bad())
        return std::nullopt;
    return text;
}

Timestamp writtenAt(const std::filesystem::path& file) {
    std::error_code failure;
    const auto written = std::filesystem::last_write_time(file, failure);
    if (failure)
        return {};
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::file_clock::to_sys(written));
}

} // namespace lathe
