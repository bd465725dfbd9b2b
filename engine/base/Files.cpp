#include "engine/base/Files.h"

#include <array>
#include <fstream>

namespace lathe {

std::optional<std::string> readFile(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return std::nullopt;
    std::string text;
    std::array<char, 16 * 1024> block;
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0)
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (stream.bad())
        return std::nullopt;
    return text;
}

} // namespace lathe
