#include "engine/services/secretsmanager/SecretsService.h"

#include "engine/base/Ids.h"
#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/secretsmanager/Password.h"
#include "engine/services/wire/JsonCall.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::string_view resourceType = "AWS::SecretsManager::Secret";
constexpr std::string_view scheduleType = "AWS::SecretsManager::RotationSchedule";
constexpr std::string_view policyType = "AWS::SecretsManager::ResourcePolicy";
/// What the template said of it: what clients have put stays until that changes.
constexpr const char* declaredPolicy = ".declaredPolicy";
constexpr std::string_view usualType = "application/x-amz-json-1.1";

/// What the template gives it: SecretString, or what GenerateSecretString makes.
Result<std::string> valueOf(const json::object& properties) {
    const json::value* generated = properties.if_contains("GenerateSecretString");
    if (generated && generated->is_object())
        return generatedSecret(generated->get_object());
    return textOf(properties, "SecretString");
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(':', start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

/// The member of a secret that is a JSON object, as text.
std::optional<std::string> memberOf(const std::string& secret, const std::string& key) {
    boost::system::error_code failure;
    const json::value value = json::parse(secret, failure);
    const json::value* member =
        failure || !value.is_object() ? nullptr : value.get_object().if_contains(key);
    if (!member)
        return {};
    return member->is_string() ? std::string{member->get_string()} : json::serialize(*member);
}

http::Response refused(std::string_view contentType, const Error& error, int status = 400) {
    return jsonError(contentType, error, status, "Message");
}

} // namespace

SecretsService::SecretsService(const Surroundings& surroundings)
    : m_surroundings{surroundings} {
    auto file = store::Documents::open(
        surroundings.stateDirectory / "secretsmanager" / "secrets.db", surroundings.tellTrouble);
    if (file)
        m_state = std::make_shared<State>(m_surroundings, std::move(*file));
    else
        surroundings.tellTrouble(file.error());
}

void SecretsService::setRotationFunctions(RotationFunctions functions) {
    if (m_state)
        m_state->functions = std::move(functions);
}

void SecretsService::setProject(std::shared_ptr<const model::Project> project) {
    if (!m_state)
        return;
    m_state->region = project->region;
    m_state->account = project->accountId;
    // A template that cannot be read has no resources: what it had stays until it can.
    if (!project->resources.empty())
        declareAll(*project);
    awaitRotations(m_state);
}

void SecretsService::onClockMoved() {
    if (m_state)
        rotateDue(m_state);
}

void SecretsService::declareAll(const model::Project& project) {
    std::set<std::string> declared;
    for (const model::Resource& resource : project.resources)
        if (resource.type == resourceType) {
            declared.insert(nameInArn(resource.physicalId));
            declare(resource);
        }
    std::map<std::string, std::string> policies;
    for (const model::Resource& resource : project.resources) {
        if (resource.type == scheduleType)
            declareRotation(resource);
        const json::value* policy = resource.properties.if_contains("ResourcePolicy");
        const json::object* secret = resource.type == policyType && policy
                                         ? m_state->find(textOf(resource.properties, "SecretId"))
                                         : nullptr;
        if (secret)
            policies[textOf(*secret, "Name")] = json::serialize(*policy);
    }
    declarePolicies(policies);
    std::vector<std::string> gone;
    for (const auto& [name, secret] : m_state->secrets.all())
        if (secret.contains(".declared") && !declared.contains(name))
            gone.push_back(name);
    for (const std::string& name : gone)
        m_state->secrets.remove(name);
}

/// What clients have put stays until the template says something else.
void SecretsService::declare(const model::Resource& resource) {
    const std::string name = nameInArn(resource.physicalId);
    const std::string said = json::serialize(resource.properties);
    const json::object* before = m_state->secrets.find(name);
    if (before && textOf(*before, ".declared") == said)
        return;
    auto value = valueOf(resource.properties);
    if (!value)
        return m_surroundings.tellTrouble(value.error());
    json::object secret = before ? *before : json::object{{"CreatedDate", m_state->now()}};
    secret["ARN"] = resource.physicalId;
    secret["Name"] = name;
    secret["LastChangedDate"] = m_state->now();
    secret[".declared"] = said;
    for (const char* member : {"Description", "KmsKeyId", "Tags"})
        if (const json::value* given = resource.properties.if_contains(member))
            secret[member] = *given;
    if (!value->empty())
        putVersion(secret, newUuid(), {{"SecretString", *value}}, {currentStage}, m_state->now());
    m_state->secrets.put(name, std::move(secret));
}

/// Which function rotates a secret; RotateSecret starts it.
void SecretsService::declareRotation(const model::Resource& resource) {
    const json::object* before = m_state->find(textOf(resource.properties, "SecretId"));
    if (!before)
        return;
    json::object secret = *before;
    for (const char* member : {"RotationLambdaARN", "RotationRules"})
        if (const json::value* given = resource.properties.if_contains(member))
            secret[member] = *given;
    secret["RotationEnabled"] = secret.contains("RotationLambdaARN");
    if (secret == *before)
        return;
    setNextRotation(*m_state, secret);
    m_state->keep(std::move(secret));
}

void SecretsService::declarePolicies(const std::map<std::string, std::string>& policies) {
    std::vector<json::object> changed;
    for (const auto& [name, before] : m_state->secrets.all()) {
        const auto found = policies.find(name);
        const std::string said = found == policies.end() ? "" : found->second;
        if (textOf(before, declaredPolicy) == said)
            continue;
        json::object& secret = changed.emplace_back(before);
        if (said.empty()) {
            secret.erase(declaredPolicy);
            secret.erase(policyMember);
        } else {
            secret[declaredPolicy] = secret[policyMember] = said;
        }
    }
    for (json::object& secret : changed)
        m_state->keep(std::move(secret));
}

std::optional<std::string> SecretsService::resolve(const std::string& reference) const {
    if (!m_state)
        return {};
    std::vector<std::string> parts = split(reference);
    std::string id = parts.front();
    if (id == "arn" && parts.size() > 6) {
        for (std::size_t i = 1; i <= 6; ++i)
            id += ":" + parts[i];
        parts.erase(parts.begin(), parts.begin() + 6);
    }
    parts.resize(5);
    const json::object* secret = m_state->find(id);
    if (!secret)
        return {};
    const std::string version =
        parts[4].empty() ? versionWithStage(*secret, parts[3].empty() ? currentStage : parts[3])
                         : parts[4];
    const json::value* versions = secret->if_contains(".versions");
    const json::value* found =
        versions && versions->is_object() ? versions->get_object().if_contains(version) : nullptr;
    if (!found || !found->is_object())
        return {};
    const std::string text = textOf(found->get_object(), "SecretString");
    return parts[2].empty() ? text : memberOf(text, parts[2]);
}

void SecretsService::handle(Call call, http::Responder responder) {
    responder.send(answer(call));
}

std::string SecretsService::putOwned(std::string_view service, const std::string& name,
                                     const std::string& value) {
    if (!m_state)
        return {};
    const double now = m_state->now();
    const json::object* before = m_state->secrets.find(name);
    json::object secret = before ? *before
                                 : json::object{{"ARN", m_state->newArn(name)},
                                                {"Name", name},
                                                {"OwningService", service},
                                                {"CreatedDate", now}};
    secret["LastChangedDate"] = now;
    putVersion(secret, newUuid(), {{"SecretString", value}}, {currentStage}, now);
    std::string arn = textOf(secret, "ARN");
    m_state->keep(std::move(secret));
    return arn;
}

void SecretsService::removeOwned(const std::string& arn) {
    if (m_state && m_state->find(arn))
        m_state->secrets.remove(nameInArn(arn));
}

Result<json::object> SecretsService::secretValue(const iam::Principal& principal,
                                                 const json::object& input) const {
    if (!m_state)
        return Error{"InternalServiceError",
                     Text::tr("The secrets cannot be kept: see the engine's troubles.")};
    return operationNamed("GetSecretValue")({*m_state, principal, input});
}

http::Response SecretsService::answer(const Call& call) {
    if (!m_state)
        return refused(usualType,
                       {"InternalServiceError",
                        Text::tr("The secrets cannot be kept: see the engine's troubles.")},
                       500);
    const auto read = JsonCall::read(call.request);
    if (!read)
        return refused(usualType, {"UnknownOperationException", Text{}});
    if (!*read)
        return refused(usualType, read->error());
    const JsonCall& request = **read;
    const Operation operation = operationNamed(request.operation);
    if (!operation)
        return refused(request.contentType,
                       {"UnknownOperationException",
                        Text::tr("Lathe does not offer the operation {} of Secrets Manager.",
                                 request.operation)});
    const auto result = operation({*m_state, call.principal, request.parameters});
    if (const auto kept = m_state->documents->takeFailure(); !kept)
        return refused(request.contentType, {"InternalServiceError", kept.error().detail}, 500);
    return result ? jsonResponse(request, *result) : refused(request.contentType, result.error());
}

} // namespace lathe::services::secretsmanager
