#include "engine/services/logs/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::size_t mostPolicies = 10;

} // namespace

Reply putResourcePolicy(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.text("policyName");
    const std::string document = parameters.text("policyDocument", {5120});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    boost::system::error_code error;
    if (const json::value parsed = json::parse(document, error); error || !parsed.is_object())
        return invalid("Unable to process the policy document.");
    Things& policies = desk.state.policies;
    if (!policies.find(name) && policies.all().size() >= mostPolicies)
        return Error{"LimitExceededException", Text::verbatim("Resource limit exceeded.")};
    const json::object policy{{"policyName", name},
                              {"policyDocument", document},
                              {"lastUpdatedTime", desk.state.now()},
                              {"policyScope", "ACCOUNT"}};
    policies.put(name, policy);
    return json::object{{"resourcePolicy", policy}};
}

Reply deleteResourcePolicy(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "policyName");
    if (!desk.state.policies.find(name))
        return notFound(fmt::format("Policy with name [{}] does not exist.", name));
    desk.state.policies.remove(name);
    return json::object{};
}

Reply describeResourcePolicies(const Desk& desk, const json::object& written) {
    return listed(desk.state.policies, written, "resourcePolicies", 50,
                  [](const std::string&, const json::object& policy) {
                      return std::optional{shown(policy)};
                  });
}

} // namespace lathe::services::logs
