#pragma once

#include "engine/traces/Trace.h"

#include <optional>
#include <string>
#include <vector>

namespace lathe::traces {

struct RootCauseException {
    std::string name;
    std::string message;

    bool operator==(const RootCauseException&) const = default;
};

/// A segment or subsegment on the way to what went wrong.
struct RootCauseEntity {
    std::string name;
    std::vector<RootCauseException> exceptions;
    /// A call to another service.
    bool isRemote = false;
    /// Which part of the trace's response time it has taken; of response times only.
    std::optional<double> coverage;

    bool operator==(const RootCauseEntity&) const = default;
};

struct RootCauseService {
    ServiceId id;
    bool inferred = false;
    std::vector<RootCauseEntity> path;

    bool operator==(const RootCauseService&) const = default;
};

/// The way through services and their code to what has made a trace fail, or last long
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-console-analytics.html).
struct RootCause {
    std::vector<RootCauseService> services;
    bool isClientImpacting = false;

    bool operator==(const RootCause&) const = default;
};

enum class RootCauseKind { Fault, Error, ResponseTime };

/// At most a few of each.
std::vector<RootCause> rootCausesOf(const Trace& trace, const Callers& callers, RootCauseKind kind);

} // namespace lathe::traces
