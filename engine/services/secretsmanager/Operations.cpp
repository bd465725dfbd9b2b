#include "engine/services/secretsmanager/Operations.h"

#include "engine/base/Ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

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

Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& arn) {
    auto allowed = scene.state.surroundings.access.check(
        {scene.principal, fmt::format("secretsmanager:{}", operation), arn});
    if (!allowed)
        return Error{"AccessDeniedException", allowed.error().detail};
    return {};
}

Result<json::object> secretIn(const Scene& scene, std::string_view operation, bool deletedToo) {
    const std::string id = textOf(scene.input, "SecretId");
    const State& state = scene.state;
    const json::object* secret = state.find(id);
    const std::string asked = id.starts_with("arn:")
                                  ? id
                                  : fmt::format("arn:aws:secretsmanager:{}:{}:secret:{}",
                                                state.region, state.account, id);
    if (auto allowed = authorize(scene, operation, secret ? textOf(*secret, "ARN") : asked);
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

std::string versionIdIn(const json::object& input) {
    const std::string token = textOf(input, "ClientRequestToken");
    return token.empty() ? newUuid() : token;
}

} // namespace lathe::services::secretsmanager
