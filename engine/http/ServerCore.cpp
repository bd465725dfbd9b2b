#include "engine/http/ServerCore.h"

#include "engine/http/Connection.h"

namespace lathe::http {

namespace {

constexpr std::chrono::milliseconds longestGathering{10};

} // namespace

std::vector<std::shared_ptr<Connection>> ServerCore::open() const {
    std::vector<std::shared_ptr<Connection>> alive;
    for (Connection* connection : connections)
        if (auto shared = connection->weak_from_this().lock())
            alive.push_back(std::move(shared));
    return alive;
}

// One timer for all: it is set once in a while, not for every answer.
void ServerCore::sendGatheredSoon() {
    if (std::exchange(isGathering, true))
        return;
    gathering.expires_after(longestGathering);
    gathering.async_wait([weak = weak_from_this()](const auto& error) {
        const auto core = weak.lock();
        if (!core)
            return;
        core->isGathering = false;
        if (error)
            return;
        for (const auto& connection : core->open())
            connection->send();
    });
}

} // namespace lathe::http
