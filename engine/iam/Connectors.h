#pragma once

#include "engine/iam/Library.h"
#include "engine/model/Project.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::iam {

/// What a connector of the template allows.
struct Connection {
    ConnectorProfile::Means means = ConnectorProfile::Means::Role;
    /// Logical id, or the name of the role where only that is told, of whose role or resource
    /// policy it is.
    std::string owner = {};
    std::string roleName = {};
    /// ARN of the resource, of a resource policy or permission.
    std::string resourceArn = {};
    /// Of a permission, properties of an AWS::Lambda::Permission.
    boost::json::array statements = {};
};

/// Of every AWS::Serverless::Connector, embedded ones too.
std::vector<Connection> connectionsOf(const model::Project& project, const Library& library);

} // namespace lathe::iam
