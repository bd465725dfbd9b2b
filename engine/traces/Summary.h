#pragma once

#include "engine/traces/RootCauses.h"
#include "engine/traces/Trace.h"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lathe::traces {

/// An annotation's value with who has made it.
struct AnnotationValue {
    boost::json::value value;
    std::vector<ServiceId> services;

    bool operator==(const AnnotationValue&) const = default;
};

/// What one is told of a trace before one looks at it
/// (https://docs.aws.amazon.com/xray/latest/api/API_TraceSummary.html).
struct Summary {
    std::string id;
    Timestamp start{};
    /// From the start of its first segment to the end of its last.
    Microseconds duration{};
    /// That of the segment it begins with.
    Microseconds responseTime{};
    bool hasFault = false;
    bool hasError = false;
    bool hasThrottle = false;
    /// An execution environment was initialized or restored for it. X-Ray's API does not tell.
    bool hasColdStart = false;
    /// Something of it is still in progress.
    bool isPartial = false;
    std::optional<HttpExchange> http;
    std::map<std::string, std::vector<AnnotationValue>> annotations;
    std::map<std::string, std::set<ServiceId>> users;
    std::set<ServiceId> services;
    std::set<std::string> resourceArns;
    std::set<std::string> instanceIds;
    std::set<std::string> availabilityZones;
    std::optional<ServiceId> entryPoint;
    std::vector<RootCause> faultRootCauses;
    std::vector<RootCause> errorRootCauses;
    std::vector<RootCause> responseTimeRootCauses;
    /// How many segments it has.
    int revision = 0;

    bool operator==(const Summary&) const = default;
};

Summary summaryOf(const Trace& trace);

/// As GetTraceSummaries answers.
boost::json::object writtenSummary(const Summary& summary);
boost::json::object writtenServiceId(const ServiceId& service);

/// How long something took; what is in progress has taken no time yet.
Microseconds durationOf(const Segment& segment);

} // namespace lathe::traces
