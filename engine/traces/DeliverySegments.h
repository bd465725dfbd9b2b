#pragma once

#include "engine/model/Delivery.h"
#include "engine/traces/Segment.h"

#include <vector>

namespace lathe::traces {

/// What services have sent to each other in a trace, as segments beside `segments`, those of its
/// invocations: a bucket, topic, rule or queue is one from when it sent or got something. Who was
/// invoked by it, and has no caller in the trace, is called by it from now on.
void addDeliveries(const std::vector<model::Delivery>& deliveries, std::vector<Segment>& segments);

} // namespace lathe::traces
