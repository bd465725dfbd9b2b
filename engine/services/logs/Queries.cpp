#include "engine/services/logs/Queries.h"

#include "engine/base/Ids.h"
#include "engine/insights/FieldCensus.h"
#include "engine/services/logs/Pointers.h"
#include "engine/services/logs/State.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

/// Their results are kept in memory.
constexpr std::size_t mostRuns = 100;

/// "ACCOUNT:GROUP", which is @log.
std::string logOf(const std::string& account, const std::string& group) {
    return fmt::format("{}:{}", account, group);
}

/// What DescribeQueries writes before a query.
std::string sourceOf(const QueryRequest& request) {
    std::string groups;
    for (const QueriedGroup& group : request.groups)
        groups += fmt::format("\"{}\" ", group.name);
    return fmt::format("SOURCE {}START={} END={} | ", groups, toMillis(request.from),
                       toMillis(request.until) - 1);
}

insights::Event eventOf(const store::StoredEvent& stored, std::string_view log,
                        std::string_view pointer) {
    return {stored.position.time,
            stored.position.time,
            stored.line.text,
            stored.stream.name,
            log,
            pointer};
}

} // namespace

QueryRun::QueryRun(std::string id, QueryRequest request, insights::Query query, Timestamp created)
    : m_id{std::move(id)}
    , m_request{std::move(request)}
    , m_query{std::move(query)}
    , m_created{created} {}

void QueryRun::run(store::EventReader& reader) {
    {
        const std::scoped_lock lock{m_mutex};
        if (m_status == Status::Scheduled)
            m_status = Status::Running;
    }
    insights::Execution execution{m_query,
                                  {{m_created, m_request.from, m_request.until},
                                   insights::Execution::Feed::NewestFirst,
                                   m_request.limit}};
    const auto done = m_stopped ? Result<void>{} : read(reader, execution);
    if (m_stopped)
        end(Status::Cancelled, Error{"Query.Stopped", Text::tr("The query was stopped.")});
    else if (!done)
        end(Status::Failed, done.error());
    else
        end(Status::Complete, resultsOf(execution));
}

Result<void> QueryRun::read(store::EventReader& reader, insights::Execution& execution) {
    store::EventSearch search;
    search.from = m_request.from;
    search.until = m_request.until;
    search.newestFirst = true;
    std::unordered_map<std::string, const QueriedGroup*> groups;
    for (const QueriedGroup& group : m_request.groups) {
        auto streams = reader.streams(group.inJournal);
        if (!streams)
            return streams.error();
        std::move(streams->begin(), streams->end(), std::back_inserter(search.streams));
        groups[group.inJournal] = &group;
    }
    std::unordered_map<const store::LogStream*, std::pair<std::string, Timestamp>> logs;
    for (const store::LogStream& stream : search.streams) {
        const QueriedGroup& group = *groups.at(stream.group);
        logs[&stream] = {logOf(m_request.account, group.name), group.keptSince};
    }
    const store::LogStream* first = search.streams.data();
    const auto done = reader.read(search, [&](const store::StoredEvent& event) {
        const auto& [log, keptSince] = logs.at(&event.stream);
        if (event.position.time >= keptSince) {
            const EventPlace place{event.position, static_cast<std::size_t>(&event.stream - first)};
            execution.add(eventOf(event, log, place.bytes()));
        }
        return !m_stopped && execution.wantsMore();
    });
    m_streams = std::move(search.streams);
    return done;
}

insights::Results QueryRun::resultsOf(insights::Execution& execution) const {
    insights::Results results = execution.finish();
    for (auto& row : results.rows)
        for (insights::ResultField& field : row)
            if (const auto place = EventPlace::of(field.value); place && field.name == "@ptr")
                field.value = pointerTo(place->position, m_streams.at(place->stream));
    return results;
}

void QueryRun::end(Status status, Result<insights::Results> results) {
    {
        const std::scoped_lock lock{m_mutex};
        m_status = status;
        if (results && !m_ended)
            m_results = std::move(*results);
    }
    if (m_ended)
        m_ended(std::move(results));
}

void QueryRun::fail(const Error& error) {
    end(Status::Failed, error);
}

bool QueryRun::stop() {
    m_stopped = true;
    const std::scoped_lock lock{m_mutex};
    if (m_status == Status::Scheduled)
        m_status = Status::Cancelled;
    return m_status == Status::Running || m_status == Status::Cancelled;
}

bool QueryRun::isOf(const std::string& group) const {
    return std::any_of(m_request.groups.begin(), m_request.groups.end(),
                       [&group](const QueriedGroup& one) { return one.name == group; });
}

std::string QueryRun::statusText() const {
    switch (m_status) {
    case Status::Scheduled:
        return "Scheduled";
    case Status::Running:
        return "Running";
    case Status::Complete:
        return "Complete";
    case Status::Failed:
        return "Failed";
    case Status::Cancelled:
        return "Cancelled";
    }
    return {};
}

json::object QueryRun::results() const {
    const std::scoped_lock lock{m_mutex};
    json::array rows;
    for (const auto& row : m_results.rows) {
        json::array fields;
        for (const insights::ResultField& field : row)
            fields.push_back(json::object{{"field", field.name}, {"value", field.value}});
        rows.push_back(std::move(fields));
    }
    return {{"queryLanguage", "CWLI"},
            {"results", std::move(rows)},
            {"statistics",
             json::object{{"recordsMatched", static_cast<double>(m_results.recordsMatched)},
                          {"recordsScanned", static_cast<double>(m_results.recordsScanned)},
                          {"estimatedRecordsSkipped", 0.0},
                          {"bytesScanned", static_cast<double>(m_results.bytesScanned)},
                          {"estimatedBytesSkipped", 0.0},
                          {"logGroupsScanned", static_cast<double>(m_request.groups.size())}}},
            {"status", statusText()}};
}

json::object QueryRun::described() const {
    const std::scoped_lock lock{m_mutex};
    return {{"queryLanguage", "CWLI"},
            {"queryId", m_id},
            {"queryString", sourceOf(m_request) + m_request.text},
            {"status", statusText()},
            {"createTime", toMillis(m_created)},
            {"logGroupName", m_request.groups.front().name}};
}

Result<std::shared_ptr<QueryRun>> Queries::add(QueryRequest request) {
    auto query = insights::Query::parse(request.text);
    if (!query)
        return query.error().error();
    m_runs.push_front(std::make_shared<QueryRun>(newUuid(), std::move(request), std::move(*query),
                                                 m_clock.wall()));
    if (m_runs.size() > mostRuns) {
        m_runs.back()->stop();
        m_runs.pop_back();
    }
    return m_runs.front();
}

std::shared_ptr<QueryRun> Queries::find(const std::string& id) const {
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [&id](const auto& run) { return run->id() == id; });
    return found == m_runs.end() ? nullptr : *found;
}

void Queries::stopAll() {
    for (const auto& run : m_runs)
        run->stop();
}

json::object compileErrorOf(const std::string& text) {
    const auto query = insights::Query::parse(text);
    if (query)
        return {};
    return {{"message", query.error().message.english()},
            {"location",
             {{"startCharOffset", query.error().location.start},
              {"endCharOffset", query.error().location.end}}}};
}

Result<json::object> recordAt(store::EventReader& reader, const std::string& account,
                              const std::string& pointer) {
    const auto place = pointedAt(pointer);
    if (!place)
        return invalid("The specified log record pointer is invalid.");
    const auto stream = reader.stream(place->group, place->stream);
    if (!stream)
        return stream.error();
    if (!*stream)
        return noSuchStream();
    store::EventSearch search{
        {**stream}, place->position.time, place->position.time + Microseconds{1}};
    json::object record;
    const std::string log = logOf(account, place->group.substr(place->group.find(':') + 1));
    const auto done = reader.read(search, [&](const store::StoredEvent& stored) {
        if (stored.position.sequence != place->position.sequence)
            return true;
        const insights::Event event = eventOf(stored, log, pointer);
        insights::FieldCensus census;
        census.add(event);
        insights::Discovery discovery;
        discovery.begin(event);
        for (const auto& field : census.fields())
            record[field.name] = discovery.find(insights::FieldSource::named(field.name)).text();
        for (const char* time : {"@timestamp", "@ingestionTime"})
            record[time] = fmt::format("{}", toMillis(stored.position.time));
        record["@log"] = log;
        record["@logStream"] = stored.stream.name;
        record["@message"] = stored.line.text;
        record["@ptr"] = pointer;
        return false;
    });
    if (!done)
        return done.error();
    if (record.empty())
        return notFound("The specified log record does not exist.");
    return record;
}

} // namespace lathe::services::logs
