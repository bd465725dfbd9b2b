#include "engine/base/Files.h"

#include <fstream>
#include <sstream>

namespace lathe {

std::optional<std::string> readFile(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return std::nullopt;
    std::ostringstream text;
    text << stream.rdbuf();
    // An empty file makes this fail, one that cannot be read bad.
    if (text.bad())
        return std::nullopt;
    return std::move(text).str();
}

} // namespace lathe
