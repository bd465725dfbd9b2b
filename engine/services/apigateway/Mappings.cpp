#include "engine/services/apigateway/Mappings.h"

#include "engine/services/apigateway/MethodParts.h"
#include "engine/services/apigateway/Shapes.h"

#include <algorithm>
#include <array>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

bool isMappingExpression(std::string_view text) {
    if (text.size() >= 2 && text.starts_with('\'') && text.ends_with('\''))
        return true;
    static constexpr std::array<std::string_view, 5> sources{"method.request.", "method.response.",
                                                             "integration.response.", "context.",
                                                             "stageVariables."};
    return std::any_of(sources.begin(), sources.end(),
                       [text](std::string_view source) { return text.starts_with(source); });
}

} // namespace

Result<void> checkTexts(const json::object& body, std::string_view member) {
    const json::value* map = body.if_contains(member);
    for (const auto& [name, value] : map && map->is_object() ? map->get_object() : json::object{})
        if (value.is_bool() || value.is_number())
            return noString(value);
    return {};
}

Result<void> checkMappings(const json::object& body, std::string_view member) {
    const json::value* map = body.if_contains(member);
    for (const auto& [name, value] : map && map->is_object() ? map->get_object() : json::object{})
        if (value.is_string() && !isMappingExpression(value.get_string()))
            return invalidMapping(value.get_string());
    return {};
}

} // namespace lathe::services::apigateway
