#include "engine/runtimeapi/Extensions.h"

#include "engine/base/Ids.h"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace json = boost::json;

namespace lathe::runtimeapi {

namespace {

std::int64_t milliseconds(Timestamp time) {
    return std::chrono::floor<Milliseconds>(time).time_since_epoch().count();
}

std::unique_ptr<Extension> make(std::string name, bool external) {
    auto extension = std::make_unique<Extension>();
    extension->name = std::move(name);
    extension->external = external;
    extension->id = newUuid();
    return extension;
}

} // namespace

std::string_view toText(ShutdownReason reason) {
    switch (reason) {
    case ShutdownReason::Spindown:
        return "spindown";
    case ShutdownReason::Timeout:
        return "timeout";
    case ShutdownReason::Failure:
        break;
    }
    return "failure";
}

bool Extension::subscribes(std::string_view kind) const {
    return std::find(events.begin(), events.end(), kind) != events.end();
}

ExtensionInfo Extension::info() const {
    return {name, external, std::string{state->name()}, events, errorType};
}

void Extension::deliver() {
    if (event.empty() || !waiting)
        return;
    if (const ExtensionState* next = state->onEvent())
        state = next;
    http::Response response = http::Response::json(200, std::exchange(event, {}));
    response.fields.add("Lambda-Extension-Identifier", id);
    response.fields.add("Lambda-Extension-Event-Identifier", newUuid());
    std::exchange(waiting, std::nullopt)->send(std::move(response));
}

void Extensions::expect(const std::vector<std::string>& externalNames) {
    m_all.clear();
    for (const std::string& name : externalNames)
        m_all.push_back(make(name, true));
}

bool Extensions::allReady() const {
    return std::all_of(m_all.begin(), m_all.end(),
                       [](const auto& extension) { return extension->isReady(); });
}

bool Extensions::allExternalRegistered() const {
    return std::none_of(m_all.begin(), m_all.end(), [](const auto& extension) {
        return extension->external && extension->state == &ExtensionState::started();
    });
}

std::vector<ExtensionInfo> Extensions::infos() const {
    std::vector<ExtensionInfo> infos;
    for (const auto& extension : m_all)
        infos.push_back(extension->info());
    return infos;
}

Extension* Extensions::withId(std::string_view id) const {
    for (const auto& extension : m_all)
        if (extension->id == id)
            return extension.get();
    return nullptr;
}

Extension* Extensions::withName(std::string_view name) const {
    for (const auto& extension : m_all)
        if (extension->name == name)
            return extension.get();
    return nullptr;
}

Extension* Extensions::addInternal(std::string name) {
    if (m_all.size() >= mostExtensions)
        return nullptr;
    return m_all.emplace_back(make(std::move(name), false)).get();
}

void Extensions::invoke(const NextEvent& event) {
    if (m_all.empty())
        return;
    json::object body{{"eventType", "INVOKE"},
                      {"deadlineMs", milliseconds(event.deadline)},
                      {"requestId", event.requestId},
                      {"invokedFunctionArn", event.functionArn}};
    if (!event.traceId.empty())
        body["tracing"] = {{"type", "X-Amzn-Trace-Id"}, {"value", event.traceId}};
    give("INVOKE", json::serialize(body));
}

void Extensions::shutDown(const ShutdownEvent& event) {
    give("SHUTDOWN", json::serialize(json::object{{"eventType", "SHUTDOWN"},
                                                  {"shutdownReason", toText(event.reason)},
                                                  {"deadlineMs", milliseconds(event.deadline)}}));
}

void Extensions::give(std::string_view kind, const std::string& event) const {
    for (const auto& extension : m_all) {
        if (!extension->subscribes(kind))
            continue;
        extension->event = event;
        extension->deliver();
    }
}

void Extensions::forgetCalls() {
    for (const auto& extension : m_all)
        extension->waiting.reset();
}

} // namespace lathe::runtimeapi
