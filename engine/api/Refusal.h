#pragma once

#include "engine/services/signature/Signature.h"

namespace lathe::api {

/// A request that is refused before any service sees it, answered as the service would: XML of S3,
/// JSON where the request names an X-Amz-Target, XML of the Query protocol, else JSON of REST. Each
/// has names and statuses of its own.
http::Response refusalResponse(const services::signature::Refusal& refusal,
                               const http::Request& request, services::signature::Dialect dialect);

/// MissingAuthenticationToken.
services::signature::Refusal unsignedRequest();

} // namespace lathe::api
