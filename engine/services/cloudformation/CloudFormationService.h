#pragma once

#include "engine/http/Message.h"
#include "engine/model/Project.h"
#include "engine/services/query/QueryCall.h"

#include <string>
#include <string_view>

namespace lathe::services::cloudformation {

/// What a call's version is.
constexpr std::string_view apiVersion = "2010-05-15";

/// CloudFormation's answers about the project's own template, and those of its nested applications,
/// as if they had been deployed: stacks, their resources, outputs, exports and templates
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html), so that
/// tests that are written against a deployed stack find its outputs and resources. URLs in outputs
/// are those of this machine, where the AWS port is `endpointUrl`.
http::Response answer(const query::QueryCall& call, const model::Project& project,
                      const std::string& endpointUrl);

} // namespace lathe::services::cloudformation
