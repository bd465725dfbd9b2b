#include "engine/template/SamRules.h"
#include "engine/template/SamSchemaTables.h"

#include <algorithm>

namespace lathe::tmpl {
namespace {

const SchemaRow* findTemplate(std::string_view name) {
    const auto templates = samPolicyTemplateRows();
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [name](const auto& one) { return one.type == name; });
    return found == templates.end() ? nullptr : &*found;
}

void checkTemplate(const SamResource& resource, const SchemaRow& known, const Setting& parameters) {
    if (!parameters.isMap()) {
        resource.fail(
            parameters, "Sam.PolicyTemplate",
            Text::tr("The parameters of the policy template '{}' should be a map, but are {}.",
                     known.type, describe(parameters)),
            known.properties.empty() ? Text::tr("Write {{}} where a template takes no parameters.")
                                     : Text::tr("It takes: {}.", known.properties));
        return;
    }
    std::string_view rest = known.properties;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto name = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!parameters.has(name)) {
            resource.fail(parameters, "Sam.PolicyTemplate",
                          Text::tr("The policy template '{}' needs a value for its parameter '{}'.",
                                   known.type, name),
                          Text::tr("Add '{}' below '{}'.", name, known.type));
        }
    }
}

void checkPolicy(const SamResource& resource, const Setting& policy, std::size_t index) {
    if (policy.isString() || policy.isNoValue()) {
        return;
    }
    if (policy.isMap() && policy.has("Fn::If")) {
        const Setting branches = policy["Fn::If"];
        if (!branches.isList() || branches.size() != 3) {
            resource.fail(
                policy, "Sam.Policy", Text::tr("Fn::If requires 3 arguments."),
                Text::tr("Write a condition, the value if it holds, and the value if not."));
            return;
        }
        checkPolicy(resource, branches[1], index);
        checkPolicy(resource, branches[2], index);
        return;
    }
    if (policy.isIntrinsic() || policy.has("Statement")) {
        return;
    }
    const auto entries = policy.entries();
    const auto* known = entries.size() == 1 ? findTemplate(entries.front().key) : nullptr;
    if (known) {
        checkTemplate(resource, *known, policy[entries.front().key]);
        return;
    }
    resource.fail(
        policy, "Sam.Policy",
        entries.size() == 1
            ? Text::tr("The policy at index {} is not valid: SAM has no policy template '{}'.",
                       index, entries.front().key)
            : Text::tr("The policy at index {} in 'Policies' is not valid.", index),
        Text::tr(
            "Give the name or ARN of a managed policy, a SAM policy template, or a policy with "
            "a 'Statement'."));
}

} // namespace

void checkPolicies(const SamResource& resource) {
    const Setting policies = resource.properties["Policies"];
    if (policies.isList()) {
        for (std::size_t i = 0; i < policies.size(); ++i) {
            checkPolicy(resource, policies[i], i);
        }
    } else if (policies.isMap()) {
        // One policy, or several templates side by side.
        for (const auto& entry : policies.entries()) {
            if (const auto* known = findTemplate(entry.key)) {
                checkTemplate(resource, *known, policies[entry.key]);
            }
        }
    }
}

} // namespace lathe::tmpl
