#pragma once

#include "engine/iam/Access.h"

namespace lathe::iam {

/// A service that sends something on somebody's behalf, as messages between services say it.
struct Sender {
    /// "s3.amazonaws.com"
    std::string service;
    std::string sourceArn;
    /// The role that it has been given for it; empty where the target's own policy allows it.
    std::string roleArn;
    std::string accountId;
};

/// What a service that receives something asks before it takes it: `action` and `target` are those
/// of who would send it itself.
AccessRequest deliveryRequest(std::string action, std::string target, const Sender& sender);

/// A service ("scheduler.amazonaws.com") in a role that it has been given.
Principal inRoleOf(const std::string& service, const std::string& roleArn,
                   const std::string& accountId);

} // namespace lathe::iam
