#pragma once

#include "engine/services/events/Operations.h"
#include "engine/services/wire/Alarm.h"
#include "engine/services/wire/JsonCall.h"
#include "engine/services/wire/Regions.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lathe::services::events {

/// Amazon EventBridge: AWS JSON 1.1, X-Amz-Target "AWSEvents.PutEvents". Each region has buses of
/// its own; the template's are in the project's region. Scheduled rules fire by the clock; what
/// came due while no engine ran is not made up for, as AWS does not after an outage.
class EventsService final : public Service {
  public:
    explicit EventsService(const Surroundings& surroundings);

    /// Before the first project.
    void setConnectionSecrets(ConnectionSecrets secrets) { m_secrets = std::move(secrets); }
    void setProject(std::shared_ptr<const model::Project> project) override;
    void handle(Call call, http::Responder responder) override;
    /// Every firing that the clock has been moved over is sent.
    void onClockMoved() override;

    /// Of all regions.
    std::vector<Traffic::Firing> nextFirings(std::size_t count) const;
    /// Fires a scheduled rule now, beside its schedule.
    Result<void> fireNow(const std::string& ruleArn);

  private:
    /// What is in one region.
    struct Region {
        Region(const Surroundings& surroundings, std::unique_ptr<store::Documents> file,
               const ConnectionSecrets& secrets, std::function<void()> deadlineMoved)
            : state{surroundings, std::move(file), secrets}
            , traffic{state, std::move(deadlineMoved)} {}

        State state;
        Traffic traffic;
    };

    void advance(Traffic::Missed missed);
    http::Response answer(const Call& call);
    Answer run(const Call& call, const JsonCall& wanted);
    void setAlarm();

    const Surroundings& m_surroundings;
    ConnectionSecrets m_secrets;
    std::string m_account;
    Regions<Region> m_regions;
    Alarm m_alarm;
};

} // namespace lathe::services::events
