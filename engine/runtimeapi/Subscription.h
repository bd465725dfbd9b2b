#pragma once

#include "engine/base/Result.h"
#include "engine/base/Units.h"
#include "engine/telemetry/TelemetryEvents.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::runtimeapi {

/// The two APIs by which extensions get telemetry
/// (https://docs.aws.amazon.com/lambda/latest/dg/telemetry-api-reference.html,
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-logs-api.html).
enum class TelemetryApi { Telemetry, Logs };

/// What an extension asks for.
struct Subscription {
    enum class Protocol { Http, Tcp };

    TelemetryApi api = TelemetryApi::Telemetry;
    std::string schemaVersion;
    /// In the order of the request.
    std::vector<std::string> types;
    Milliseconds timeout{1'000};
    std::size_t maxBytes = 262'144;
    std::size_t maxItems = 10'000;
    Protocol protocol = Protocol::Http;
    /// "POST" or "PUT".
    std::string method = "POST";
    std::string host = "sandbox.localdomain";
    std::uint16_t port = 0;
    std::string path = "/";

    bool wants(telemetry::Category category) const;
    /// The event as this subscriber gets it; empty where it is none of its events.
    std::string render(const telemetry::TelemetryEvent& event) const;
};

/// The body of a subscription. An Error's code is the errorType.
Result<Subscription> readSubscription(TelemetryApi api, const std::string& body);

} // namespace lathe::runtimeapi
