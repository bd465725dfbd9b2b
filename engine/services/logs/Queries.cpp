#include "engine/services/logs/Queries.h"

#include "engine/base/Ids.h"
#include "engine/insights/FieldCensus.h"
#include "engine/services/logs/Pointers.h"
#include "engine/services/logs/State.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
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

/// What DescribeQueries writes before a query that does not say it itself.
std::string sourceOf(const QueryRequest& request) {
    std::string groups;
    for (const QueriedGroup& group : request.scope.groups)
        groups += fmt::format("\"{}\" ", group.name);
    return fmt::format("SOURCE {}START={} END={} | ", groups, toMillis(request.scope.from),
                       toMillis(request.scope.until) - 1);
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
    insights::Execution::Settings settings{{m_created, m_request.scope.from, m_request.scope.until},
                                           insights::Execution::Feed::NewestFirst,
                                           m_request.limit};
    auto found = m_stopped ? insights::Tables{} : tables(reader);
    if (found)
        settings.tables = std::move(*found);
    else
        return end(Status::Failed, found.error());
    insights::Execution execution{m_query, settings};
    const auto done =
        m_stopped ? Result<void>{} : readAll(reader, m_request.scope, m_query, execution);
    if (m_stopped)
        end(Status::Cancelled, Error{"Query.Stopped", Text::tr("The query was stopped.")});
    else if (!done)
        end(Status::Failed, done.error());
    else
        end(Status::Complete, resultsOf(execution));
}

Result<insights::Tables> QueryRun::tables(store::EventReader& reader) {
    insights::Tables tables;
    for (std::size_t i = 0; i < m_query.subqueries.size() && !m_stopped; ++i) {
        const insights::Query& query = *m_query.subqueries[i];
        const QueryScope& scope = m_request.inner[i];
        insights::Execution::Settings settings{{m_created, scope.from, scope.until},
                                               insights::Execution::Feed::NewestFirst,
                                               insights::Query::largestLimit};
        settings.form = insights::Execution::Settings::Form::Values;
        insights::Execution execution{query, settings};
        if (const auto done = readAll(reader, scope, query, execution); !done)
            return done.error();
        tables.push_back(
            std::make_shared<const insights::Table>(std::move(execution.finish().values)));
        if (tables.back()->keys() > insights::Table::mostKeys)
            return Error{"Query.TooManyKeys",
                         Text::tr("A query in parentheses gives {} different values, and {} are "
                                  "the most.",
                                  tables.back()->keys(), insights::Table::mostKeys)};
    }
    // Those that were not asked any more are looked into by nobody, and are there nevertheless.
    while (tables.size() < m_query.subqueries.size())
        tables.push_back(
            std::make_shared<const insights::Table>(std::vector<std::vector<insights::Value>>{}));
    return tables;
}

Result<void> QueryRun::readAll(store::EventReader& reader, const QueryScope& scope,
                               const insights::Query& query, insights::Execution& execution) {
    if (query.baseline) {
        QueryScope before = scope;
        // A query of what is kept has no end.
        std::tie(before.from, before.until) = query.baseline->timeOf(
            scope.from, std::max(scope.from, std::min(scope.until, m_created)));
        if (const auto done = read(reader, before, true, execution); !done)
            return done;
    }
    return read(reader, scope, false, execution);
}

Result<void> QueryRun::read(store::EventReader& reader, const QueryScope& scope, bool isBaseline,
                            insights::Execution& execution) {
    store::EventSearch search;
    search.from = scope.from;
    search.until = scope.until;
    search.newestFirst = true;
    std::unordered_map<std::string, const QueriedGroup*> groups;
    for (const QueriedGroup& group : scope.groups) {
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
            insights::Event one = eventOf(event, log, place.bytes());
            one.isBaseline = isBaseline;
            execution.add(one);
        }
        return !m_stopped && execution.wantsMore();
    });
    m_streams = std::move(search.streams);
    m_skipped += reader.linesLost();
    return done;
}

insights::Results QueryRun::resultsOf(insights::Execution& execution) const {
    insights::Results results = execution.finish();
    results.recordsSkipped = m_skipped;
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
    return std::any_of(m_request.scope.groups.begin(), m_request.scope.groups.end(),
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
    return {
        {"queryLanguage", "CWLI"},
        {"results", std::move(rows)},
        {"statistics",
         json::object{{"recordsMatched", static_cast<double>(m_results.recordsMatched)},
                      {"recordsScanned", static_cast<double>(m_results.recordsScanned)},
                      {"estimatedRecordsSkipped", static_cast<double>(m_results.recordsSkipped)},
                      {"bytesScanned", static_cast<double>(m_results.bytesScanned)},
                      {"estimatedBytesSkipped", 0.0},
                      {"logGroupsScanned", static_cast<double>(m_request.scope.groups.size())}}},
        {"status", statusText()}};
}

json::object QueryRun::described() const {
    const std::scoped_lock lock{m_mutex};
    return {
        {"queryLanguage", "CWLI"},
        {"queryId", m_id},
        {"queryString", (m_query.source ? std::string{} : sourceOf(m_request)) + m_request.text},
        {"status", statusText()},
        {"createTime", toMillis(m_created)},
        {"logGroupName",
         m_request.scope.groups.empty() ? "" : m_request.scope.groups.front().name}};
}

std::shared_ptr<QueryRun> Queries::add(QueryRequest request, insights::Query query) {
    m_runs.push_front(std::make_shared<QueryRun>(newUuid(), std::move(request), std::move(query),
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
