#include "engine/runtimeapi/Session.h"

#include <utility>

namespace lathe::runtimeapi {

namespace {

http::Response nextAnswer(const NextEvent& event) {
    http::Response response;
    response.fields.reserve();
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            response.fields.add(name, value);
    };
    const auto deadline = std::chrono::floor<Milliseconds>(event.deadline).time_since_epoch();
    response.fields.add("Content-Type", "application/json");
    add("Lambda-Runtime-Aws-Request-Id", event.requestId);
    add("Lambda-Runtime-Deadline-Ms", std::to_string(deadline.count()));
    add("Lambda-Runtime-Invoked-Function-Arn", event.functionArn);
    add("Lambda-Runtime-Trace-Id", event.traceId);
    add("Lambda-Runtime-Client-Context", event.clientContext);
    add("Lambda-Runtime-Cognito-Identity", event.cognitoIdentity);
    add("Lambda-Runtime-Aws-Tenant-Id", event.tenantId);
    if (event.coresAreTaken)
        response.fields.add("Lathe-Cores", "taken");
    response.body = event.payload;
    return response;
}

} // namespace

RuntimeError errorOf(http::Request& request) {
    return {std::string{request.fields.valueOr("Lambda-Runtime-Function-Error-Type", "")},
            std::move(request.body)};
}

void Session::keep(std::optional<http::Responder> Session::*place, http::Responder responder) {
    this->*place = responder;
    responder.onClosed([weak = weak_from_this(), place] {
        if (const auto alive = weak.lock())
            (*alive.*place).reset();
    });
}

void Session::beginInit() {
    initHeld = false;
    if (standingBy)
        std::exchange(standingBy, std::nullopt)->send(http::Response::json(200, {}));
}

bool Session::restore() {
    restoreHeld = false;
    const RuntimeState* next = state->onRestore();
    if (!next)
        return false;
    state = next;
    if (awaitingRestore)
        std::exchange(awaitingRestore, std::nullopt)->send(http::Response::json(200, {}));
    return true;
}

void Session::deliver() {
    if (!event || !waiting)
        return;
    if (const RuntimeState* next = state->onEvent())
        state = next;
    currentId = event->requestId;
    busy = true;
    std::exchange(waiting, std::nullopt)->send(nextAnswer(*event));
}

void Session::finishEvent() {
    if (const RuntimeState* next = state->onSent())
        state = next;
    event.reset();
}

void Session::reset() {
    waiting.reset();
    standingBy.reset();
    awaitingRestore.reset();
    initHeld = restoreHeld = false;
    event.reset();
    currentId.clear();
    state = &RuntimeState::started();
    extensions.expect(setup.extensions);
    initialising = busy = true;
}

void Session::onRuntimeAsks() {
    if (!extensions.empty() && open && handlers.onRuntimeDone)
        handlers.onRuntimeDone();
    tellWhenAllAreReady();
}

void Session::tellWhenAllAreReady() {
    const bool atCheckpoint = state == &RuntimeState::restoreReady();
    if (!busy || !(state->isReady() || atCheckpoint) || !extensions.allReady())
        return;
    if (std::exchange(initialising, false))
        telemetry.closeSubscription();
    if (atCheckpoint)
        return tellCheckpoint();
    busy = false;
    tellReady();
}

void Session::tellRegistered(const Extension& extension) {
    if (extension.external && extensions.allExternalRegistered() && open &&
        handlers.onExtensionsRegistered)
        handlers.onExtensionsRegistered();
}

void Session::tellExtensionError(const Extension& extension) {
    if (open && handlers.onExtensionError)
        handlers.onExtensionError(extension.info());
}

void Session::tellReady() {
    if (open && handlers.onReady)
        handlers.onReady();
}

void Session::tellCheckpoint() {
    if (open && handlers.onCheckpoint)
        handlers.onCheckpoint();
}

void Session::tellResponseBegin(const std::string& id, std::string_view contentType) {
    if (open && handlers.onResponseBegin)
        handlers.onResponseBegin(id, contentType);
}

void Session::tellResponsePart(const std::string& id, std::string_view bytes) {
    if (open && !bytes.empty() && handlers.onResponsePart)
        handlers.onResponsePart(id, bytes);
}

void Session::tellResponse(const std::string& id, std::string body) {
    if (open && handlers.onResponse)
        handlers.onResponse(id, std::move(body));
}

void Session::tellError(const std::string& id, RuntimeError error) {
    if (open && handlers.onError)
        handlers.onError(id, std::move(error));
}

void Session::tellInitError(RuntimeError error) {
    if (open && handlers.onInitError)
        handlers.onInitError(std::move(error));
}

} // namespace lathe::runtimeapi
