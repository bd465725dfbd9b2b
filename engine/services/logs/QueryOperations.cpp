#include "engine/base/Base64.h"
#include "engine/insights/FieldCensus.h"
#include "engine/services/logs/Operations.h"
#include "engine/services/logs/Queries.h"

#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::int64_t mostResults = 10'000;
constexpr std::size_t mostGroups = 50;

Error noSuchQuery() {
    return notFound("The specified query does not exist.");
}

/// Those that logGroupName, logGroupNames and logGroupIdentifiers name.
Result<std::vector<QueriedGroup>> groupsIn(const State& state, const json::object& written) {
    std::vector<std::string> names;
    if (const std::string name = textOf(written, "logGroupName"); !name.empty())
        names.push_back(name);
    for (const char* member : {"logGroupNames", "logGroupIdentifiers"})
        if (const json::array* all = Parameters{written}.array(member))
            for (const json::value& name : *all)
                if (name.is_string())
                    names.push_back(groupNameOf(std::string_view{name.get_string()}));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty())
        return invalid("Exactly one of logGroupName, logGroupNames or logGroupIdentifiers must be "
                       "specified.");
    if (names.size() > mostGroups)
        return Error{"LimitExceededException",
                     Text::verbatim("A query can have at most 50 log groups.")};
    std::vector<QueriedGroup> groups;
    for (const std::string& name : names) {
        if (!state.groups.find(name))
            return notFound(fmt::format("Log group '{}' does not exist for account ID '{}'", name,
                                        state.home.account));
        groups.push_back({name, state.home.journalGroup(name), state.keptSince(name)});
    }
    return groups;
}

} // namespace

Reply startQuery(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    QueryRequest request;
    request.text = parameters.requiredText("queryString", {10'000});
    const auto from = parameters.integer("startTime", 0);
    const auto until = parameters.integer("endTime", 0);
    const auto limit = parameters.integer("limit", 1, mostResults);
    parameters.text("queryLanguage", {0, {}, 0, {"", "CWLI"}});
    for (const auto& [name, time] : {std::pair{"startTime", from}, std::pair{"endTime", until}})
        if (!time)
            parameters.complain("null", name, "Member must not be null");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (*until < *from)
        return invalid("The start time of a query must not be after its end time.");
    auto query = insights::Query::parse(request.text);
    if (!query)
        return query.error().error();
    // What the query says itself counts.
    if (!query->source) {
        auto groups = groupsIn(desk.state, written);
        if (!groups)
            return groups.error();
        request.scope.groups = std::move(*groups);
    }
    request.account = desk.state.home.account;
    // Seconds; the last of them is asked for too.
    request.scope.from = fromMillis(*from * 1000);
    request.scope.until = fromMillis((*until + 1) * 1000);
    request.limit = static_cast<std::size_t>(limit.value_or(mostResults));
    if (const auto found = findScopes(desk.state, *query, request); !found)
        return found.error();
    const auto run = desk.queries.add(std::move(request), std::move(*query));
    desk.inBackground([run](Result<std::unique_ptr<store::EventReader>> reader) {
        if (reader)
            run->run(**reader);
        else
            run->fail(reader.error());
    });
    return json::object{{"queryId", run->id()}};
}

Reply stopQuery(const Desk& desk, const json::object& written) {
    const auto run = desk.queries.find(textOf(written, "queryId"));
    if (!run)
        return noSuchQuery();
    if (!run->stop())
        return invalid("The specified query has ended.");
    return json::object{{"success", true}};
}

Reply getQueryResults(const Desk& desk, const json::object& written) {
    const auto run = desk.queries.find(textOf(written, "queryId"));
    if (!run)
        return noSuchQuery();
    return run->results();
}

Reply describeQueries(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string group = parameters.text("logGroupName", {512, groupPattern});
    const std::string status = parameters.text("status");
    const auto most =
        static_cast<std::size_t>(parameters.integer("maxResults", 1, 1000).value_or(1000));
    const std::string after = base64Decoded(parameters.text("nextToken")).value_or("");
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    json::array queries;
    std::string last;
    bool reached = after.empty();
    for (const auto& run : desk.queries.all()) {
        json::object described = run->described();
        const bool fits = (group.empty() || run->isOf(group)) &&
                          (status.empty() || textOf(described, "status") == status);
        if (reached && fits && queries.size() == most)
            return json::object{{"queries", std::move(queries)}, {"nextToken", base64(last)}};
        if (reached && fits) {
            queries.push_back(std::move(described));
            last = run->id();
        }
        reached = reached || run->id() == after;
    }
    return json::object{{"queries", std::move(queries)}};
}

Reply getLogRecord(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string pointer = parameters.requiredText("logRecordPointer", {0, {}, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return Reading{
        [account = desk.state.home.account, pointer](store::EventReader& reader) -> Answer {
            auto record = recordAt(reader, account, pointer);
            if (!record)
                return record.error();
            return json::object{{"logRecord", std::move(*record)}};
        }};
}

Reply getLogGroupFields(const Desk& desk, const json::object& written) {
    const auto name = groupIn(desk.state, written);
    if (!name)
        return name.error();
    constexpr std::chrono::minutes lately{15};
    constexpr std::chrono::minutes around{8};
    const auto asked = Parameters{written}.integer("time", 0);
    const Timestamp now = desk.state.surroundings.clock.wall();
    const Timestamp middle = asked ? fromMillis(*asked * 1000) : now;
    store::EventSearch search;
    search.from = std::max(middle - (asked ? around : lately), desk.state.keptSince(*name));
    search.until = asked ? middle + around : Timestamp::max();
    search.newestFirst = true;
    return Reading{[search, group = desk.state.home.journalGroup(*name)](
                       store::EventReader& reader) mutable -> Answer {
        auto streams = reader.streams(group);
        if (!streams)
            return streams.error();
        search.streams = std::move(*streams);
        insights::FieldCensus census;
        // So many tell.
        int left = 10'000;
        const auto done = reader.read(search, [&](const store::StoredEvent& event) {
            census.add({event.position.time,
                        event.position.time,
                        event.line.text,
                        event.stream.name,
                        {},
                        {}});
            return --left > 0;
        });
        if (!done)
            return done.error();
        json::array fields;
        for (const auto& field : census.fields())
            fields.push_back(json::object{{"name", field.name}, {"percent", field.percent}});
        return json::object{{"logGroupFields", std::move(fields)}};
    }};
}

} // namespace lathe::services::logs
