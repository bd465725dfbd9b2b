#pragma once

#include "engine/services/scheduler/Operations.h"
#include "engine/services/wire/Alarm.h"
#include "engine/services/wire/Regions.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lathe::services::scheduler {

/// EventBridge Scheduler: REST-JSON at /schedules, /schedule-groups and /tags. Each region has
/// schedules of its own; the template's are in the project's region. A firing that no engine was
/// there for is missed, unless its flexible time window is still open.
class SchedulerService final : public Service {
  public:
    explicit SchedulerService(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// Every firing that the clock has been moved over is sent.
    void onClockMoved() override;

    /// Of all regions.
    std::vector<Runner::Firing> nextFirings(std::size_t count) const;
    /// Fires a schedule now, beside its time.
    Result<void> fireNow(const std::string& arn);

  private:
    /// What is in one region.
    struct Region {
        Region(const Surroundings& surroundings, std::unique_ptr<store::Documents> file,
               std::function<void()> deadlineMoved)
            : state{surroundings, std::move(file)}
            , runner{state, std::move(deadlineMoved)} {}

        State state;
        Runner runner;
    };

    void settle(Region& region, const std::string& name) const;
    void advance(Runner::Missed missed);
    http::Response answer(const Call& call);
    void setAlarm();

    const Surroundings& m_surroundings;
    std::string m_account;
    Regions<Region> m_regions;
    Alarm m_alarm;
};

} // namespace lathe::services::scheduler
