#pragma once

#include <boost/json.hpp>

#include <string_view>

namespace lathe::services::sqs {

/// The parameters of a request of the Query protocol in the shape of the JSON protocol:
/// "Attribute.1.Name=DelaySeconds&Attribute.1.Value=5" is {"Attributes": {"DelaySeconds": "5"}}.
/// All values are texts.
boost::json::object parametersOfForm(std::string_view form);

} // namespace lathe::services::sqs
