#pragma once

#include "engine/model/Project.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::model {

/// A function URL that the template declares, as FunctionUrlConfig or AWS::Lambda::Url.
struct DeclaredUrl {
    /// Logical ids of the resource and of the function.
    std::string logicalId;
    std::string function;
    /// "$LATEST" or an alias.
    std::string qualifier;
    /// What its host name begins with.
    std::string id;
    /// AuthType, InvokeMode, Cors.
    boost::json::object config;
    /// Id of its trigger.
    std::string trigger;
};

/// In the order of the template.
std::vector<DeclaredUrl> declaredUrls(const Project& project);

} // namespace lathe::model
