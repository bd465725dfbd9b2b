#pragma once

#include "engine/http/Message.h"

#include <string>
#include <string_view>

namespace lathe::services {

/// Which service a request is for, and whose signature it claims to have.
struct Addressee {
    /// As the scope of signatures names it: "sqs", "s3", "events", "states"; "" where nothing
    /// tells.
    std::string service;
    std::string region;
    /// Empty where the request is not signed.
    std::string accessKeyId;
};

/// Looks at the scope of the signature (in the header Authorization or, of a request that was
/// signed ahead, in its query), else at X-Amz-Target, else at the Host (sqs.us-east-1.localhost),
/// else at what is asked in the Query protocol.
Addressee addresseeOf(const http::Request& request);

} // namespace lathe::services
