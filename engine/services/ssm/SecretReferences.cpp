#include "engine/services/ssm/Shared.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

constexpr std::string_view prefix = "/aws/reference/secretsmanager/";
/// The shortest identifier of a version; what is shorter is a staging label.
constexpr std::size_t shortestVersionId = 32;

/// The secret's own answer, with the names that it has here.
json::object sourceOf(const json::object& secret) {
    json::object source;
    for (const auto& [name, value] : secret) {
        std::string key{name};
        if (key != "ARN")
            key.front() = static_cast<char>(key.front() | 0x20);
        source[key] = value;
    }
    return source;
}

} // namespace

bool isSecret(const Named& wanted) {
    return wanted.name.starts_with(prefix);
}

Result<json::object> secretAsParameter(const Scene& scene, const Named& wanted) {
    if (!flagIn(scene.input, "WithDecryption"))
        return invalid("WithDecryption flag must be True for retrieving a Secret Manager secret.");
    json::object request{{"SecretId", wanted.name.substr(prefix.size())}};
    if (const std::string selector = wanted.selector.substr(wanted.selector.empty() ? 0 : 1);
        !selector.empty())
        request[selector.size() < shortestVersionId ? "VersionStage" : "VersionId"] = selector;
    const auto secret = scene.getSecret(scene.principal, request);
    if (!secret && secret.error().code == "ResourceNotFoundException")
        return Error{"ParameterNotFound",
                     Text::verbatim(fmt::format(
                         "An error occurred (ParameterNotFound) when referencing Secrets Manager: "
                         "Secret {} not found.",
                         wanted.name))};
    if (!secret)
        return secret.error();
    json::object parameter{{"Name", wanted.name},
                           {"Type", "SecureString"},
                           {"Value", textOf(*secret, "SecretString")},
                           {"Version", 0},
                           {"SourceResult", json::serialize(sourceOf(*secret))},
                           {"LastModifiedDate", secret->at("CreatedDate")},
                           {"ARN", secret->at("ARN")}};
    if (!wanted.selector.empty())
        parameter["Selector"] = wanted.selector;
    return parameter;
}

} // namespace lathe::services::ssm
