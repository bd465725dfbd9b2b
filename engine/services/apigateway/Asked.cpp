#include "engine/services/apigateway/Asked.h"

#include "engine/base/Base64.h"
#include "engine/http/Message.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

Error violation(std::string_view value, std::string_view place, std::string_view constraint) {
    return validationError(fmt::format(
        "1 validation error detected: Value '{}' at '{}' failed to satisfy constraint: {}", value,
        place, constraint));
}

} // namespace

std::string Asked::option(std::string_view name) const {
    return http::queryValue(query, name).value_or("");
}

Error badRequest(std::string message) {
    return {"BadRequestException", Text::verbatim(std::move(message))};
}

Error notFound(std::string message) {
    return {"NotFoundException", Text::verbatim(std::move(message))};
}

Error conflict(std::string message) {
    return {"ConflictException", Text::verbatim(std::move(message))};
}

Result<void> checkChoice(std::string_view value, std::string_view place,
                         std::span<const std::string_view> choices) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end())
        return {};
    return violation(
        value, place,
        fmt::format("Member must satisfy enum value set: [{}]", fmt::join(choices, ", ")));
}

Result<void> checkStatusCode(std::string_view code) {
    const auto isDigit = [](char byte) { return std::isdigit(static_cast<unsigned char>(byte)); };
    if (code.size() == 3 && code[0] >= '1' && code[0] <= '5' && isDigit(code[1]) &&
        isDigit(code[2]))
        return {};
    return violation(code, "statusCode", statusCodeRule);
}

json::value listed(const Asked& asked, json::array items) {
    constexpr std::size_t usual = 25;
    constexpr std::size_t most = 500;
    const int limit = std::atoi(asked.option("limit").c_str());
    const std::size_t count = limit > 0 ? std::min(static_cast<std::size_t>(limit), most) : usual;
    const std::string position = base64Decoded(asked.option("position")).value_or("");
    const std::size_t begin = std::min(
        static_cast<std::size_t>(std::strtoul(position.c_str(), nullptr, 10)), items.size());
    const std::size_t end = std::min(begin + count, items.size());
    json::object page;
    page["item"] = json::array(items.begin() + static_cast<std::ptrdiff_t>(begin),
                               items.begin() + static_cast<std::ptrdiff_t>(end));
    if (end < items.size())
        page["position"] = base64(std::to_string(end));
    return page;
}

json::array valuesOf(const json::object& byName) {
    json::array values;
    for (const auto& [name, value] : byName)
        values.push_back(value);
    return values;
}

json::object& objectIn(json::object& owner, std::string_view member) {
    json::value& found = owner[member];
    return found.is_object() ? found.get_object() : found.emplace_object();
}

const json::object* findIn(const json::object& owner, std::string_view member,
                           std::string_view name) {
    const json::value* all = owner.if_contains(member);
    const json::value* found =
        all && all->is_object() ? all->get_object().if_contains(name) : nullptr;
    return found ? found->if_object() : nullptr;
}

void take(json::object& to, const json::object& from,
          std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members)
        if (const json::value* value = from.if_contains(member); value && !value->is_null())
            to[member] = *value;
}

} // namespace lathe::services::apigateway
