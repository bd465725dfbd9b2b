#include "engine/iam/Policy.h"
#include "engine/services/secretsmanager/Operations.h"
#include "engine/services/wire/Parameters.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::secretsmanager {

namespace {

constexpr std::string_view publicWords =
    "You must not specify a policy that grants access to everybody.";

/// Whether it allows everybody something under no condition.
bool isPublic(const iam::Policy& policy) {
    return std::any_of(
        policy.statements.begin(), policy.statements.end(), [](const iam::Statement& statement) {
            return statement.effect == iam::Statement::Effect::Allow &&
                   statement.conditions.empty() &&
                   std::any_of(statement.principals.begin(), statement.principals.end(),
                               [](const iam::PrincipalName& name) {
                                   return name.kind == iam::PrincipalName::Kind::Everybody;
                               });
        });
}

Result<iam::Policy> policyIn(const json::object& input) {
    boost::system::error_code failure;
    const json::value document = json::parse(textOf(input, "ResourcePolicy"), failure);
    auto policy = failure || !document.is_object()
                      ? Result<iam::Policy>{Error{"", Text::verbatim("It is no JSON object.")}}
                      : iam::Policy::read(document);
    if (!policy)
        return Error{"MalformedPolicyDocumentException",
                     Text::verbatim("This resource policy contains a syntax error. " +
                                    policy.error().detail.english())};
    return policy;
}

} // namespace

Answer putResourcePolicy(const Scene& scene) {
    auto secret = secretIn(scene, "PutResourcePolicy");
    if (!secret)
        return secret.error();
    const auto policy = policyIn(scene.input);
    if (!policy)
        return policy.error();
    if (Parameters{scene.input}.flag("BlockPublicPolicy") && isPublic(*policy))
        return Error{"PublicPolicyException", Text::verbatim(std::string{publicWords})};
    (*secret)[policyMember] = textOf(scene.input, "ResourcePolicy");
    json::object answer = named(*secret);
    scene.state.keep(*std::move(secret));
    return answer;
}

Answer getResourcePolicy(const Scene& scene) {
    const auto secret = secretIn(scene, "GetResourcePolicy");
    if (!secret)
        return secret.error();
    json::object answer = named(*secret);
    if (const std::string policy = textOf(*secret, policyMember); !policy.empty())
        answer["ResourcePolicy"] = policy;
    return answer;
}

Answer deleteResourcePolicy(const Scene& scene) {
    auto secret = secretIn(scene, "DeleteResourcePolicy");
    if (!secret)
        return secret.error();
    secret->erase(policyMember);
    json::object answer = named(*secret);
    scene.state.keep(*std::move(secret));
    return answer;
}

Answer validateResourcePolicy(const Scene& scene) {
    if (scene.input.contains("SecretId")) {
        if (auto secret = secretIn(scene, "ValidateResourcePolicy"); !secret)
            return secret.error();
    } else if (auto allowed = authorize(scene, "ValidateResourcePolicy", "*"); !allowed) {
        return allowed.error();
    }
    const auto policy = policyIn(scene.input);
    if (!policy)
        return policy.error();
    json::array errors;
    if (isPublic(*policy))
        errors.push_back(
            json::object{{"CheckName", "PUBLIC_POLICY"}, {"ErrorMessage", publicWords}});
    return json::object{{"PolicyValidationPassed", errors.empty()},
                        {"ValidationErrors", std::move(errors)}};
}

} // namespace lathe::services::secretsmanager
