#pragma once

#include "engine/base/Clock.h"
#include "engine/base/Units.h"
#include "engine/sources/http/Settings.h"
#include "engine/sources/http/Wire.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::sources::http {

class Gateway;
struct Exchange;

/// One method of an API, run without its authorizer and beside any stage
/// (https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html).
struct MethodTest {
    std::shared_ptr<const Api> api;
    std::string resourceId;
    /// Of the route: "ANY" too.
    std::string routeMethod;
    /// With the path and query that were asked for; an empty target stands for the method's own
    /// path.
    Request request;
};

struct MethodTested {
    Response response;
    /// Its lines.
    std::string log;
    Milliseconds latency{};
};

using TestMethod = std::function<void(MethodTest, std::function<void(MethodTested)>)>;

/// Runs it; `exchange` has what is known of the place. Its API has the one stage that the test is
/// made in.
void testMethod(Gateway& gateway, const Clock& clock, MethodTest test, Exchange exchange,
                const std::function<void(MethodTested)>& done);

} // namespace lathe::sources::http
