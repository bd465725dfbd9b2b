#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Units.h"
#include "engine/sources/http/Settings.h"
#include "engine/sources/http/Wire.h"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <string>

namespace lathe::sources::http {

class Gateway;
struct Exchange;

/// One authorizer of a REST API, asked beside any stage
/// (https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeAuthorizer.html).
struct AuthorizerTest {
    std::shared_ptr<const Api> api;
    /// By its id.
    std::string authorizer;
    /// A GET; an empty target stands for "/".
    Request request;
};

struct AuthorizerTested {
    /// What a client would have got; 0 where the authorizer has come to a policy or to claims.
    int status = 0;
    /// Its lines.
    std::string log;
    Milliseconds latency{};
    std::string principalId;
    /// Empty where it has none.
    boost::json::object policy;
    /// Of a user pool's token.
    boost::json::object claims;
};

using TestAuthorizer = std::function<void(AuthorizerTest, std::function<void(AuthorizerTested)>)>;

/// Asks it; `exchange` has what is known of the place. The test's API has the one stage that it is
/// made in.
void testAuthorizer(Gateway& gateway, const Clock& clock, AuthorizerTest test, Exchange exchange,
                    const std::function<void(AuthorizerTested)>& done);

} // namespace lathe::sources::http
