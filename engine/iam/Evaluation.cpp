#include "engine/iam/Evaluation.h"

#include <fmt/format.h>

namespace lathe::iam {

namespace {

/// What the policies of one kind say.
struct Said {
    bool denied = false;
    bool allowed = false;
    /// Only the account of who asks is allowed to allow it.
    bool leftToAccount = false;
};

void add(const Policy& policy, const Context& context, bool isResources, Said& said) {
    for (const Statement& statement : policy.statements) {
        const Meant meant = isResources ? statement.means(context.request().principal) : Meant::Yes;
        if (meant == Meant::No || !statement.applies(context))
            continue;
        if (statement.effect == Statement::Effect::Deny)
            said.denied = true;
        else if (meant == Meant::Yes)
            said.allowed = true;
        else
            said.leftToAccount = true;
    }
}

Said saidBy(const std::vector<Policy>* policies, const Context& context) {
    Said said;
    if (policies) {
        for (const Policy& policy : *policies)
            add(policy, context, false, said);
    }
    return said;
}

} // namespace

Ruling evaluate(const Context& context, const Applying& policies) {
    using Why = Ruling::Why;
    Said identity = saidBy(policies.identity, context), resource;
    identity.allowed = identity.allowed || policies.everything;
    for (const Policy* policy : policies.resource)
        add(*policy, context, true, resource);
    resource.allowed = resource.allowed || context.request().allowedByAcl;
    const Said boundary = saidBy(policies.boundary, context);
    if (identity.denied)
        return {Why::DeniedByIdentity};
    if (resource.denied)
        return {Why::DeniedByResource};
    if (boundary.denied)
        return {Why::DeniedByBoundary};

    const Principal& principal = context.request().principal;
    if (principal.isAnonymous() || !principal.service.empty())
        return {resource.allowed ? Why::Allowed : Why::NoResourcePolicy};
    const bool needsResource = !policies.sameAccount || policies.resourceMustAllow;
    if (needsResource && !resource.allowed && !resource.leftToAccount)
        return {Why::NoResourcePolicy};
    if (policies.sameAccount && resource.allowed)
        return {};
    if (!identity.allowed)
        return {Why::NoIdentityPolicy};
    return {policies.boundary && !boundary.allowed ? Why::NoBoundary : Why::Allowed};
}

std::string reasonOf(Ruling::Why why, const std::string& action) {
    using Why = Ruling::Why;
    const auto allows = [&](const char* kind) {
        return fmt::format("because no {} policy allows the {} action", kind, action);
    };
    switch (why) {
    case Why::DeniedByIdentity:
        return "with an explicit deny in an identity-based policy";
    case Why::DeniedByResource:
        return "with an explicit deny in a resource-based policy";
    case Why::DeniedByBoundary:
        return "with an explicit deny in a permissions boundary";
    case Why::NoIdentityPolicy:
        return allows("identity-based");
    case Why::NoResourcePolicy:
        return allows("resource-based");
    case Why::NoBoundary:
        return fmt::format("because no permissions boundary allows the {} action", action);
    case Why::Allowed:
        break;
    }
    return {};
}

} // namespace lathe::iam
