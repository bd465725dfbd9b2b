#pragma once

#include "engine/insights/Query.h"
#include "engine/insights/Stage.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::insights {

/// A field of a result and its value, which is always text.
struct ResultField {
    std::string name;
    std::string value;

    bool operator==(const ResultField&) const = default;
};

struct Results {
    /// In the order of the query's columns; a row does not have fields without a value. Rows that
    /// are events end with @ptr.
    std::vector<std::vector<ResultField>> rows;
    /// Instead of these, for a subquery: the values of all columns.
    std::vector<std::vector<Value>> values;

    std::int64_t recordsMatched = 0;
    std::int64_t recordsScanned = 0;
    /// Of messages.
    std::int64_t bytesScanned = 0;
    /// Those that are damaged, and could not be looked at: who adds events knows it.
    std::int64_t recordsSkipped = 0;
};

/// One run of a query over events
/// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html).
/// Without a sort, events come out newest first; those of one moment as they came. The memory
/// depends on the results and the groups, not on the events.
class Execution {
  public:
    /// In which order events are added. Only when they come newest first can a limit end a query
    /// that does not sort otherwise before all events are read.
    enum class Feed { AnyOrder, NewestFirst };
    struct Settings {
        Moments moments;
        Feed feed = Feed::AnyOrder;
        /// StartQuery's, for queries without a limit of their own.
        std::size_t limit = Query::usualLimit;
        /// What the query's subqueries have given.
        Tables tables = {};
        enum class Form { Rows, Values };
        Form form = Form::Rows;
    };

    Execution(Query query, const Settings& settings);
    ~Execution();
    Execution(const Execution&) = delete;
    Execution& operator=(const Execution&) = delete;

    void add(const Event& event);
    /// Further events can change the results.
    bool wantsMore() const;
    /// Once, when all events were added.
    Results finish();

  private:
    class Matches;
    class Output;
    class ValueOutput;

    Query m_query;
    Row m_row;
    Results m_results;
    /// The event that is being added was counted as matched.
    bool m_isCounted = false;
    std::unique_ptr<Stage> m_stages;
};

} // namespace lathe::insights
