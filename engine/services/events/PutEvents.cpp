#include "engine/base/Trace.h"
#include "engine/patterns/Pattern.h"
#include "engine/services/events/Envelope.h"
#include "engine/services/events/Operations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

constexpr std::size_t mostEntries = 10;
/// Of all entries together
/// (https://aws.amazon.com/blogs/compute/more-room-to-build-serverless-services-now-support-payloads-up-to-1-mb).
constexpr std::size_t largestRequest = 1024 * 1024;

/// As Java writes it.
std::string javaText(const json::object& entry) {
    const auto member = [&](std::string_view name) {
        const std::string value = textOf(entry, name);
        return value.empty() ? std::string{"null"} : value;
    };
    std::string resources = "null";
    if (const json::array* list = Parameters{entry}.array("Resources")) {
        std::vector<std::string> names;
        for (const json::value& name : *list)
            names.push_back(name.is_string() ? std::string{name.get_string()} : "null");
        resources = fmt::format("[{}]", fmt::join(names, ", "));
    }
    return fmt::format("PutEventsRequestEntry(time={}, source={}, resources={}, detailType={}, "
                       "detail={}, eventBusName={}, traceHeader={}, kmsKeyIdentifier=null, "
                       "internalMetadata=null)",
                       member("Time"), member("Source"), resources, member("DetailType"),
                       member("Detail"), member("EventBusName"), member("TraceHeader"));
}

Result<void> checkEntries(const json::array& entries) {
    std::vector<std::string> texts;
    std::size_t size = 0;
    for (const json::value& entry : entries) {
        if (!entry.is_object())
            return Error{"SerializationException", Text::verbatim("An entry is not an object.")};
        size += sizeOf(entry.get_object());
        if (entries.size() > mostEntries)
            texts.push_back(javaText(entry.get_object()));
    }
    if (!texts.empty())
        return validationError(fmt::format(
            "1 validation error detected: Value '[{}]' at 'entries' failed to satisfy constraint: "
            "Member must have length less than or equal to {}",
            fmt::join(texts, ", "), mostEntries));
    if (size > largestRequest)
        return validationError("Total size of the entries in the request is over the limit.");
    return {};
}

} // namespace

Answer putEvents(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const json::array* entries = parameters.requiredArray("Entries");
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (auto valid = checkEntries(*entries); !valid)
        return valid.error();
    json::array results;
    int failed = 0;
    for (const json::value& value : *entries) {
        const json::object& entry = value.get_object();
        auto event = eventOf(entry, desk.state.home, desk.state.surroundings.clock.wall());
        if (!event) {
            ++failed;
            results.push_back(json::object{{"ErrorCode", event.error().code},
                                           {"ErrorMessage", event.error().detail.english()}});
            continue;
        }
        results.push_back(json::object{{"EventId", event->at("id")}});
        // AWS takes events for buses that do not exist, and forgets them.
        const std::string bus = busNameOf(textOf(entry, "EventBusName"));
        std::string traceId = textOf(entry, "TraceHeader");
        if (traceRootOf(traceId).empty())
            traceId = desk.traceId;
        if (desk.state.buses.find(bus))
            desk.traffic.accept(*event, bus, {0, std::move(traceId)});
    }
    return json::object{{"FailedEntryCount", failed}, {"Entries", std::move(results)}};
}

Answer testEventPattern(const Desk&, const json::object& written) {
    Parameters parameters{written};
    const std::string pattern = parameters.requiredText("EventPattern");
    const std::string text = parameters.requiredText("Event");
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    boost::system::error_code error;
    const json::value event = json::parse(text, error);
    // The documentation wants "resources" as well, the service does not.
    constexpr std::array<std::string_view, 6> needed{"id",   "account", "source",
                                                     "time", "region",  "detail-type"};
    if (error || !event.is_object() ||
        !std::all_of(needed.begin(), needed.end(),
                     [&](std::string_view name) { return event.get_object().contains(name); }))
        return validationError("Parameter Event is not valid.");
    if (auto valid = checkPattern(pattern); !valid)
        return valid.error();
    return json::object{
        {"Result", patterns::Pattern::compile(pattern)->matches(event.get_object())}};
}

} // namespace lathe::services::events
