#include "engine/suite/Case.h"

namespace lathe::suite {

bool TextRule::isIn(std::string_view whole) const {
    return pattern ? pattern->matches(whole) : whole.find(text) != std::string_view::npos;
}

std::filesystem::path testsFolder(const std::filesystem::path& projectFolder) {
    return projectFolder / "tests" / "lathe";
}

} // namespace lathe::suite
