#pragma once

#include "engine/base/Result.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace lathe::services::apigateway {

/// Parts of an API, to be read and changed. Each fails with NotFoundException, in the words of what
/// is not there.
Result<boost::json::object*> resourceIn(boost::json::object& api, const std::string& id);
Result<boost::json::object*> methodIn(boost::json::object& api, const std::string& resource,
                                      const std::string& method);
Result<boost::json::object*> integrationIn(boost::json::object& api, const std::string& resource,
                                           const std::string& method);
/// Of what has such a member: methodResponses, integrationResponses.
Result<boost::json::object*> responseIn(boost::json::object& owner, std::string_view member,
                                        const std::string& statusCode);
/// What is said of methods of an API that is not there.
Error noResource();
/// Of "method.request.header.X" and the like, where they are none.
Error invalidMapping(std::string_view expression);

} // namespace lathe::services::apigateway
