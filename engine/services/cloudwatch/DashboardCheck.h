#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::services::cloudwatch {

/// Something that is wrong in the body of a dashboard.
struct DashboardFault {
    /// "/widgets/0/properties"
    std::string path;
    /// In AWS's words: "Should have required property 'metrics'".
    std::string message;

    bool operator==(const DashboardFault&) const = default;
};

/// What keeps a body from being a dashboard's
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html).
std::vector<DashboardFault> faultsIn(const boost::json::object& body);

/// DashboardInvalidInputError with all of them in its message, as AWS writes them; nothing where
/// nothing is wrong.
Result<void> checkDashboard(const std::string& body);

} // namespace lathe::services::cloudwatch
