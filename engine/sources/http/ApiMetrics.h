#pragma once

#include "engine/base/Units.h"
#include "engine/model/Measured.h"
#include "engine/sources/http/Exchange.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace lathe::sources::http {

/// How a request was answered.
struct Served {
    int status = 200;
    /// From its arrival to the answer, of which the head counts where it comes in pieces.
    Microseconds latency{0};
    /// Likewise of the integration; nothing where the gateway answered in its own name.
    std::optional<Microseconds> integration;
    /// Of both bodies.
    std::size_t bytes = 0;
};

/// Tells what API Gateway measures of a request: in AWS/ApiGateway by API, by stage and by method,
/// as where detailed metrics are switched on
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html,
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html). Of a
/// function URL in AWS/Lambda, by `function`, its function's name
/// (https://docs.aws.amazon.com/lambda/latest/dg/urls-monitoring.html).
void measureServed(const Exchange& exchange, const Served& served, const std::string& function,
                   const std::function<void(const model::Measured&)>& measure);

} // namespace lathe::sources::http
