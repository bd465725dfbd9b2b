#pragma once

#include "engine/model/Project.h"

#include <string>
#include <string_view>

namespace lathe::iam {

/// The resource type as CloudFormation deploys it: "AWS::Serverless::Function" is an
/// "AWS::Lambda::Function".
std::string deployedType(const std::string& type);

/// The ARN of a resource; what Ref gives where the type is not one that policies of SAM name.
std::string arnOf(const model::Resource& resource, const model::Project& project);
/// Of the project's resources, generated ones too; nullptr when there is none.
const model::Resource* findAnywhere(const model::Project& project, std::string_view logicalId);

/// "arn:aws:lambda:us-east-1:1:function:App:prod" and "App:prod" -> "App"
std::string functionNameIn(std::string_view nameOrArn);
std::string functionArn(const model::Project& project, std::string_view name);

/// "arn:aws:iam::1:role/path/NAME" -> "path/NAME"; a name is one already.
std::string roleNameIn(std::string_view nameOrArn);
/// The name of the role that SAM makes for a function or state machine.
std::string madeRoleName(const model::Project& project, const std::string& logicalId);

/// "Child/Function" -> "Child/"
std::string prefixOf(const std::string& logicalId);

} // namespace lathe::iam
