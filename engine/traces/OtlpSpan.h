#pragma once

#include "engine/base/Result.h"
#include "engine/traces/Segment.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lathe::traces {

/// As OTLP numbers them
/// (https://opentelemetry.io/docs/specs/otel/trace/api/#spankind).
enum class OtlpKind { Unspecified, Internal, Server, Client, Producer, Consumer };
enum class SpanStatus { Unset, Ok, Error };

struct OtlpEvent {
    Timestamp time{};
    std::string name;
    boost::json::object attributes;
};

struct OtlpLink {
    std::string traceId;
    std::string spanId;
    boost::json::object attributes;
};

/// A span as an SDK of OpenTelemetry exports it
/// (https://opentelemetry.io/docs/specs/otlp/). Its ids are hexadecimal digits, 32 and 16.
struct OtlpSpan {
    std::string traceId;
    std::string id;
    std::string parentId;
    std::string name;
    OtlpKind kind = OtlpKind::Unspecified;
    Timestamp start{};
    Timestamp end{};
    boost::json::object attributes;
    std::vector<OtlpEvent> events;
    std::vector<OtlpLink> links;
    SpanStatus status = SpanStatus::Unset;
    std::string statusMessage;
    /// Of whom it comes from: "service.name", "faas.name", "telemetry.sdk.language".
    boost::json::object resource;
    /// Of the instrumentation that made it.
    std::string scopeName;
    std::string scopeVersion;
};

/// The spans of an ExportTraceServiceRequest in protobuf. Those without ids are left out. Fails
/// with Otlp.Malformed.
Result<std::vector<OtlpSpan>> readOtlpProtobuf(std::string_view bytes);
/// Likewise of one in JSON
/// (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding).
Result<std::vector<OtlpSpan>> readOtlpJson(std::string_view text);

/// The segment that a span is to X-Ray, as AWS's exporter for OpenTelemetry makes it: spans that
/// serve are segments, others are subsegments of who serves.
Segment segmentOf(OtlpSpan span);

} // namespace lathe::traces
