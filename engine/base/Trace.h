#pragma once

#include "engine/base/Units.h"

#include <string>
#include <string_view>

namespace lathe {

/// An X-Amzn-Trace-Id that begins a story: "Root=1-5759e988-bd862e3fe1be46a994272793"
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
std::string newTraceRoot(Timestamp now);

/// "1-5759e988-bd862e3fe1be46a994272793" of an X-Amzn-Trace-Id; empty where it has none.
std::string_view traceRootOf(std::string_view traceId);

/// Whether it says no more than which story this is, as those that newTraceRoot() made.
bool isTraceRoot(std::string_view traceId);

} // namespace lathe
