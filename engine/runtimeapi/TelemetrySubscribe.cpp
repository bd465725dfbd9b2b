#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

namespace lathe::runtimeapi {

namespace {

void subscribe(Session& session, Call&& call, TelemetryApi api) {
    const bool logs = api == TelemetryApi::Logs;
    const Extension* extension = callingExtension(session, call);
    if (!extension)
        return;
    if (!session.initialising)
        return call.responder.send(errorAnswer(
            403, logs ? "Logs.SubscriptionClosed" : "Telemetry.SubscriptionClosed",
            logs ? "Logs API subscription is closed" : "Telemetry API subscription is closed"));
    auto subscription = readSubscription(api, call.request.body);
    if (!subscription)
        return call.responder.send(
            errorAnswer(400, subscription.error().code, subscription.error().detail.english()));
    if (session.telemetry.hasOther(extension->name, api))
        return call.responder.send(
            errorAnswer(400, logs ? "Logs.ValidationError" : "ValidationError",
                        "The extension has already subscribed through the other API"));
    session.telemetry.subscribe(extension->name, std::move(*subscription));
    call.responder.send(http::Response::json(200, "\"OK\""));
}

} // namespace

void telemetrySubscribe(Session& session, Call&& call) {
    subscribe(session, std::move(call), TelemetryApi::Telemetry);
}

void logsSubscribe(Session& session, Call&& call) {
    subscribe(session, std::move(call), TelemetryApi::Logs);
}

} // namespace lathe::runtimeapi
