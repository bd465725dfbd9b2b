#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "engine/monitoring/MetricStore.h"

#include <boost/container/static_vector.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lathe::monitoring {

/// What functions do, as Lambda measures it in the namespace AWS/Lambda: for each function, for
/// each version of it, and for all together
/// (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html); and InitDuration
/// and MaxMemoryUsed, which REPORT alone has there. Trials do not count. Used by one thread.
class FunctionMetrics {
  public:
    explicit FunctionMetrics(MetricStore& store);

    /// Where functions are and what they are called.
    void setProject(const model::Project& project);

    void started(const model::InvocationRecord& record);
    void finished(const model::InvocationRecord& record);
    /// One of what is only counted ("AsyncEventsReceived", "DeadLetterErrors"), now.
    void count(const std::string& logicalId, std::string_view metric, Timestamp now);

    /// An environment of provisioned concurrency is busy, or no longer; it is gone.
    void provisioned(const std::string& logicalId, const std::string& environmentId, bool isBusy,
                     Timestamp now);
    void provisionedGone(const std::string& logicalId, const std::string& environmentId);

  private:
    enum class Kind {
        Invocations,
        Errors,
        Throttles,
        Duration,
        ConcurrentExecutions,
        InitDuration,
        MaxMemoryUsed,
        AsyncEventAge,
        ProvisionedInvocations,
        ProvisionedSpillover,
        ProvisionedConcurrent,
        ProvisionedUtilization,
        Count,
    };
    /// Of the function, of its version, of all functions.
    static constexpr std::size_t Sets = 3;
    using Handles = std::array<std::array<std::optional<MetricStore::SeriesId>, Sets>,
                               static_cast<std::size_t>(Kind::Count)>;
    struct Function {
        int running = 0;
        /// Environments of provisioned concurrency, and whether they are busy.
        std::unordered_map<std::string, bool> provisioned;
        /// By version.
        std::unordered_map<std::string, Handles> handles;
    };

    struct Measured {
        Kind kind;
        double value;
    };
    using Few = boost::container::static_vector<Measured, static_cast<std::size_t>(Kind::Count)>;
    /// At one moment.
    void add(Function& function, const std::string& logicalId, const std::string& version,
             Timestamp time, std::span<const Measured> all);
    Metric metricOf(const std::string& logicalId, const std::string& version, std::string_view name,
                    std::size_t set) const;
    std::string nameOf(const std::string& logicalId) const;

    MetricStore& m_store;
    std::string m_region;
    std::unordered_map<std::string, std::string> m_names;
    /// By logical id.
    std::unordered_map<std::string, Function> m_functions;
    /// Request ids.
    std::unordered_set<std::string> m_running;
};

} // namespace lathe::monitoring
