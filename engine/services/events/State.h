#pragma once

#include "engine/services/events/Names.h"
#include "engine/services/wire/Service.h"
#include "engine/services/wire/Things.h"

#include <functional>
#include <memory>
#include <set>

namespace lathe::services::events {

/// Where connections have what they authorize calls with: secrets of Secrets Manager that
/// EventBridge owns. Without them there are none of their ARNs.
struct ConnectionSecrets {
    /// Makes the secret, or gives it a new value; its ARN.
    std::function<std::string(const std::string& name, const std::string& value)> put;
    std::function<void(const std::string& arn)> remove;
};

/// All that EventBridge has, as its operations see it and change it.
struct State {
    State(const Surroundings& surroundings, std::unique_ptr<store::Documents> file,
          const ConnectionSecrets& secrets);

    const Surroundings& surroundings;
    const ConnectionSecrets& secrets;
    std::unique_ptr<store::Documents> documents;
    Home home;
    /// By name, as Describe shows them.
    Things buses;
    /// By ruleKey(). ".targets" is the array that PutTargets gave, ".created" microseconds.
    Things rules;
    Things archives;
    Things replays;
    /// ".secret" has all of AuthParameters.
    Things connections;
    Things destinations;

    /// Seconds since 1970, as answers have times.
    double now() const;
    /// Makes the default bus and sets the region; called with each project.
    void settle(const Home& where);
    /// The bus of that name. Fails with ResourceNotFoundException.
    Result<const boost::json::object*> bus(const std::string& name) const;
    Result<const boost::json::object*> rule(const std::string& bus, const std::string& name) const;
};

Error notFound(std::string message);
Error alreadyExists(std::string message);

} // namespace lathe::services::events
