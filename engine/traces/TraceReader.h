#pragma once

#include "engine/store/InvocationReader.h"
#include "engine/traces/LambdaSegments.h"
#include "engine/traces/Trace.h"
#include "engine/traces/TraceDatabase.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::traces {

/// How a trace is shown.
struct View {
    Visibility visibility = Visibility::Sampled;
    Detail detail = Detail::AsAws;

    /// As X-Ray's API tells it: what is recorded, and what AWS tells of it.
    static constexpr View asAws() { return {}; }
    static constexpr View whole() { return {Visibility::Unsampled, Detail::Full}; }
};

/// Which traces are of a span of time.
enum class TimeRangeType {
    /// Those that began then.
    TraceId,
    /// What has been active then.
    Event,
};

struct TimeRange {
    Timestamp from{};
    /// Not within.
    Timestamp until{};
    TimeRangeType type = TimeRangeType::TraceId;
};

/// Puts traces together out of the documents that were sent and the invocations of the journal.
/// Used on the store's thread.
class TraceReader {
  public:
    TraceReader(TraceDatabase& database, store::InvocationReader& invocations,
                FunctionPlaces places)
        : m_database{database}
        , m_invocations{invocations}
        , m_places{std::move(places)} {}

    /// Those that there are, in the order asked for. Fails with Traces.Unreadable or
    /// Journal.Unreadable.
    Result<std::vector<Trace>> traces(const std::vector<std::string>& ids, View view);
    /// The traces of a span of time, newest first; with `after`, those behind the trace of that
    /// token. Calls `each` with a trace and the token that goes on behind it, until it gives false.
    Result<void> within(const TimeRange& range, View view, const std::string& after,
                        const std::function<bool(Trace, const std::string& token)>& each);

  private:
    using Records = std::map<std::string, std::vector<model::InvocationRecord>>;

    Result<Trace> assembled(const std::string& id, std::vector<model::InvocationRecord> records,
                            View view);
    Result<std::vector<TraceEntry>> entries(const TimeRange& range, View view, Records& records);
    std::vector<Link> linksOf(const std::string& requestId);

    TraceDatabase& m_database;
    store::InvocationReader& m_invocations;
    FunctionPlaces m_places;
};

} // namespace lathe::traces
