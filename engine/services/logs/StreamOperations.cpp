#include "engine/base/Base64.h"
#include "engine/base/Ids.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Tokens.h"

#include <algorithm>
#include <tuple>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

json::object described(const std::string& groupArn, const store::LogStream& stream) {
    json::object answer{{"logStreamName", stream.name},
                        {"creationTime", toMillis(stream.created)},
                        {"arn", groupArn + ":log-stream:" + stream.name},
                        {"storedBytes", 0}};
    if (stream.first)
        answer["firstEventTimestamp"] = toMillis(*stream.first);
    if (stream.last) {
        answer["lastEventTimestamp"] = toMillis(*stream.last);
        answer["lastIngestionTime"] = toMillis(*stream.last);
        answer["uploadSequenceToken"] = digitsOf({*stream.last, 0});
    }
    return answer;
}

struct Listing {
    std::string group;
    std::string groupArn;
    std::string prefix;
    std::string after;
    std::size_t limit = 50;
    bool byTime = false;
    bool descending = false;
};

/// What streams are sorted by.
std::tuple<Timestamp, std::string> placeOf(const Listing& listing, const store::LogStream& stream) {
    return {listing.byTime ? stream.last.value_or(stream.created) : Timestamp{}, stream.name};
}

Answer list(store::EventReader& reader, const Listing& listing) {
    auto streams = reader.streams(listing.group);
    if (!streams)
        return streams.error();
    std::erase_if(*streams, [&listing](const store::LogStream& stream) {
        return !stream.name.starts_with(listing.prefix);
    });
    std::sort(streams->begin(), streams->end(), [&listing](const auto& one, const auto& other) {
        return listing.descending ? placeOf(listing, other) < placeOf(listing, one)
                                  : placeOf(listing, one) < placeOf(listing, other);
    });
    auto stream = streams->begin();
    if (!listing.after.empty())
        stream = std::find_if(streams->begin(), streams->end(),
                              [&listing](const auto& one) { return one.name == listing.after; });
    if (stream != streams->end() && !listing.after.empty())
        ++stream;
    json::array members;
    for (; stream != streams->end() && members.size() < listing.limit; ++stream)
        members.push_back(described(listing.groupArn, *stream));
    json::object answer{{"logStreams", std::move(members)}};
    if (stream != streams->end())
        answer["nextToken"] = base64((stream - 1)->name);
    return answer;
}

} // namespace

Reply createLogStream(const Desk& desk, const json::object& written) {
    const auto place = streamIn(desk.state, written);
    if (!place)
        return place.error();
    return Reading{[stream = store::LogStream{newUuid(),
                                              desk.state.home.journalGroup(place->group),
                                              place->stream,
                                              {},
                                              desk.state.surroundings.clock.wall()},
                    &journal = desk.journal](store::EventReader& reader) -> Answer {
        const auto before = reader.stream(stream.group, stream.name);
        if (!before)
            return before.error();
        if (*before)
            return alreadyExists("The specified log stream already exists");
        journal.openStream(stream);
        return json::object{};
    }};
}

Reply deleteLogStream(const Desk& desk, const json::object& written) {
    const auto place = streamIn(desk.state, written);
    if (!place)
        return place.error();
    return Reading{[group = desk.state.home.journalGroup(place->group), name = place->stream,
                    &journal = desk.journal](store::EventReader& reader) -> Answer {
        const auto stream = reader.stream(group, name);
        if (!stream)
            return stream.error();
        if (!*stream)
            return noSuchStream();
        journal.removeStreams(group, name);
        return json::object{};
    }};
}

Reply describeLogStreams(const Desk& desk, const json::object& written) {
    const auto group = groupIn(desk.state, written);
    if (!group)
        return group.error();
    Parameters parameters{written};
    Listing listing;
    listing.group = desk.state.home.journalGroup(*group);
    listing.groupArn = desk.state.home.groupArn(*group);
    listing.prefix = parameters.text("logStreamNamePrefix", {512, streamPattern});
    const std::string order =
        parameters.text("orderBy", {0, {}, 0, {"", "LogStreamName", "LastEventTime"}});
    listing.byTime = order == "LastEventTime";
    listing.descending = parameters.flag("descending");
    listing.limit = static_cast<std::size_t>(parameters.integer("limit", 1, 50).value_or(50));
    listing.after = base64Decoded(parameters.text("nextToken")).value_or("");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (listing.byTime && !listing.prefix.empty())
        return invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
    return Reading{
        [listing](store::EventReader& reader) -> Answer { return list(reader, listing); }};
}

} // namespace lathe::services::logs
