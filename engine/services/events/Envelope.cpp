#include "engine/services/events/Envelope.h"

#include "engine/base/Ids.h"
#include "engine/services/wire/Parameters.h"
#include "engine/services/wire/Things.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

Error required(std::string_view name) {
    return {"InvalidArgument",
            Text::verbatim(fmt::format(
                "Parameter {0} is not valid. Reason: {0} is a required argument.", name))};
}

Error malformed() {
    return {"MalformedDetail", Text::verbatim("Detail is malformed.")};
}

json::object envelope(std::string id, json::value detailType, json::value source, const Home& home,
                      std::string time, json::array resources, json::value detail) {
    return {{"version", "0"},
            {"id", std::move(id)},
            {"detail-type", std::move(detailType)},
            {"source", std::move(source)},
            {"account", home.account},
            {"time", std::move(time)},
            {"region", home.region},
            {"resources", std::move(resources)},
            {"detail", std::move(detail)}};
}

json::array resourcesIn(const json::object& entry, std::string_view member) {
    const json::value* value = entry.if_contains(member);
    return value && value->is_array() ? value->get_array() : json::array{};
}

} // namespace

Result<json::object> eventOf(const json::object& entry, const Home& home, Timestamp now) {
    for (const std::string_view name : {"Source", "DetailType", "Detail"}) {
        if (textOf(entry, name).empty())
            return required(name);
    }
    const std::string source = textOf(entry, "Source");
    if (source.starts_with("aws."))
        return Error{"NotAuthorizedForSourceException",
                     Text::verbatim("Not authorized for the source.")};
    boost::system::error_code error;
    json::value detail = json::parse(textOf(entry, "Detail"), error);
    if (error || !detail.is_object())
        return malformed();
    const auto time = Parameters{entry}.time("Time");
    return envelope(newUuid(), json::value(textOf(entry, "DetailType")), json::value(source), home,
                    eventTime(time ? timestampOf(*time) : now), resourcesIn(entry, "Resources"),
                    std::move(detail));
}

Result<json::object> eventSent(const std::string& body, const Home& home, Timestamp now) {
    boost::system::error_code error;
    const json::value sent = json::parse(body, error);
    if (error || !sent.is_object())
        return malformed();
    const json::object& entry = sent.get_object();
    const json::value* detail = entry.if_contains("detail");
    const std::string id = textOf(entry, "id");
    const std::string time = textOf(entry, "time");
    json::object event =
        envelope(id.empty() ? newUuid() : id, json::value(textOf(entry, "detail-type")),
                 json::value(textOf(entry, "source")), home, time.empty() ? eventTime(now) : time,
                 resourcesIn(entry, "resources"), detail ? *detail : json::value(json::object{}));
    for (const std::string_view kept : {"account", "region"}) {
        if (const std::string value = textOf(entry, kept); !value.empty())
            event[kept] = value;
    }
    return event;
}

json::object scheduledEvent(const std::string& ruleArn, const Home& home, Timestamp time) {
    return envelope(newUuid(), json::value("Scheduled Event"), json::value("aws.events"), home,
                    eventTime(time), {json::value(ruleArn)}, json::object{});
}

std::string eventTime(Timestamp time) {
    std::string text = toIso8601(time);
    text.replace(text.find('.'), std::string::npos, "Z");
    return text;
}

Timestamp timestampOf(double seconds) {
    constexpr double latest = 253'402'300'799.0;
    if (!(seconds >= 0))
        return {};
    return Timestamp{Microseconds{static_cast<std::int64_t>(std::min(seconds, latest) * 1e6)}};
}

std::size_t sizeOf(const json::object& entry) {
    std::size_t size = entry.contains("Time") ? 14 : 0;
    for (const std::string_view name : {"Source", "DetailType", "Detail"})
        size += textOf(entry, name).size();
    for (const json::value& resource : resourcesIn(entry, "Resources")) {
        if (resource.is_string())
            size += resource.get_string().size();
    }
    return size;
}

} // namespace lathe::services::events
