#include "engine/runtimeapi/Answers.h"
#include "engine/runtimeapi/Endpoints.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::runtimeapi {

namespace {

/// The body's `events`; an Error's code is the errorType.
Result<std::vector<std::string>> requestedEvents(const std::string& body) {
    boost::system::error_code failure;
    const json::value parsed = json::parse(body, failure);
    if (failure || !parsed.is_object())
        return Error{"InvalidRequestFormat",
                     Text::verbatim("The body is not a JSON object: " + failure.message())};
    const json::value* listed = parsed.as_object().if_contains("events");
    if (!listed || listed->is_null())
        return std::vector<std::string>{};
    if (!listed->is_array())
        return Error{"InvalidRequestFormat", Text::verbatim("events is not a list")};
    std::vector<std::string> events;
    for (const json::value& event : listed->as_array()) {
        if (!event.is_string())
            return Error{"InvalidRequestFormat", Text::verbatim("events holds more than texts")};
        std::string name{event.as_string()};
        if (std::find(events.begin(), events.end(), name) == events.end())
            events.push_back(std::move(name));
    }
    return events;
}

/// The first that an extension of this kind cannot subscribe to.
std::optional<std::string> wrongEvent(const std::vector<std::string>& events, bool external) {
    for (const std::string& event : events)
        if (event != "INVOKE" && !(external && event == "SHUTDOWN"))
            return event;
    return {};
}

bool acceptsAccountId(const http::Fields& fields) {
    std::string_view features = fields.valueOr("Lambda-Extension-Accept-Feature", "");
    while (!features.empty()) {
        std::string_view feature = features.substr(0, features.find(','));
        features.remove_prefix(std::min(features.size(), feature.size() + 1));
        while (feature.starts_with(' '))
            feature.remove_prefix(1);
        while (feature.ends_with(' '))
            feature.remove_suffix(1);
        if (feature == "accountId")
            return true;
    }
    return false;
}

http::Response registered(const Session& session, const Extension& extension, bool withAccount) {
    const FunctionIdentity& function = session.setup.function;
    json::object body{{"functionName", function.name},
                      {"functionVersion", function.version},
                      {"handler", function.handler}};
    if (withAccount)
        body["accountId"] = function.accountId;
    http::Response response = http::Response::json(200, json::serialize(body));
    response.fields.add("Lambda-Extension-Identifier", extension.id);
    return response;
}

http::Response refused(std::string_view type, std::string_view message) {
    return errorAnswer(403, type, message);
}

/// The extension that registers; answers where there can be none.
Extension* registering(Session& session, const std::string& name, Call& call) {
    Extension* extension = session.extensions.withName(name);
    if (extension && extension->external)
        return extension;
    if (!session.initialising)
        call.responder.send(
            refused("Extension.RegistrationClosed", "Extension registration closed already"));
    else if (extension)
        call.responder.send(refused("Extension.InvalidExtensionState",
                                    "Extension with this name already registered"));
    else if (Extension* added = session.extensions.addInternal(name))
        return added;
    else
        call.responder.send(refused("Extension.TooManyExtensions",
                                    fmt::format("Extension limit ({}) reached", mostExtensions)));
    return nullptr;
}

} // namespace

void extensionRegister(Session& session, Call&& call) {
    const std::string name{call.request.fields.valueOr("Lambda-Extension-Name", "")};
    if (name.empty())
        return call.responder.send(
            refused("Extension.InvalidExtensionName", "Empty extension name"));
    auto events = requestedEvents(call.request.body);
    if (!events)
        return call.responder.send(refused(events.error().code, events.error().detail.english()));
    const Extension* known = session.extensions.withName(name);
    const bool external = known && known->external;
    if (const auto wrong = wrongEvent(*events, external))
        return call.responder.send(
            refused("Extension.InvalidEventType",
                    fmt::format("{}: {} extensions cannot subscribe to this event", *wrong,
                                external ? "external" : "internal")));
    Extension* extension = registering(session, name, call);
    if (!extension)
        return;
    const ExtensionState* next = extension->state->onRegister();
    if (!next)
        return call.responder.send(
            invalidExtensionTransition(extension->state->name(), "Registered", name));
    extension->state = next;
    extension->events = std::move(*events);
    call.responder.send(registered(session, *extension, acceptsAccountId(call.request.fields)));
    session.tellRegistered(*extension);
}

} // namespace lathe::runtimeapi
