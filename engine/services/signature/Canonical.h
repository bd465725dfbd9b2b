#pragma once

#include "engine/services/signature/Signature.h"

namespace lathe::services::signature {

/// What a signature of version 4 is made from, first step: method, path, query, headers, digest of
/// the body
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). S3
/// takes a path as it is, others without "." and ".." and encoded once more.
std::string canonicalRequest(const http::Request& request, const Signature& signature,
                             Dialect dialect);
/// Second step.
std::string stringToSign(const Signature& signature, std::string_view canonicalRequest);

/// That of version 2: method, headers, resource
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html).
std::string stringToSignV2(const http::Request& request, const Signature& signature);

} // namespace lathe::services::signature
