#pragma once

#include "engine/cost/SourcePrices.h"
#include "engine/model/Project.h"
#include "engine/model/Use.h"

#include <vector>

namespace lathe::cost {

struct Charge {
    Item item = Item::RestApiRequest;
    std::int64_t units = 0;

    bool operator==(const Charge&) const = default;
};

/// What the service behind a trigger bills for having started a function, beside Lambda's price.
struct TriggerCharges {
    /// Empty where it is free (a function URL, an event of an AWS service, a stream of DynamoDB).
    std::vector<Charge> charges;
    /// False where what it costs does not go by invocations or is not known (Kinesis, Kafka...).
    bool known = true;

    bool operator==(const TriggerCharges&) const = default;
};

/// Of `trigger` for this use. A queue's messages count as sent one by one, received in the batches
/// that the function got and deleted in one call each; polls that found nothing are not counted. A
/// topic's notification counts as a publication of its own, an object's event as a PUT.
TriggerCharges chargesOf(const model::Trigger& trigger, const model::Project& project,
                         const model::Use& use);

} // namespace lathe::cost
