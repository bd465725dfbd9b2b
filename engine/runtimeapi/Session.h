#pragma once

#include "engine/http/Server.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "engine/runtimeapi/RuntimeState.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace lathe::runtimeapi {

/// 6 MB and the service's allowance for the envelope.
constexpr std::size_t payloadLimit = 6 * 1024 * 1024 + 100;

/// What the endpoints of one environment share. Lives on the io thread.
struct Session : std::enable_shared_from_this<Session> {
    explicit Session(Handlers handlersToTell)
        : handlers(std::move(handlersToTell)) {}

    Handlers handlers;
    /// False once the RuntimeApi is gone: nobody is told any more.
    bool open = true;
    const RuntimeState* state = &RuntimeState::started();
    /// The event that waits for a `next`, or that the runtime has been given and not answered.
    std::optional<NextEvent> event;
    /// Of the last event given; what responses are checked against.
    std::string currentId;
    /// The `next` call that waits for an event.
    std::optional<http::Responder> waiting;

    /// Hands the event to the waiting call, if both are there.
    void deliver();
    /// The answer to the event is complete.
    void finishEvent();

    void tellReady();
    void tellResponse(const std::string& id, std::string body);
    void tellError(const std::string& id, RuntimeError error);
    void tellInitError(RuntimeError error);
};

/// What a runtime reports with its error endpoints.
RuntimeError errorOf(http::Request& request);

} // namespace lathe::runtimeapi
