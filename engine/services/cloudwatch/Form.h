#pragma once

#include "engine/services/query/Parameters.h"
#include "engine/services/query/QueryCall.h"

#include <boost/json.hpp>

#include <string>

namespace lathe::services::cloudwatch {

/// The parameters of a request of the Query protocol as JSON protocols write them:
/// "MetricData.member.1.MetricName=Load" is {"MetricData": [{"MetricName": "Load"}]}. Numbers and
/// flags are what Shapes says; a number that is none stays a text.
boost::json::object objectOf(const query::Parameters& parameters);

/// The members of an answer as the Query protocol writes them.
query::Xml xmlOf(const boost::json::object& object);

/// As AWS writes numbers in texts: "41.0", "0.5".
std::string decimalText(double number);

} // namespace lathe::services::cloudwatch
