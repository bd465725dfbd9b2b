#pragma once

#include "engine/http/Message.h"
#include "engine/traces/TraceStore.h"

namespace lathe::services::xray {

/// The most that a request of OTLP may have, packed or not.
inline constexpr std::size_t longestOtlp = std::size_t{16} << 20;

/// Whether it is an export of OTLP over HTTP
/// (https://opentelemetry.io/docs/specs/otlp/#otlphttp): of traces, metrics or logs.
bool isOtlp(const http::Request& request);

/// Takes the traces of one, in protobuf or JSON, packed by gzip or not. Metrics and logs are
/// answered as if they were taken, so that an exporter has nothing to repeat.
http::Response answerOtlp(const http::Request& request, traces::TraceStore& traces);

} // namespace lathe::services::xray
