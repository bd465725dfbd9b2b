#pragma once

#include "engine/base/Units.h"

#include <string>

namespace lathe::api {

/// A dashboard of CloudWatch.
struct DashboardView {
    std::string name;
    /// As GetDashboard returns it, JSON
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html).
    std::string body;
    Timestamp modified{};
    /// By the template, which puts it back when it is changed there.
    bool isDeclared = false;

    bool operator==(const DashboardView&) const = default;
};

} // namespace lathe::api
