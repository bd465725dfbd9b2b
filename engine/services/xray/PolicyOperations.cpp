#include "engine/base/Ids.h"
#include "engine/services/xray/Operations.h"

namespace json = boost::json;

namespace lathe::services::xray {

namespace {

constexpr std::size_t mostPolicies = 5;
constexpr std::size_t longestPolicy = 5 * 1024;
constexpr std::string_view namePattern = "[\\w+=,.@-]+";

Error otherRevision() {
    return {"InvalidPolicyRevisionIdException",
            Text::verbatim("The policy revision id does not match the latest policy revision.")};
}

} // namespace

Answer putResourcePolicy(State& state, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("PolicyName", {128, namePattern, 1});
    const std::string document = parameters.requiredText("PolicyDocument");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    boost::system::error_code error;
    const json::value policy = json::parse(document, error);
    if (error || !policy.is_object() || !policy.get_object().contains("Statement"))
        return Error{"MalformedPolicyDocumentException",
                     Text::verbatim("Invalid policy document provided in request.")};
    if (document.size() > longestPolicy)
        return Error{"PolicySizeLimitExceededException",
                     Text::verbatim("Exceeded the maximum size for a resource policy.")};
    const json::object* before = state.policies.find(name);
    if (!before && state.policies.all().size() >= mostPolicies)
        return Error{"PolicyCountLimitExceededException",
                     Text::verbatim("Exceeded the maximum number of resource policies for a target "
                                    "Amazon Web Services account.")};
    const std::string revision = textOf(written, "PolicyRevisionId");
    if (!revision.empty() &&
        revision != (before ? textOf(*before, "PolicyRevisionId") : std::string{"0"}))
        return otherRevision();
    json::object made{{"PolicyName", name},
                      {"PolicyDocument", document},
                      {"PolicyRevisionId", newUuid()},
                      {"LastUpdatedTime", state.now()}};
    state.policies.put(name, made);
    return json::object{{"ResourcePolicy", std::move(made)}};
}

Answer deleteResourcePolicy(State& state, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("PolicyName", {128, namePattern, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    const json::object* before = state.policies.find(name);
    if (!before)
        return invalidRequest("Policy not found");
    const std::string revision = textOf(written, "PolicyRevisionId");
    if (!revision.empty() && revision != textOf(*before, "PolicyRevisionId"))
        return otherRevision();
    state.policies.remove(name);
    return json::object{};
}

Answer listResourcePolicies(State& state, const json::object&) {
    json::array policies;
    for (const auto& [name, policy] : state.policies.all())
        policies.push_back(shown(policy));
    return json::object{{"ResourcePolicies", std::move(policies)}};
}

} // namespace lathe::services::xray
