#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::dashboard {

/// Where a tile lies on the grid, which is 24 columns wide.
struct Place {
    static constexpr int Columns = 24;

    int x = 0;
    int y = 0;
    int width = 6;
    int height = 6;

    bool operator==(const Place&) const = default;
};

/// A tile as a body has it.
struct TileSpec {
    Place place;
    /// "metric", "text", "log", "alarm"...
    std::string type;
    boost::json::object properties;
    /// All else that stands beside these, which is kept.
    boost::json::object others = {};

    bool operator==(const TileSpec&) const = default;
};

/// The body of a CloudWatch dashboard
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html).
/// What is not shown here is kept as it is.
struct DashboardBody {
    std::vector<TileSpec> tiles;
    /// Beside the widgets: "start", "periodOverride", "variables"...
    boost::json::object others = {};

    bool operator==(const DashboardBody&) const = default;
};

/// Fails with Dashboard.Invalid where it is no JSON object with a list of widgets.
Result<DashboardBody> bodyOf(const std::string& text);
/// As PutDashboard takes it: on several lines, two spaces deeper at each level.
std::string textOf(const DashboardBody& body);

/// A member that is a text, a number; empty or `otherwise` where it is none.
std::string textAt(const boost::json::object& object, std::string_view member);
double numberAt(const boost::json::object& object, std::string_view member, double otherwise);
bool flagAt(const boost::json::object& object, std::string_view member);
/// nullptr where there is none.
const boost::json::object* objectAt(const boost::json::object& object, std::string_view member);
const boost::json::array* arrayAt(const boost::json::object& object, std::string_view member);

} // namespace lathe::dashboard
