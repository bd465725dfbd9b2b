#pragma once

#include "engine/services/lambda/Operations.h"

namespace lathe::services::lambda {

/// An object of S3 that code or a layer is made from; empty where a request names none.
struct ObjectPlace {
    std::string bucket;
    std::string key;
    std::string version;
};
/// Of CreateFunction (its Code), UpdateFunctionCode or PublishLayerVersion (its Content).
ObjectPlace objectPlaceIn(const boost::json::object& body);

/// What the object holds that the request names. Fails in Lambda's words, with what S3 said.
Result<std::string> storedCode(const Call& call);

} // namespace lathe::services::lambda
