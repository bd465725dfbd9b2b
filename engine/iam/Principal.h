#pragma once

#include <string>

namespace lathe::iam {

/// Who asks.
struct Principal {
    std::string accountId;
    /// "arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION" of who is in a role, "arn:aws:iam::ACCOUNT:
    /// root" of the person; empty of who has not signed at all.
    std::string arn;
    /// The role it is in; empty for others.
    std::string roleArn;
    /// Logical id of the function whose environment has these credentials; empty for others.
    std::string function;
    /// "s3.amazonaws.com" where a service asks; empty for others.
    std::string service;

    bool isAnonymous() const { return arn.empty() && service.empty(); }
    bool operator==(const Principal&) const = default;
};

} // namespace lathe::iam
