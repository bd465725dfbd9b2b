#include "engine/logpatterns/FilterPattern.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Tokens.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::int64_t mostEvents = 10'000;
constexpr std::size_t mostTailedGroups = 10;
/// Of an answer.
constexpr std::size_t mostBytes = 1'048'576;
constexpr std::size_t bytesBeside = 26;

Error badToken() {
    return invalid("The specified nextToken is invalid.");
}

/// Lambda ends each line that a function prints with a line end.
std::string messageOf(const store::StoredEvent& event) {
    std::string message{event.line.text};
    if (!event.stream.function.empty())
        message += '\n';
    return message;
}

json::object described(const store::StoredEvent& event) {
    const std::int64_t time = toMillis(event.position.time);
    return {{"timestamp", time}, {"message", messageOf(event)}, {"ingestionTime", time}};
}

/// GetLogEvents.
struct Page {
    std::string group;
    std::string name;
    Timestamp from = Timestamp::min();
    Timestamp until = Timestamp::max();
    std::size_t limit = mostEvents;
    bool fromHead = false;
    std::optional<StreamToken> token;
    std::string tokenText;
};

Answer read(store::EventReader& reader, const Page& page) {
    const auto stream = reader.stream(page.group, page.name);
    if (!stream)
        return stream.error();
    if (!*stream)
        return noSuchStream();
    const bool forward = page.token ? page.token->forward : page.fromHead;
    store::EventSearch search{{**stream}, page.from, page.until, !forward};
    if (page.token)
        search.after = page.token->position;
    json::array events;
    std::optional<store::EventPosition> first;
    std::optional<store::EventPosition> last;
    std::size_t bytes = 0;
    const auto done = reader.read(search, [&](const store::StoredEvent& event) {
        bytes += event.line.text.size() + bytesBeside;
        if (!events.empty() && bytes > mostBytes)
            return false;
        events.push_back(described(event));
        first = first.value_or(event.position);
        last = event.position;
        return events.size() < page.limit;
    });
    if (!done)
        return done.error();
    if (!forward) {
        std::reverse(events.begin(), events.end());
        std::swap(first, last);
    }
    // Where there is nothing, one comes again to the same place.
    const store::EventPosition here =
        page.token ? page.token->position
                   : store::EventPosition{forward ? std::max(page.from, Timestamp{})
                                                  : (*stream)->last.value_or((*stream)->created),
                                          forward ? 0 : std::numeric_limits<std::int64_t>::max()};
    std::string next = StreamToken{true, last.value_or(here)}.text();
    std::string before = StreamToken{false, first.value_or(here)}.text();
    if (events.empty() && page.token)
        (page.token->forward ? next : before) = page.tokenText;
    return json::object{{"events", std::move(events)},
                        {"nextForwardToken", std::move(next)},
                        {"nextBackwardToken", std::move(before)}};
}

/// FilterLogEvents.
struct Filtering {
    std::string group;
    std::vector<std::string> names;
    std::string prefix;
    Timestamp from = Timestamp::min();
    Timestamp until = Timestamp::max();
    std::optional<logpatterns::FilterPattern> pattern;
    std::optional<store::EventPosition> after;
    std::size_t limit = mostEvents;
};

Answer filter(store::EventReader& reader, const Filtering& filtering) {
    auto streams = reader.streams(filtering.group);
    if (!streams)
        return streams.error();
    const auto isNamed = [&filtering](const store::LogStream& stream) {
        return filtering.names.empty() || std::find(filtering.names.begin(), filtering.names.end(),
                                                    stream.name) != filtering.names.end();
    };
    std::erase_if(*streams, [&](const store::LogStream& stream) {
        return !isNamed(stream) || !stream.name.starts_with(filtering.prefix);
    });
    if (streams->empty() && !filtering.names.empty())
        return noSuchStream();
    store::EventSearch search{std::move(*streams), filtering.from, filtering.until};
    search.after = filtering.after;
    if (filtering.pattern)
        search.matches = [&filtering](std::string_view text) {
            return filtering.pattern->matches(text);
        };
    json::array events;
    std::optional<store::EventPosition> last;
    std::size_t bytes = 0;
    bool more = false;
    const auto done = reader.read(search, [&](const store::StoredEvent& event) {
        bytes += event.line.text.size() + bytesBeside;
        more = events.size() == filtering.limit || (!events.empty() && bytes > mostBytes);
        if (more)
            return false;
        json::object seen = described(event);
        seen["logStreamName"] = event.stream.name;
        seen["eventId"] = digitsOf(event.position);
        events.push_back(std::move(seen));
        last = event.position;
        return true;
    });
    if (!done)
        return done.error();
    json::object answer{{"events", std::move(events)}, {"searchedLogStreams", json::array{}}};
    if (more)
        answer["nextToken"] = digitsOf(*last);
    return answer;
}

std::vector<std::string> textsIn(const json::object& written, std::string_view member) {
    std::vector<std::string> texts;
    if (const json::array* members = Parameters{written}.array(member))
        for (const json::value& text : *members)
            if (text.is_string())
                texts.emplace_back(text.get_string());
    return texts;
}

} // namespace

Reply getLogEvents(const Desk& desk, const json::object& written) {
    auto place = streamIn(desk.state, written);
    if (!place)
        return place.error();
    Parameters parameters{written};
    Page page;
    page.group = desk.state.home.journalGroup(place->group);
    page.name = std::move(place->stream);
    const auto from = parameters.integer("startTime", 0);
    const auto until = parameters.integer("endTime", 0);
    page.limit =
        static_cast<std::size_t>(parameters.integer("limit", 1, mostEvents).value_or(mostEvents));
    page.fromHead = parameters.flag("startFromHead");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    page.from =
        std::max(from ? fromMillis(*from) : Timestamp::min(), desk.state.keptSince(place->group));
    if (until)
        page.until = fromMillis(*until);
    page.tokenText = parameters.text("nextToken");
    if (parameters.has("nextToken") && !(page.token = StreamToken::read(page.tokenText)))
        return badToken();
    return Reading{[page](store::EventReader& reader) { return read(reader, page); }};
}

Reply filterLogEvents(const Desk& desk, const json::object& written) {
    const auto group = groupIn(desk.state, written);
    if (!group)
        return group.error();
    Parameters parameters{written};
    Filtering filtering;
    filtering.group = desk.state.home.journalGroup(*group);
    filtering.names = textsIn(written, "logStreamNames");
    filtering.prefix = parameters.text("logStreamNamePrefix", {512, streamPattern});
    const auto from = parameters.integer("startTime", 0);
    const auto until = parameters.integer("endTime", 0);
    filtering.limit =
        static_cast<std::size_t>(parameters.integer("limit", 1, mostEvents).value_or(mostEvents));
    const std::string pattern = parameters.text("filterPattern", {1024});
    const std::string token = parameters.text("nextToken");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (!filtering.names.empty() && !filtering.prefix.empty())
        return invalid("logStreamNamePrefix and logStreamNames are mutually exclusive parameters.");
    filtering.from =
        std::max(from ? fromMillis(*from) : Timestamp::min(), desk.state.keptSince(*group));
    if (until)
        filtering.until = fromMillis(*until + 1);
    if (parameters.has("nextToken") && !(filtering.after = positionIn(token)))
        return badToken();
    if (!pattern.empty()) {
        auto parsed = logpatterns::FilterPattern::parse(pattern);
        if (!parsed)
            return parsed.error();
        filtering.pattern = std::move(*parsed);
    }
    return Reading{[filtering](store::EventReader& reader) { return filter(reader, filtering); }};
}

Reply startLiveTail(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    TailRequest request;
    parameters.requiredArray("logGroupIdentifiers");
    request.streams = textsIn(written, "logStreamNames");
    request.prefixes = textsIn(written, "logStreamNamePrefixes");
    request.patternText = parameters.text("logEventFilterPattern", {1024});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    for (const std::string& identifier : textsIn(written, "logGroupIdentifiers")) {
        const std::string name = groupNameOf(identifier);
        if (auto known = desk.state.group(name); !known)
            return known.error();
        request.groups[name] = identifier;
    }
    if (request.groups.size() > mostTailedGroups)
        return invalid("A session can follow at most 10 log groups.");
    const bool choosesStreams = !request.streams.empty() || !request.prefixes.empty();
    if (choosesStreams && request.groups.size() > 1)
        return invalid("Log streams can be chosen of one log group only.");
    if (!request.streams.empty() && !request.prefixes.empty())
        return invalid("logStreamNames and logStreamNamePrefixes are mutually exclusive "
                       "parameters.");
    if (!request.patternText.empty()) {
        auto pattern = logpatterns::FilterPattern::parse(request.patternText);
        if (!pattern)
            return pattern.error();
        request.pattern = std::move(*pattern);
    }
    return request;
}

} // namespace lathe::services::logs
