#pragma once

#include "engine/services/apigateway/Asked.h"

#include <functional>
#include <string_view>

namespace lathe::services::apigateway {

/// Finds in an API what a request names: its resource, its method and so on. Fails with
/// NotFoundException, in the words of the first of them that is not there.
using FindIn = Result<boost::json::object*> (*)(boost::json::object& api, const Asked& asked);

Result<boost::json::object*> resourceOf(boost::json::object& api, const Asked& asked);
Result<boost::json::object*> methodOf(boost::json::object& api, const Asked& asked);
Result<boost::json::object*> integrationOf(boost::json::object& api, const Asked& asked);
Result<boost::json::object*> methodResponseOf(boost::json::object& api, const Asked& asked);
Result<boost::json::object*> integrationResponseOf(boost::json::object& api, const Asked& asked);

/// Is given the API and what was found in it; gives the answer, or fails: then nothing is kept.
using Change =
    std::function<Result<boost::json::value>(boost::json::object& api, boost::json::object& found)>;

/// What is found, as it is.
Result<boost::json::value> readFound(const Store& store, const Asked& asked, FindIn find);
Result<boost::json::value> changeFound(Store& store, const Asked& asked, FindIn find,
                                       const Change& change);
/// Takes what is found, which the last name of the request names, out of a member of its owner.
Result<boost::json::value> removeFound(Store& store, const Asked& asked, FindIn find, FindIn owner,
                                       std::string_view member);

/// What is said of methods of an API that is not there.
Error noResource();
Error noIntegration();
/// Of "method.request.header.X" and the like, where they are none.
Error invalidMapping(std::string_view expression);

} // namespace lathe::services::apigateway
