#include "engine/sources/http/ApiMetrics.h"

#include <utility>
#include <vector>

namespace lathe::sources::http {

namespace {

using Dimensions = std::vector<std::pair<std::string_view, std::string>>;

/// What the kinds of APIs call the same.
struct Names {
    std::string_view space, count, latency, clientErrors, serverErrors;
};

Names namesOf(ApiKind kind) {
    switch (kind) {
    case ApiKind::FunctionUrl:
        return {"AWS/Lambda", "UrlRequestCount", "UrlRequestLatency", "Url4xxCount", "Url5xxCount"};
    case ApiKind::Rest:
        return {"AWS/ApiGateway", "Count", "Latency", "4XXError", "5XXError"};
    case ApiKind::Http:
    case ApiKind::WebSocket:
        break;
    }
    return {"AWS/ApiGateway", "Count", "Latency", "4xx", "5xx"};
}

/// One for each metric that a request counts for.
std::vector<Dimensions> dimensionsOf(const Exchange& exchange, const std::string& function) {
    if (exchange.api->kind == ApiKind::FunctionUrl)
        return {{{"FunctionName", function}}};
    const Dimensions api = exchange.api->kind == ApiKind::Rest
                               ? Dimensions{{"ApiName", exchange.api->name}}
                               : Dimensions{{"ApiId", exchange.api->id}};
    std::vector<Dimensions> all{api};
    if (!exchange.stage)
        return all;
    Dimensions stage = api;
    stage.emplace_back("Stage", exchange.stage->name);
    all.push_back(stage);
    if (exchange.route) {
        stage.emplace_back("Method", exchange.route->method);
        stage.emplace_back("Resource", exchange.route->path.text());
        all.push_back(std::move(stage));
    }
    return all;
}

double millis(Microseconds duration) {
    return static_cast<double>(duration.count()) / 1000;
}

} // namespace

void measureServed(const Exchange& exchange, const Served& served, const std::string& function,
                   const std::function<void(const model::Measured&)>& measure) {
    const ApiKind kind = exchange.api->kind;
    const Names names = namesOf(kind);
    for (Dimensions& dimensions : dimensionsOf(exchange, function)) {
        model::Measured measured{exchange.region, names.space, {}, "Count", std::move(dimensions)};
        const auto tell = [&](std::string_view metric, std::string_view unit, double value) {
            measured.metric = metric;
            measured.unit = unit;
            measured.value = value;
            measure(measured);
        };
        tell(names.count, "Count", 1);
        tell(names.latency, "Milliseconds", millis(served.latency));
        // Their average is the share of errors.
        tell(names.clientErrors, "Count", served.status / 100 == 4 ? 1 : 0);
        tell(names.serverErrors, "Count", served.status / 100 == 5 ? 1 : 0);
        if (kind == ApiKind::FunctionUrl)
            continue;
        if (served.integration)
            tell("IntegrationLatency", "Milliseconds", millis(*served.integration));
        if (kind == ApiKind::Http)
            tell("DataProcessed", "Bytes", static_cast<double>(served.bytes));
    }
}

} // namespace lathe::sources::http
