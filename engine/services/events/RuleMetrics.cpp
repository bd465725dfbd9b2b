#include "engine/services/events/RuleMetrics.h"

#include "engine/services/events/Names.h"

#include <string>

namespace lathe::services::events {

namespace {

/// "arn:aws:events:us-east-1:123456789012:rule/shop/new" -> us-east-1
std::string regionOf(std::string_view arn) {
    for (int part = 0; part < 3; ++part)
        arn.remove_prefix(std::min(arn.size(), arn.find(':') + 1));
    return std::string{arn.substr(0, arn.find(':'))};
}

} // namespace

void measureRule(const Surroundings& surroundings, std::string_view ruleArn,
                 std::string_view metric) {
    constexpr std::string_view marker = "rule/";
    std::string_view rule = resourceOf(ruleArn);
    if (!rule.starts_with(marker))
        return;
    rule.remove_prefix(marker.size());
    Measured measured{regionOf(ruleArn), "AWS/Events", metric, "Count", {}};
    if (const auto slash = rule.rfind('/'); slash != std::string_view::npos) {
        measured.dimensions.emplace_back("EventBusName", rule.substr(0, slash));
        rule.remove_prefix(slash + 1);
    }
    measured.dimensions.emplace_back("RuleName", rule);
    surroundings.measure(measured);
}

void measureFate(const Surroundings& surroundings, const delivery::Parcel& parcel,
                 delivery::Courier::Fate fate) {
    using enum delivery::Courier::Fate;
    const auto count = [&](std::string_view metric) {
        measureRule(surroundings, parcel.message.sourceArn, metric);
    };
    if (delivery::isDeadLetter(parcel)) {
        if (fate == Taken)
            count("InvocationsSentToDlq");
        else if (fate == GivenUp)
            count("InvocationsFailedToBeSentToDlq");
        return;
    }
    switch (fate) {
    case Tried:
        count("InvocationAttempts");
        return count("InvocationsCreated");
    case TriedAgain:
        count("InvocationAttempts");
        return count("RetryInvocationAttempts");
    case Taken:
        count("Invocations");
        return count("SuccessfulInvocationAttempts");
    case GivenUp:
        count("Invocations");
        return count("FailedInvocations");
    }
}

} // namespace lathe::services::events
