#pragma once

#include "engine/iam/Policy.h"

#include <vector>

namespace lathe::iam {

/// The policies that decide on a request.
struct Applying {
    /// Of who asks: its identity policies. `everything`: it may do all that nobody denies it (the
    /// account's root, and who is in a role that is not known here).
    const std::vector<Policy>* identity = nullptr;
    bool everything = false;
    /// The most that it may do; nullptr where it has no boundary.
    const std::vector<Policy>* boundary = nullptr;
    /// Of the resource; several where SAM adds to one.
    std::vector<const Policy*> resource = {};
    /// Whether the resource is of the account of who asks.
    bool sameAccount = true;
    /// Whether the resource's policy has to allow it in any case, as a role's trust policy has.
    bool resourceMustAllow = false;
};

/// The decision, and why where it is no.
struct Ruling {
    enum class Why {
        Allowed,
        DeniedByIdentity,
        DeniedByResource,
        DeniedByBoundary,
        NoIdentityPolicy,
        NoResourcePolicy,
        NoBoundary,
    };
    Why why = Why::Allowed;

    bool isAllowed() const { return why == Why::Allowed; }
    bool isExplicit() const {
        return why == Why::DeniedByIdentity || why == Why::DeniedByResource ||
               why == Why::DeniedByBoundary;
    }
};

/// As the IAM user guide has it: an explicit Deny wins; in one account an identity policy or a
/// resource policy that means who asks is enough; across accounts it takes both
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html).
Ruling evaluate(const Context& context, const Applying& policies);

/// What stands behind "is not authorized to perform: ACTION on resource: ARN": "because no
/// identity-based policy allows the s3:GetObject action".
std::string reasonOf(Ruling::Why why, const std::string& action);

} // namespace lathe::iam
