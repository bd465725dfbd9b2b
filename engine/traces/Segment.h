#pragma once

#include "engine/base/Units.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lathe::traces {

/// A request that a segment serves, or that a subsegment makes, and its answer.
struct HttpExchange {
    std::string method;
    std::string url;
    std::string userAgent;
    std::string clientIp;
    /// `clientIp` is out of X-Forwarded-For, where anybody can write anything.
    bool isForwarded = false;
    /// Who answers sends segments of its own.
    bool isTraced = false;
    std::optional<std::int64_t> status;
    std::optional<std::int64_t> contentLength;

    bool operator==(const HttpExchange&) const = default;
};

struct StackFrame {
    std::string path;
    std::int64_t line = 0;
    /// The function or method.
    std::string label;

    bool operator==(const StackFrame&) const = default;
};

struct Exception {
    std::string id;
    std::string message;
    std::string type;
    /// A downstream service has answered with it.
    bool isRemote = false;
    /// Frames that are left out of `stack`.
    std::int64_t truncated = 0;
    /// Exceptions that are left out between this one and that which it caused.
    std::int64_t skipped = 0;
    /// The id of the exception that caused it.
    std::string cause;
    std::vector<StackFrame> stack;

    bool operator==(const Exception&) const = default;
};

/// Why something failed: either the id of an exception that is told elsewhere, or the rest.
struct Cause {
    std::string exceptionId;
    std::string workingDirectory;
    std::vector<std::string> paths;
    std::vector<Exception> exceptions;

    bool empty() const { return *this == Cause{}; }
    bool operator==(const Cause&) const = default;
};

/// A segment of this or another trace that has to do with it: a message of the batch that an
/// invocation takes.
struct Link {
    std::string traceId;
    std::string segmentId;
    boost::json::object attributes;

    bool operator==(const Link&) const = default;
};

enum class SegmentKind {
    /// What a service does for a request.
    Segment,
    /// A piece of that: a call to another service, a function of the code.
    Subsegment,
};

/// A span of time in a trace, as X-Ray has it
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html). Spans of
/// OpenTelemetry become the same.
struct Segment {
    /// 16 hexadecimal digits, as its parent's.
    std::string id;
    /// "1-5759e988-bd862e3fe1be46a994272793"
    std::string traceId;
    /// Of the segment or subsegment that it is a part of, or was called by; empty where there is
    /// none.
    std::string parentId;
    std::string name;
    SegmentKind kind = SegmentKind::Segment;
    /// Of a subsegment: "aws" for calls to AWS, "remote" for others; empty for the code's own work.
    std::string nameSpace = {};
    /// Where a segment ran: "AWS::Lambda::Function".
    std::string origin = {};
    std::string resourceArn = {};
    std::string user = {};
    Timestamp start{};
    /// Empty while it is in progress.
    std::optional<Timestamp> end = {};
    /// The caller's mistake, the service's own, too many requests.
    bool error = false;
    bool fault = false;
    bool throttle = false;
    /// Nobody has sent it: it was made of the call that another segment tells of.
    bool inferred = false;
    std::optional<HttpExchange> http = {};
    Cause cause = {};
    boost::json::object aws = {};
    boost::json::object sql = {};
    boost::json::object service = {};
    /// Texts, numbers and booleans by name: what traces are searched by.
    boost::json::object annotations = {};
    boost::json::object metadata = {};
    /// Subsegments with the same parent that were over before it.
    std::vector<std::string> precursorIds = {};
    std::vector<Link> links = {};
    /// Members of its document that are none of the above.
    boost::json::object others = {};
    std::vector<Segment> subsegments = {};

    bool isInProgress() const { return !end; }
    bool operator==(const Segment&) const = default;
};

/// Calls `each` with the segment and all within it, parents first, and how deep they lie.
template <class Each> void forEach(const Segment& segment, Each&& each, int depth = 0) {
    each(segment, depth);
    for (const Segment& inner : segment.subsegments)
        forEach(inner, each, depth + 1);
}

} // namespace lathe::traces
