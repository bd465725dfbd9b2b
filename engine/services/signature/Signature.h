#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/http/Message.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lathe::services::signature {

/// Version 4
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html),
/// its asymmetric kind for several regions, and version 2 of S3, with which boto3 still signs URLs
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html).
enum class Scheme { V4, V4a, V2 };
enum class Place { Header, Query };

/// Services check alike and word it differently.
enum class Dialect { S3, Other };

/// Why a request is not taken: code and message as the dialect has them (a service's protocol may
/// have "Exception" behind the code), and what S3 tells besides, as elements of its error.
struct Refusal {
    Error error;
    std::vector<std::pair<std::string, std::string>> details = {};
};
template <class T> using Checked = tl::expected<T, Refusal>;

/// What a request says of its signature.
struct Signature {
    Scheme scheme = Scheme::V4;
    Place place = Place::Header;
    std::string accessKeyId;
    /// Of the scope: "20150830", "us-east-1", "s3". Empty in version 2.
    std::string date;
    std::string region;
    std::string service;
    /// In lower case, in the order of the request.
    std::vector<std::string> signedHeaders;
    /// Hexadecimal; in version 2 Base64.
    std::string value;
    /// "20150830T123600Z", as the request has it; empty in version 2.
    std::string time;
    /// When it was signed. In a query of version 2: when it ends.
    Timestamp at{};
    /// Of a query: how long it holds.
    Seconds lifetime{0};
    /// X-Amz-Security-Token; empty where there is none.
    std::string token;
    /// As the canonical request ends: a digest, "UNSIGNED-PAYLOAD", "STREAMING-..."; empty where it
    /// is the digest of the body.
    std::string payload;

    /// "20150830/us-east-1/s3/aws4_request"
    std::string scope() const;
    /// Fails where the time of a query has passed ("Request has expired"), also where nobody knows
    /// the secret.
    Checked<void> checkExpiry(Timestamp now) const;
};

/// Nothing where the request is not signed. Refused where what it has is no signature:
/// IncompleteSignature, AuthorizationHeaderMalformed, AuthorizationQueryParametersError and others.
std::optional<Checked<Signature>> readSignature(const http::Request& request, Dialect dialect);

} // namespace lathe::services::signature
