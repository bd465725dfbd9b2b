#pragma once

#include "engine/base/Clock.h"
#include "engine/insights/Execution.h"
#include "engine/store/EventReader.h"

#include <boost/json.hpp>

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace lathe::services::logs {

struct State;

/// A group that a query looks through.
struct QueriedGroup {
    std::string name;
    std::string inJournal;
    /// Events from before it are expired.
    Timestamp keptSince{};
};

/// What a query looks through.
struct QueryScope {
    std::vector<QueriedGroup> groups;
    /// From `from` until before `until`.
    Timestamp from{};
    Timestamp until{};
};

/// What StartQuery asks for.
struct QueryRequest {
    std::string text;
    QueryScope scope;
    /// Of the query's subqueries.
    std::vector<QueryScope> inner;
    std::string account;
    std::size_t limit = insights::Query::usualLimit;
};

/// A query of Logs Insights from its start on. Its run() is called on one thread while others look.
class QueryRun {
  public:
    QueryRun(std::string id, QueryRequest request, insights::Query query, Timestamp created);

    void run(store::EventReader& reader);
    /// It cannot run at all.
    void fail(const Error& error);
    /// False where it has ended already.
    bool stop();

    /// Called on the thread that ran it, once it has ended: with the results, or with Query.Stopped
    /// or Journal.Unreadable. Before it runs.
    using Ended = std::function<void(Result<insights::Results>)>;
    void onEnd(Ended ended) { m_ended = std::move(ended); }

    const std::string& id() const { return m_id; }
    bool isOf(const std::string& group) const;
    /// As GetQueryResults and DescribeQueries answer.
    boost::json::object results() const;
    boost::json::object described() const;

  private:
    enum class Status { Scheduled, Running, Complete, Failed, Cancelled };

    Result<insights::Tables> tables(store::EventReader& reader);
    Result<void> readAll(store::EventReader& reader, const QueryScope& scope,
                         const insights::Query& query, insights::Execution& execution);
    Result<void> read(store::EventReader& reader, const QueryScope& scope, bool isBaseline,
                      insights::Execution& execution);
    insights::Results resultsOf(insights::Execution& execution) const;
    void end(Status status, Result<insights::Results> results);
    std::string statusText() const;

    const std::string m_id;
    const QueryRequest m_request;
    const insights::Query m_query;
    const Timestamp m_created;
    std::atomic<bool> m_stopped = false;
    Ended m_ended;
    /// Those that were read.
    std::vector<store::LogStream> m_streams;
    /// Lines that are damaged.
    std::int64_t m_skipped = 0;

    mutable std::mutex m_mutex;
    Status m_status = Status::Scheduled;
    insights::Results m_results;
};

/// The queries of a region: those that run, and the last of those that have. Lives on the io
/// thread.
class Queries {
  public:
    explicit Queries(const Clock& clock)
        : m_clock{clock} {}

    std::shared_ptr<QueryRun> add(QueryRequest request, insights::Query query);
    /// nullptr where there is none, or no longer.
    std::shared_ptr<QueryRun> find(const std::string& id) const;
    /// The newest first.
    const std::deque<std::shared_ptr<QueryRun>>& all() const { return m_runs; }
    void stopAll();

  private:
    const Clock& m_clock;
    std::deque<std::shared_ptr<QueryRun>> m_runs;
};

/// Finds what the query and its subqueries look through, where they say so; it is the request's
/// scope otherwise. Fails with ResourceNotFoundException, or InvalidParameterException where no
/// time is left.
Result<void> findScopes(const State& state, const insights::Query& query, QueryRequest& request);

/// "queryCompileError" of a query that is malformed.
boost::json::object compileErrorOf(const std::string& text);

/// One event as GetLogRecord tells it, by the pointer that results have of it. Fails with
/// InvalidParameterException or ResourceNotFoundException.
Result<boost::json::object> recordAt(store::EventReader& reader, const std::string& account,
                                     const std::string& pointer);

} // namespace lathe::services::logs
