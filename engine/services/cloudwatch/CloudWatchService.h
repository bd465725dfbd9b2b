#pragma once

#include "engine/monitoring/MetricStore.h"
#include "engine/services/cloudwatch/Alarms.h"
#include "engine/services/cloudwatch/Operations.h"
#include "engine/services/cloudwatch/Protocol.h"
#include "engine/services/wire/Alarm.h"
#include "engine/services/wire/Regions.h"
#include "engine/services/wire/Service.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::services::cloudwatch {

/// Amazon CloudWatch: metrics, alarms, dashboards. Signatures name it "monitoring".
class CloudWatchService final : public Service {
  public:
    /// `metrics` outlives the service.
    CloudWatchService(const Surroundings& surroundings, monitoring::MetricStore& metrics);
    ~CloudWatchService() override;

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    void onClockMoved() override;

    /// For the person, of the project's region: `done` comes on another thread.
    void read(DataRequest request, std::function<void(Result<std::vector<DataResult>>)> done) const;
    /// Likewise: an operation that is not out of the metrics, which nobody is asked for.
    Answer perform(std::string_view operation, const boost::json::object& parameters);
    /// nullptr where nothing can be kept.
    const State* state();
    const std::string& homeRegion() const { return m_regions.home(); }

  private:
    /// What is in one region.
    struct Region {
        Region(const Surroundings& surroundings, monitoring::MetricStore& metrics,
               std::unique_ptr<store::Documents> file, std::string name, std::string account);

        State state;
        Alarms alarms;
    };
    /// The threads that read metrics for requests and alarms.
    struct Readers;

    Reply run(const Call& call, const Wanted& wanted);
    Reply runIn(Region& region, const Operation& operation,
                const boost::json::object& parameters) const;
    Result<void> authorize(const Call& call, const Wanted& wanted, const State& state) const;
    /// Evaluates all metric alarms beside requests, and again when the next could change.
    void evaluate();
    void evaluateNext();

    const Surroundings& m_surroundings;
    monitoring::MetricStore& m_metrics;
    std::string m_account;
    Regions<Region> m_regions;
    services::Alarm m_nextEvaluation;
    bool m_isEvaluating = false;
    /// Goes first: what it is running has an end before the rest has.
    std::unique_ptr<Readers> m_readers;
};

} // namespace lathe::services::cloudwatch
