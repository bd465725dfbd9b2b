#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

// Limits of
// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
constexpr std::size_t mostBytes = 1'048'576;
constexpr std::size_t bytesBeside = 26;
constexpr std::size_t mostEvents = 10'000;
constexpr std::chrono::hours longestBatch{24};
constexpr std::chrono::hours oldest{14 * 24};
constexpr std::chrono::hours newest{2};

struct Put {
    Timestamp time{};
    std::string message;
};

Result<std::vector<Put>> eventsIn(const json::object& written) {
    Parameters parameters{written};
    const json::array* events = parameters.requiredArray("logEvents");
    if (events && events->size() > mostEvents)
        parameters.complain("[...]", "logEvents",
                            "Member must have length less than or equal to 10000");
    std::vector<Put> puts;
    std::size_t bytes = 0;
    for (std::size_t i = 0; events && i < events->size(); ++i) {
        const json::object event =
            (*events)[i].is_object() ? (*events)[i].get_object() : json::object{};
        Parameters member{event, fmt::format("logEvents.{}.member", i + 1)};
        std::string message = member.requiredText("message", {0, {}, 1});
        const auto time = member.integer("timestamp", 0);
        if (!time)
            member.complain("null", "timestamp", "Member must not be null");
        bytes += message.size() + bytesBeside;
        puts.push_back({fromMillis(time.value_or(0)), std::move(message)});
        parameters.join(member);
    }
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (bytes > mostBytes)
        return invalid(
            fmt::format("Upload too large: {} bytes exceeds limit of {}", bytes, mostBytes));
    if (!std::is_sorted(puts.begin(), puts.end(),
                        [](const Put& one, const Put& other) { return one.time < other.time; }))
        return invalid("Log events in a single PutLogEvents request must be in chronological "
                       "order.");
    if (puts.back().time - puts.front().time > longestBatch)
        return invalid("The batch of log events in a single PutLogEvents request cannot span more "
                       "than 24 hours.");
    return puts;
}

/// Takes what is out of time away, and tells it as the answer does.
json::object reject(std::vector<Put>& puts, Timestamp now, Timestamp keptSince) {
    const auto before = [&puts](Timestamp time) {
        return std::lower_bound(puts.begin(), puts.end(), time,
                                [](const Put& put, Timestamp at) { return put.time < at; });
    };
    const auto tooOld = before(now - oldest);
    const auto expired = before(keptSince);
    const auto tooNew = before(now + newest + Microseconds{1});
    json::object rejected;
    if (tooOld != puts.begin())
        rejected["tooOldLogEventEndIndex"] = tooOld - puts.begin();
    if (expired != puts.begin())
        rejected["expiredLogEventEndIndex"] = expired - puts.begin();
    if (tooNew != puts.end())
        rejected["tooNewLogEventStartIndex"] = tooNew - puts.begin();
    const auto first = std::max(tooOld, expired);
    puts.erase(tooNew, puts.end());
    puts.erase(puts.begin(), std::min(first, puts.end()));
    return rejected;
}

/// What a batch becomes; in the order of the request.
model::SharedLines linesOf(const std::string& stream, const std::vector<Put>& puts) {
    std::vector<model::LogLine> lines;
    for (const Put& put : puts) {
        model::LogLine line;
        line.time = put.time;
        line.environmentId = stream;
        line.text = put.message;
        lines.push_back(std::move(line));
    }
    return std::make_shared<const std::vector<model::LogLine>>(std::move(lines));
}

} // namespace

Reply putLogEvents(const Desk& desk, const json::object& written) {
    const auto place = streamIn(desk.state, written);
    if (!place)
        return place.error();
    auto puts = eventsIn(written);
    if (!puts)
        return puts.error();
    const Timestamp now = desk.state.surroundings.clock.wall();
    json::object answer{{"nextSequenceToken", digitsOf({now, 0})}};
    json::object rejected = reject(*puts, now, desk.state.keptSince(place->group));
    if (!rejected.empty())
        answer["rejectedLogEventsInfo"] = std::move(rejected);
    return Reading{[puts = std::move(*puts), place = *place,
                    inJournal = desk.state.home.journalGroup(place->group),
                    answer = std::move(answer), &journal = desk.journal,
                    onPut = desk.onPut](store::EventReader& reader) -> Answer {
        const auto stream = reader.stream(inJournal, place.stream);
        if (!stream)
            return stream.error();
        if (!*stream)
            return noSuchStream();
        if (puts.empty())
            return answer;
        const model::SharedLines lines = linesOf((*stream)->id, puts);
        journal.append(lines);
        onPut(place.group, place.stream, lines);
        return answer;
    }};
}

} // namespace lathe::services::logs
