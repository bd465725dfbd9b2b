#include "engine/services/apigateway/Shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace json = boost::json;

namespace lathe::services::apigateway {

namespace {

enum class Shape { Text, Flag, Number, Texts, Structures, Structure, TextMap, Map, Throttle };

struct Member {
    std::string_view name;
    Shape shape;
};

/// Everything else is a text.
constexpr std::array members{
    Member{"apiKeyRequired", Shape::Flag},
    Member{"apiStages", Shape::Structures},
    Member{"authorizationScopes", Shape::Texts},
    Member{"authorizerResultTtlInSeconds", Shape::Number},
    Member{"binaryMediaTypes", Shape::Texts},
    Member{"burstLimit", Shape::Number},
    Member{"cacheClusterEnabled", Shape::Flag},
    Member{"cacheKeyParameters", Shape::Texts},
    Member{"canarySettings", Shape::Structure},
    Member{"disableExecuteApiEndpoint", Shape::Flag},
    Member{"enabled", Shape::Flag},
    Member{"endpointConfiguration", Shape::Structure},
    Member{"generateDistinctId", Shape::Flag},
    Member{"headers", Shape::TextMap},
    Member{"limit", Shape::Number},
    Member{"location", Shape::Structure},
    Member{"minimumCompressionSize", Shape::Number},
    Member{"multiValueHeaders", Shape::Map},
    Member{"offset", Shape::Number},
    Member{"patchOperations", Shape::Structures},
    Member{"percentTraffic", Shape::Number},
    Member{"providerARNs", Shape::Texts},
    Member{"quota", Shape::Structure},
    Member{"rateLimit", Shape::Number},
    Member{"requestModels", Shape::TextMap},
    Member{"requestParameters", Shape::Map},
    Member{"requestTemplates", Shape::TextMap},
    Member{"responseModels", Shape::TextMap},
    Member{"responseParameters", Shape::Map},
    Member{"responseTemplates", Shape::TextMap},
    Member{"stageKeys", Shape::Structures},
    Member{"stageVariableOverrides", Shape::TextMap},
    Member{"stageVariables", Shape::TextMap},
    Member{"tags", Shape::TextMap},
    Member{"targetArns", Shape::Texts},
    Member{"throttle", Shape::Throttle},
    Member{"timeoutInMillis", Shape::Number},
    Member{"tlsConfig", Shape::Map},
    Member{"tracingEnabled", Shape::Flag},
    Member{"types", Shape::Texts},
    Member{"useStageCache", Shape::Flag},
    Member{"validateRequestBody", Shape::Flag},
    Member{"validateRequestParameters", Shape::Flag},
    Member{"variables", Shape::TextMap},
    Member{"vpcEndpointIds", Shape::Texts},
};

Shape shapeOf(std::string_view name) {
    const auto* found = std::find_if(members.begin(), members.end(),
                                     [name](const Member& member) { return member.name == name; });
    return found == members.end() ? Shape::Text : found->shape;
}

Error unexpected(const json::value& value, std::string_view wanted) {
    const std::string_view found =
        value.is_object()   ? "Start of structure or map found where not expected."
        : value.is_array()  ? "Start of list found where not expected"
        : value.is_string() ? "class java.lang.String"
        : value.is_bool()   ? "class java.lang.Boolean"
                            : "class com.amazon.coral.value.json.numbers.TruncatingBigNumber";
    return {"SerializationException",
            Text::verbatim(value.is_structured()
                               ? std::string{found}
                               : fmt::format("{} can not be converted to {}", found, wanted))};
}

Result<void> check(const json::value& value, Shape shape);

template <class Range> Result<void> checkEach(const Range& values, Shape shape) {
    for (const json::value& value : values)
        if (auto fine = check(value, shape); !fine)
            return fine.error();
    return {};
}

Result<void> checkMap(const json::object& map) {
    for (const auto& [name, value] : map)
        if (auto fine = check(value, Shape::Text); !fine)
            return fine.error();
    return {};
}

/// Limits, or those of one stage by its methods.
Result<void> checkThrottle(const json::object& throttle) {
    for (const auto& [name, value] : throttle)
        if (auto fine =
                value.is_object() ? checkThrottle(value.get_object()) : check(value, Shape::Number);
            !fine)
            return fine.error();
    return {};
}

Result<void> check(const json::value& value, Shape shape) {
    if (value.is_null())
        return {};
    switch (shape) {
    case Shape::Text:
        return value.is_string() ? Result<void>{} : noString(value);
    case Shape::Flag:
        return value.is_bool() ? Result<void>{} : unexpected(value, "a Boolean");
    case Shape::Number:
        return value.is_number() ? Result<void>{} : unexpected(value, "a Number");
    case Shape::Texts:
    case Shape::Structures:
        if (!value.is_array())
            return unexpected(value, "a List");
        return checkEach(value.get_array(), shape == Shape::Texts ? Shape::Text : Shape::Structure);
    case Shape::Structure:
        return value.is_object() ? checkShapes(value.get_object()) : unexpected(value, "a Map");
    case Shape::TextMap:
        return value.is_object() ? checkMap(value.get_object()) : unexpected(value, "a Map");
    case Shape::Map:
        return value.is_object() ? Result<void>{} : unexpected(value, "a Map");
    case Shape::Throttle:
        return value.is_object() ? checkThrottle(value.get_object()) : unexpected(value, "a Map");
    }
    return {};
}

} // namespace

Result<void> checkShapes(const json::object& body) {
    for (const auto& [name, value] : body) {
        if (auto fine = check(value, shapeOf(name)); !fine)
            return fine.error();
    }
    return {};
}

Error noString(const json::value& value) {
    return unexpected(value, "an String");
}

} // namespace lathe::services::apigateway
