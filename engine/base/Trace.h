#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe {

/// An X-Amzn-Trace-Id that begins a story: "Root=1-5759e988-bd862e3fe1be46a994272793"
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
std::string newTraceRoot(Timestamp now);

/// "1-5759e988-bd862e3fe1be46a994272793" of an X-Amzn-Trace-Id; empty where it has none.
std::string_view traceRootOf(std::string_view traceId);

/// What an X-Amzn-Trace-Id says beside its root.
struct TraceHeader {
    /// "1-5759e988-bd862e3fe1be46a994272793"; empty where it has none.
    std::string_view root;
    /// The id of the segment or subsegment whose call it came with; empty: none.
    std::string_view parent;
    /// Whether the trace is to be recorded; nothing where nobody has decided yet.
    std::optional<bool> sampled;
};

/// The views are of `traceId`.
TraceHeader readTraceHeader(std::string_view traceId);

/// An X-Amzn-Trace-Id as that one, with another parent and another decision; its other parts stay.
std::string withParent(std::string_view traceId, std::string_view parent, bool sampled);

/// The id of a segment, 16 hexadecimal digits, that is always the same for the same name.
std::string segmentIdOf(std::string_view name);

/// Whether it says no more than which story this is, as those that newTraceRoot() made.
bool isTraceRoot(std::string_view traceId);

} // namespace lathe
