#pragma once

#include "engine/services/signature/Signature.h"

namespace lathe::services::signature {

/// Whether the request has a signature among the parameters of its query.
bool isSignedInQuery(const http::Request& request, Dialect dialect);
Checked<Signature> readQuerySignature(const http::Request& request, Dialect dialect);

/// "KEY/20150830/us-east-1/s3/aws4_request" into the signature; false where it is none.
bool readCredential(std::string_view credential, Signature& signature);

/// "a;b" -> {"a", "b"}
std::vector<std::string> splitText(std::string_view text, char separator);

} // namespace lathe::services::signature
