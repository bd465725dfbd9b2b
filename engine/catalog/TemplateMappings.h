#pragma once

#include "engine/catalog/EventSourceMapping.h"
#include "engine/model/Project.h"

#include <vector>

namespace lathe::catalog {

/// The event source mappings that the template makes: AWS::Lambda::EventSourceMapping, and what SAM
/// makes of a function's events
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html).
/// Each goes by the UUID that Ref gives. A mapping whose source cannot be resolved here is not
/// among them.
std::vector<EventSourceMapping> templateMappings(const model::Project& project);

} // namespace lathe::catalog
