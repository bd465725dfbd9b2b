#pragma once

#include "engine/model/Invocation.h"
#include "engine/traces/Segment.h"

#include <functional>
#include <string>
#include <vector>

namespace lathe::traces {

enum class Detail {
    /// The segments that AWS makes of an invocation
    /// (https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html).
    AsAws,
    /// With what AWS does not tell: waiting for an environment, its start, streaming, extensions,
    /// memory and cost.
    Full,
};

/// What segments say of a function.
struct FunctionPlace {
    std::string name;
    std::string arn;
    std::string accountId;
};

/// Of the function with this logical id.
using FunctionPlaces = std::function<FunctionPlace(const std::string& function)>;

/// The segments of one request: that of the Lambda service, and one of the function for each
/// attempt that had an environment. `attempts` is not empty, and in their order.
std::vector<Segment> segmentsOf(const std::vector<model::InvocationRecord>& attempts,
                                const FunctionPlace& place, std::vector<Link> links, Detail detail);

/// Of the invocations of one trace.
std::vector<Segment> segmentsOf(std::vector<model::InvocationRecord> records,
                                const FunctionPlaces& places,
                                const std::function<std::vector<Link>(const std::string&)>& links,
                                Detail detail);

} // namespace lathe::traces
