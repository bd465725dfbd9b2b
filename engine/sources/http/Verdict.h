#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lathe::sources::http {

enum class Decision { Allow, Deny, ExplicitDeny };

/// What a Lambda authorizer has said
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html).
struct Verdict {
    /// Of an authorizer that answers with a policy: it decides anew for each method.
    boost::json::object policy;
    /// Of one that answers simply.
    std::optional<bool> authorized;
    std::string principalId;
    boost::json::object context;
    std::string usageIdentifierKey;

    /// Whether the method may be called.
    Decision decide(std::string_view methodArn) const;
};

/// Empty optional where it has not the form that it must have.
std::optional<Verdict> verdictOf(std::string_view response, bool simple);

} // namespace lathe::sources::http
