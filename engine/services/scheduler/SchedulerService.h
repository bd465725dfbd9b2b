#pragma once

#include "engine/services/scheduler/Operations.h"
#include "engine/services/wire/Alarm.h"

#include <memory>
#include <optional>

namespace lathe::services::scheduler {

/// EventBridge Scheduler: REST-JSON at /schedules, /schedule-groups and /tags. A firing that no
/// engine was there for is missed, unless its flexible time window is still open.
class SchedulerService final : public Service {
  public:
    explicit SchedulerService(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// Every firing that the clock has been moved over is sent.
    void onClockMoved() override;

    Runner* runner() { return m_runner ? &*m_runner : nullptr; }

  private:
    http::Response answer(const Call& call);
    void setAlarm();

    const Surroundings& m_surroundings;
    std::optional<State> m_state;
    std::optional<Runner> m_runner;
    bool m_hasRecovered = false;
    Alarm m_alarm;
};

} // namespace lathe::services::scheduler
