#pragma once

#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::sources::http {

/// A signed JSON Web Token in its parts (RFC 7519, RFC 7515).
struct JsonWebToken {
    std::string algorithm;
    std::string keyId;
    boost::json::object claims;
    /// What has been signed, and the signature's bytes.
    std::string signedText;
    std::string signature;
};

/// Empty optional for what is no such token.
std::optional<JsonWebToken> parseToken(std::string_view text);
/// Whether a key of the set (RFC 7517) has signed it, by RS256, RS384 or RS512, which are what HTTP
/// APIs take.
bool isSignedBy(const JsonWebToken& token, const boost::json::object& keySet);

/// What an HTTP API asks of the claims; empty where they hold, else what does not
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html).
std::string problemOf(const JsonWebToken& token, const std::string& issuer,
                      const std::vector<std::string>& audience, Timestamp now);
/// "scope" and "scp".
std::vector<std::string> scopesOf(const JsonWebToken& token);

} // namespace lathe::sources::http
