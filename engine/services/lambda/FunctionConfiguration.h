#pragma once

#include "engine/catalog/Catalog.h"

#include <boost/json.hpp>

namespace lathe::services::lambda {

/// How much of a FunctionConfiguration is told, and what of its state.
enum class Detail {
    /// As in lists: without state and RuntimeVersionConfig.
    Listed,
    /// With the change that is under way, if any.
    Full,
};

/// The FunctionConfiguration of a version
/// (https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html). `qualifier` is
/// what its ARN ends with; empty for none.
boost::json::object functionConfiguration(catalog::Catalog& catalog,
                                          const catalog::Function& function,
                                          const catalog::Version& version,
                                          const std::string& qualifier, Detail detail);

/// "2026-01-02T03:04:05.678+0000"
std::string lambdaTime(Timestamp time);

} // namespace lathe::services::lambda
