#pragma once

#include "engine/http/Server.h"
#include "engine/runtimeapi/Extensions.h"
#include "engine/runtimeapi/RuntimeApi.h"
#include "engine/runtimeapi/RuntimeState.h"
#include "engine/runtimeapi/TelemetryStream.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace lathe::runtimeapi {

/// 6 MB and the service's allowance for the envelope.
constexpr std::size_t payloadLimit = 6 * 1024 * 1024 + 100;
/// Of a streamed response.
constexpr std::size_t streamLimit = 200 * 1024 * 1024;

/// What the endpoints of one environment share. Lives on the io thread.
struct Session : std::enable_shared_from_this<Session> {
    Session(boost::asio::io_context& io, Handlers handlersToTell, Setup madeFor)
        : handlers(std::move(handlersToTell))
        , setup(std::move(madeFor))
        , telemetry(io, setup.connect ? setup.connect : connectOnLoopback(io)) {
        extensions.expect(setup.extensions);
    }

    Handlers handlers;
    Setup setup;
    /// False once the RuntimeApi is gone: nobody is told any more.
    bool open = true;
    const RuntimeState* state = &RuntimeState::started();
    /// The event that waits for a `next`, or that the runtime has been given and not answered.
    std::optional<NextEvent> event;
    /// Of the last event given; what responses are checked against.
    std::string currentId;
    /// The `next` call that waits for an event.
    std::optional<http::Responder> waiting;
    /// Whether a runtime that asks for leave to begin its init is kept waiting; the call that is.
    bool initHeld = false;
    std::optional<http::Responder> standingBy;
    /// Likewise for one that has come to where a snapshot is taken.
    bool restoreHeld = false;
    std::optional<http::Responder> awaitingRestore;
    Extensions extensions;
    TelemetryStream telemetry;
    /// Until runtime and extensions asked for work for the first time.
    bool initialising = true;
    /// Until all of them have asked for work again.
    bool busy = true;

    /// Everything starts anew.
    void reset();
    /// Keeps a call that is answered later, for as long as the client waits.
    void keep(std::optional<http::Responder> Session::*place, http::Responder responder);
    /// Lets the runtime begin its init, if it waits for that.
    void beginInit();
    /// Lets the runtime go on from where a snapshot is taken; false where it does not wait there.
    bool restore();
    /// Hands the event to the waiting call, if both are there.
    void deliver();
    /// The answer to the event is complete.
    void finishEvent();

    /// The runtime asked for work, and had not before.
    void onRuntimeAsks();
    void tellWhenAllAreReady();
    void tellReady();
    void tellCheckpoint();
    void tellRegistered(const Extension& extension);
    void tellExtensionError(const Extension& extension);
    void tellResponseBegin(const std::string& id, std::string_view contentType);
    void tellResponsePart(const std::string& id, std::string_view bytes);
    void tellResponse(const std::string& id, std::string body);
    void tellError(const std::string& id, RuntimeError error);
    void tellInitError(RuntimeError error);
};

/// What a runtime reports with its error endpoints.
RuntimeError errorOf(http::Request& request);

} // namespace lathe::runtimeapi
