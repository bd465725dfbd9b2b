#pragma once

#include <boost/json.hpp>

#include <functional>
#include <string_view>

namespace lathe::sources::http {

/// Models by name: what "$ref" with the URL of an API's model leads to. nullptr when there is none.
using FindModel = std::function<const boost::json::value*(std::string_view name)>;

/// Whether a value fits a JSON schema of draft 4, which is what API Gateway's models are
/// (https://tools.ietf.org/html/draft-zyp-json-schema-04). `format` is not looked at.
bool fitsSchema(const boost::json::value& value, const boost::json::value& schema,
                const FindModel& findModel);

} // namespace lathe::sources::http
