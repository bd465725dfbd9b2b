#include "engine/statemachine/Payload.h"

#include <string_view>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

constexpr std::string_view mark = ".$";

void addFlaws(const json::value& payload, const std::string& place, std::vector<Flaw>& flaws) {
    if (const auto* list = payload.if_array())
        for (std::size_t i = 0; i < list->size(); ++i)
            addFlaws((*list)[i], place + "[" + std::to_string(i) + "]", flaws);
    const auto* const object = payload.if_object();
    if (!object)
        return;
    for (const auto& [name, value] : *object) {
        const std::string inner = place + "/" + std::string{name};
        if (!name.ends_with(mark)) {
            addFlaws(value, inner, flaws);
            continue;
        }
        const auto* const text = value.if_string();
        if (!text) {
            flaws.push_back({inner, "The value for the field '" + std::string{name} +
                                        "' must be a valid JSONPath or a valid intrinsic function "
                                        "call"});
            continue;
        }
        if (auto parsed = Expression::parse(*text); !parsed)
            flaws.push_back({inner, "The value for the field '" + std::string{name} +
                                        "' must be a valid JSONPath or a valid intrinsic function "
                                        "call: " +
                                        parsed.error().detail.english()});
    }
}

} // namespace

Result<json::value> filled(const json::value& payload, const Scope& scope) {
    if (const auto* list = payload.if_array()) {
        json::array result;
        for (const json::value& each : *list) {
            auto element = filled(each, scope);
            if (!element)
                return element;
            result.push_back(std::move(*element));
        }
        return result;
    }
    const auto* const object = payload.if_object();
    if (!object)
        return payload;
    json::object result;
    for (const auto& [name, value] : *object) {
        const bool isExpression = name.ends_with(mark) && value.is_string();
        auto expression =
            isExpression ? Expression::parse(value.get_string()) : Result<Expression>{Expression{}};
        if (!expression)
            return Error{"States.Runtime", expression.error().detail};
        auto member = isExpression ? expression->evaluate(scope, name) : filled(value, scope);
        if (!member)
            return member;
        std::string_view key = name;
        if (isExpression)
            key.remove_suffix(mark.size());
        result[key] = std::move(*member);
    }
    return result;
}

std::vector<Flaw> flawsOfPayload(const json::value& payload) {
    std::vector<Flaw> flaws;
    addFlaws(payload, {}, flaws);
    return flaws;
}

} // namespace lathe::statemachine
