#pragma once

#include <string>
#include <string_view>

namespace lathe::dispatch {

/// How many invocations of one function a single event may lead to before they count as a loop
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html).
inline constexpr int mostInChain = 16;

/// An X-Amzn-Trace-Id with one more invocation of the function in its part "Lineage", which SDKs
/// and services pass on: "Root=1-...;Lineage=1:a87bd80c:3|1:5f3c2d11:2".
std::string withInvocation(std::string_view traceId, std::string_view functionId);

/// How many invocations of the function it counts.
int invocationsIn(std::string_view traceId, std::string_view functionId);

} // namespace lathe::dispatch
