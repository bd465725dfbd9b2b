#include "engine/services/ssm/Shared.h"

#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::ssm {

Error invalid(std::string what) {
    return {"ValidationException", Text::verbatim(std::move(what))};
}

/// AWS has no more to say of it.
Error notFound() {
    return {"ParameterNotFound", Text{}};
}

Error versionNotFound(std::string_view version, const std::string& name) {
    return {
        "ParameterVersionNotFound",
        Text::verbatim(fmt::format("Systems Manager could not find version {} of {}. Verify the "
                                   "version and try again.",
                                   version, name))};
}

bool flagIn(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

std::vector<std::string> textsIn(const json::object& object, std::string_view key) {
    std::vector<std::string> texts;
    const json::value* list = object.if_contains(key);
    if (list && list->is_array())
        for (const json::value& text : list->get_array())
            if (text.is_string())
                texts.emplace_back(text.get_string());
    return texts;
}

Result<void> checkPath(const std::string& name) {
    if (name.find('/') == std::string::npos ||
        (name.starts_with('/') && name.find("//") == std::string::npos))
        return {};
    return invalid(
        "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as "
        "a path, it can consist of sub-paths divided by slash symbol; each sub-path can "
        "be formed as a mix of letters, numbers and the following 3 symbols .-_");
}

Named named(std::string text) {
    constexpr std::string_view mark = ":parameter";
    if (text.starts_with("arn:")) {
        const auto start = text.find(mark);
        text.erase(0, start == std::string::npos ? 0 : start + mark.size());
        if (std::count(text.begin(), text.end(), '/') == 1)
            text.erase(0, 1);
    }
    const auto colon = text.find(':');
    if (colon == std::string::npos)
        return {std::move(text), {}};
    return {text.substr(0, colon), text.substr(colon)};
}

Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& name) {
    auto allowed =
        scene.access.check({scene.principal, fmt::format("ssm:{}", operation),
                            name == "*" ? name : arnOf(scene.region, scene.accountId, name)});
    if (!allowed)
        return Error{"AccessDeniedException", allowed.error().detail};
    return {};
}

} // namespace lathe::services::ssm
