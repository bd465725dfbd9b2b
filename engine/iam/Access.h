#pragma once

#include "engine/base/Result.h"
#include "engine/iam/Principal.h"

#include <boost/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace lathe::iam {

struct AccessRequest {
    Principal principal;
    /// "sqs:SendMessage"
    std::string action;
    /// ARN, "*" where the action has no resource.
    std::string resource;
    /// Values of condition keys beside the global ones that follow from the rest: "s3:prefix",
    /// "aws:SourceArn". Names compare without case.
    std::map<std::string, std::vector<std::string>> context = {};
    /// The policy that the resource itself has; nullptr where it has none.
    const boost::json::object* resourcePolicy = nullptr;
    /// Whether the resource lets them by other means than its policy: an ACL of S3.
    bool allowedByAcl = false;
};

/// Decides what every service asks before it acts.
class Access {
  public:
    virtual ~Access() = default;
    /// Fails with AccessDenied, in AWS's words ("User: ARN is not authorized to perform: ACTION on
    /// resource: ARN because no identity-based policy allows the ACTION action").
    virtual Result<void> check(const AccessRequest& request) const = 0;
};

} // namespace lathe::iam
