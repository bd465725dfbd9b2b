#include "engine/services/wire/Regions.h"

#include <cctype>

namespace lathe::services {

bool isRegion(std::string_view name) {
    constexpr std::size_t longest = 32;
    return name.size() <= longest && name.find('-') != std::string_view::npos &&
           std::isdigit(static_cast<unsigned char>(name.back())) != 0 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
               std::string_view::npos;
}

std::string_view regionOfArn(std::string_view arn) {
    for (int part = 0; part < 3; ++part) {
        const auto colon = arn.find(':');
        if (colon == std::string_view::npos)
            return {};
        arn.remove_prefix(colon + 1);
    }
    return arn.substr(0, arn.find(':'));
}

} // namespace lathe::services
