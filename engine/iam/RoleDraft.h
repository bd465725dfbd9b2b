#pragma once

#include "engine/iam/Library.h"
#include "engine/model/Project.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::iam {

/// What the template says of a role, before its policies are read.
struct RoleDraft {
    std::vector<boost::json::value> documents = {};
    /// Names or ARNs of managed policies.
    std::vector<std::string> managed = {};
    std::string boundary = {};
    /// AssumeRolePolicyDocument.
    boost::json::value trust = nullptr;
};

/// Whether SAM makes a role for this function or state machine.
bool makesRole(const model::Resource& resource);

/// The role that SAM makes for one: what its Policies say, and what SAM adds for its event sources,
/// destinations, dead-letter queue, network and tracing
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html).
RoleDraft madeRole(const model::Resource& owner, const model::Project& project,
                   const Library& library);

} // namespace lathe::iam
