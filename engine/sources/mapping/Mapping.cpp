#include "engine/sources/mapping/Mapping.h"

namespace json = boost::json;

namespace lathe::sources {

namespace {

std::string text(const json::object& settings, std::string_view name) {
    const json::value* value = settings.if_contains(name);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

} // namespace

Mapping mappingOf(const catalog::EventSourceMapping& kept) {
    constexpr std::string_view marker = ":function:";
    Mapping mapping;
    mapping.uuid = kept.uuid;
    mapping.sourceArn = text(kept.settings, "EventSourceArn");
    mapping.settings = kept.settings;
    mapping.origin = kept.trigger.empty() ? mapping.sourceArn : kept.trigger;
    const std::string arn = text(kept.settings, "FunctionArn");
    const auto start = arn.find(marker);
    const std::string name = start == std::string::npos ? arn : arn.substr(start + marker.size());
    const auto colon = name.find(':');
    mapping.function = name.substr(0, colon);
    if (colon != std::string::npos)
        mapping.qualifier = name.substr(colon + 1);
    return mapping;
}

} // namespace lathe::sources
