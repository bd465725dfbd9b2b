#include "engine/services/secretsmanager/Operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::size_t longestName = 512;

constexpr std::array operations{
    std::pair{std::string_view{"CreateSecret"}, Operation{createSecret}},
    std::pair{std::string_view{"UpdateSecret"}, Operation{updateSecret}},
    std::pair{std::string_view{"DeleteSecret"}, Operation{deleteSecret}},
    std::pair{std::string_view{"RestoreSecret"}, Operation{restoreSecret}},
    std::pair{std::string_view{"DescribeSecret"}, Operation{describeSecret}},
    std::pair{std::string_view{"ListSecrets"}, Operation{listSecrets}},
    std::pair{std::string_view{"ListSecretVersionIds"}, Operation{listSecretVersionIds}},
    std::pair{std::string_view{"TagResource"}, Operation{tagResource}},
    std::pair{std::string_view{"UntagResource"}, Operation{untagResource}},
    std::pair{std::string_view{"GetSecretValue"}, Operation{getSecretValue}},
    std::pair{std::string_view{"BatchGetSecretValue"}, Operation{batchGetSecretValue}},
    std::pair{std::string_view{"PutSecretValue"}, Operation{putSecretValue}},
    std::pair{std::string_view{"UpdateSecretVersionStage"}, Operation{updateSecretVersionStage}},
    std::pair{std::string_view{"PutResourcePolicy"}, Operation{putResourcePolicy}},
    std::pair{std::string_view{"GetResourcePolicy"}, Operation{getResourcePolicy}},
    std::pair{std::string_view{"DeleteResourcePolicy"}, Operation{deleteResourcePolicy}},
    std::pair{std::string_view{"ValidateResourcePolicy"}, Operation{validateResourcePolicy}},
    std::pair{std::string_view{"RotateSecret"}, Operation{rotateSecret}},
    std::pair{std::string_view{"CancelRotateSecret"}, Operation{cancelRotateSecret}},
    std::pair{std::string_view{"GetRandomPassword"}, Operation{getRandomPassword}},
};

} // namespace

Operation operationNamed(std::string_view name) {
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [name](const auto& one) { return one.first == name; });
    return found == operations.end() ? nullptr : found->second;
}

Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& arn,
                       const json::object* secret) {
    iam::AccessRequest request{scene.principal, fmt::format("secretsmanager:{}", operation), arn};
    boost::system::error_code failure;
    const json::value policy = json::parse(secret ? textOf(*secret, policyMember) : "", failure);
    request.resourcePolicy = failure ? nullptr : policy.if_object();
    const auto allowed = scene.state.surroundings.access.check(request);
    if (!allowed)
        return Error{"AccessDeniedException", allowed.error().detail};
    return {};
}

json::object named(const json::object& secret) {
    return {{"ARN", textOf(secret, "ARN")}, {"Name", textOf(secret, "Name")}};
}

Result<void> checkName(const std::string& name) {
    const auto isTaken = [](unsigned char c) {
        return std::isalnum(c) ||
               std::string_view{"/_+=.@-!"}.find(static_cast<char>(c)) != std::string_view::npos;
    };
    if (name.empty() || name.size() > longestName ||
        !std::all_of(name.begin(), name.end(), isTaken))
        return Error{"ValidationException",
                     Text::verbatim("Invalid name. Must be a valid name containing alphanumeric "
                                    "characters, or any of the following: -/_+=.@!")};
    return {};
}

Result<json::object> secretIn(const Scene& scene, std::string_view operation, bool deletedToo) {
    const std::string id = textOf(scene.input, "SecretId");
    if (!id.starts_with("arn:"))
        if (auto fits = checkName(id); !fits)
            return fits.error();
    const State& state = scene.state;
    const json::object* secret = state.find(id);
    const std::string asked = id.starts_with("arn:")
                                  ? id
                                  : fmt::format("arn:aws:secretsmanager:{}:{}:secret:{}",
                                                state.region, state.account, id);
    if (auto allowed = authorize(scene, operation, secret ? textOf(*secret, "ARN") : asked, secret);
        !allowed)
        return allowed.error();
    if (!secret)
        return Error{"ResourceNotFoundException",
                     Text::verbatim("Secrets Manager can't find the specified secret.")};
    if (!deletedToo && secret->contains("DeletedDate"))
        return Error{"InvalidRequestException",
                     Text::verbatim("You can't perform this operation on the secret because it was "
                                    "marked for deletion.")};
    return *secret;
}

Result<json::object> valueIn(const json::object& input) {
    json::object value;
    for (const char* name : {"SecretString", "SecretBinary"})
        if (const std::string text = textOf(input, name); !text.empty())
            value[name] = text;
    if (value.size() > 1)
        return Error{"InvalidParameterException",
                     Text::verbatim("You can't specify both a binary secret value and a string "
                                    "secret value in the same secret.")};
    return value;
}

bool hasValue(const json::object& secret, const std::string& id) {
    const json::object& version = secret.at(".versions").at(id).as_object();
    return version.contains("SecretString") || version.contains("SecretBinary");
}

Result<void> checkUnchanged(const json::object& secret, const std::string& id,
                            const json::object& value) {
    const json::value* versions = secret.if_contains(".versions");
    if (!versions || !versions->as_object().contains(id) || !hasValue(secret, id))
        return {};
    const json::object& version = versions->at(id).as_object();
    for (const auto& [name, member] : value)
        if (const json::value* before = version.if_contains(name); !before || *before != member)
            return Error{"ResourceExistsException",
                         Text::verbatim(fmt::format(
                             "You can't use ClientRequestToken {} because that value is already "
                             "in use for a version of secret {}.",
                             id, textOf(secret, "ARN")))};
    return {};
}

Result<std::string> versionIdIn(const json::object& input) {
    const std::string token = textOf(input, "ClientRequestToken");
    if (token.empty())
        return Error{"InvalidRequestException",
                     Text::verbatim("You must provide a ClientRequestToken value. We recommend a "
                                    "UUID-type value.")};
    if (token.size() < 32 || token.size() > 64)
        return Error{"InvalidParameterException",
                     Text::verbatim("ClientRequestToken must be 32-64 characters long.")};
    return token;
}

} // namespace lathe::services::secretsmanager
