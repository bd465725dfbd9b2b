#include "engine/services/lambda/RequestBody.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

enum class Type { Text, Number, Flag, Object, Texts, Objects };

struct Member {
    std::string_view name;
    Type type;
};

// A name means the same in every operation, and however deep it stands.
constexpr std::array members = {
    Member{"Action", Type::Text},
    Member{"AdditionalVersionWeights", Type::Object},
    Member{"ApplicationLogLevel", Type::Text},
    Member{"ApplyOn", Type::Text},
    Member{"Architectures", Type::Texts},
    Member{"AuthType", Type::Text},
    Member{"Code", Type::Object},
    Member{"CompatibleArchitectures", Type::Texts},
    Member{"CompatibleRuntimes", Type::Texts},
    Member{"Content", Type::Object},
    Member{"Cors", Type::Object},
    Member{"DeadLetterConfig", Type::Object},
    Member{"Description", Type::Text},
    Member{"Destination", Type::Text},
    Member{"DestinationConfig", Type::Object},
    Member{"DryRun", Type::Flag},
    Member{"Environment", Type::Object},
    Member{"EphemeralStorage", Type::Object},
    Member{"FileSystemConfigs", Type::Objects},
    Member{"FunctionName", Type::Text},
    Member{"FunctionVersion", Type::Text},
    Member{"Handler", Type::Text},
    Member{"ImageConfig", Type::Object},
    Member{"ImageUri", Type::Text},
    Member{"InvokeMode", Type::Text},
    Member{"Ipv6AllowedForDualStack", Type::Flag},
    Member{"KMSKeyArn", Type::Text},
    Member{"Layers", Type::Texts},
    Member{"LicenseInfo", Type::Text},
    Member{"LogFormat", Type::Text},
    Member{"LogGroup", Type::Text},
    Member{"LoggingConfig", Type::Object},
    Member{"MaximumEventAgeInSeconds", Type::Number},
    Member{"MaximumRetryAttempts", Type::Number},
    Member{"MemorySize", Type::Number},
    Member{"Mode", Type::Text},
    Member{"Name", Type::Text},
    Member{"OnFailure", Type::Object},
    Member{"OnSuccess", Type::Object},
    Member{"PackageType", Type::Text},
    Member{"Principal", Type::Text},
    Member{"Publish", Type::Flag},
    Member{"RecursiveLoop", Type::Text},
    Member{"ReservedConcurrentExecutions", Type::Number},
    Member{"Role", Type::Text},
    Member{"RoutingConfig", Type::Object},
    Member{"Runtime", Type::Text},
    Member{"SecurityGroupIds", Type::Texts},
    Member{"Size", Type::Number},
    Member{"SnapStart", Type::Object},
    Member{"StatementId", Type::Text},
    Member{"SubnetIds", Type::Texts},
    Member{"SystemLogLevel", Type::Text},
    Member{"Tags", Type::Object},
    Member{"TargetArn", Type::Text},
    Member{"Timeout", Type::Number},
    Member{"TracingConfig", Type::Object},
    Member{"Variables", Type::Object},
    Member{"VpcConfig", Type::Object},
    Member{"ZipFile", Type::Text},
};

/// Maps whose keys are the person's own.
bool isFree(std::string_view name) {
    return name == "Variables" || name == "Tags" || name == "AdditionalVersionWeights";
}

bool isListOf(const json::value& value, bool (json::value::*fits)() const noexcept) {
    return value.is_array() &&
           std::all_of(value.get_array().begin(), value.get_array().end(),
                       [&](const json::value& entry) { return (entry.*fits)(); });
}

bool fits(const json::value& value, Type type) {
    switch (type) {
    case Type::Text:
        return value.is_string();
    case Type::Number:
        return value.is_int64();
    case Type::Flag:
        return value.is_bool();
    case Type::Object:
        return value.is_object();
    case Type::Texts:
        return isListOf(value, &json::value::is_string);
    case Type::Objects:
        return isListOf(value, &json::value::is_object);
    }
    return false;
}

std::string expected(Type type) {
    switch (type) {
    case Type::Text:
        return "a string";
    case Type::Number:
        return "an integer";
    case Type::Flag:
        return "a boolean";
    case Type::Object:
        return "an object";
    case Type::Texts:
        return "a list of strings";
    case Type::Objects:
        return "a list of objects";
    }
    return {};
}

Result<void> check(const json::object& object) {
    for (const auto& [key, value] : object) {
        const std::string_view name = key;
        const auto member = std::find_if(members.begin(), members.end(),
                                         [&](const Member& known) { return known.name == name; });
        if (value.is_null() || member == members.end())
            continue;
        if (!fits(value, member->type))
            return Error{
                "SerializationException",
                Text::verbatim(fmt::format("{} is not {}.", name, expected(member->type)))};
        if (value.is_object() && !isFree(name)) {
            if (auto inner = check(value.get_object()); !inner)
                return inner;
        }
    }
    return {};
}

/// As a client means it: a member that is null is not there.
void dropNulls(json::object& object) {
    for (auto entry = object.begin(); entry != object.end();) {
        if (entry->value().is_null()) {
            entry = object.erase(entry);
            continue;
        }
        if (entry->value().is_object())
            dropNulls(entry->value().get_object());
        ++entry;
    }
}

} // namespace

Result<json::object> readBody(const std::string& body) {
    if (body.empty())
        return json::object{};
    boost::system::error_code failure;
    json::value parsed = json::parse(body, failure);
    if (failure || !parsed.is_object())
        return Error{"InvalidRequestContentException",
                     Text::verbatim("Could not parse request body into json: " +
                                    (failure ? failure.message() : "it is no object"))};
    dropNulls(parsed.get_object());
    if (auto typed = check(parsed.get_object()); !typed)
        return typed.error();
    return std::move(parsed.get_object());
}

} // namespace lathe::services::lambda
