#pragma once

#include "engine/services/events/Operations.h"
#include "engine/services/wire/Alarm.h"
#include "engine/services/wire/JsonCall.h"

#include <memory>
#include <optional>

namespace lathe::services::events {

/// Amazon EventBridge: AWS JSON 1.1, X-Amz-Target "AWSEvents.PutEvents". Scheduled rules fire by
/// the clock; what came due while no engine ran is not made up for, as AWS does not after an
/// outage.
class EventsService final : public Service {
  public:
    explicit EventsService(const Surroundings& surroundings);

    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// Every firing that the clock has been moved over is sent.
    void onClockMoved() override;

    Traffic* traffic() { return m_traffic ? &*m_traffic : nullptr; }

  private:
    http::Response answer(const Call& call);
    Answer run(const Call& call, const JsonCall& wanted);
    void setAlarm();

    const Surroundings& m_surroundings;
    std::optional<State> m_state;
    std::optional<Traffic> m_traffic;
    bool m_hasRecovered = false;
    Alarm m_alarm;
};

} // namespace lathe::services::events
