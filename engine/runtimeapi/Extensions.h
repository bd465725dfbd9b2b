#pragma once

#include "engine/http/Server.h"
#include "engine/runtimeapi/Extension.h"
#include "engine/runtimeapi/ExtensionState.h"
#include "engine/runtimeapi/RuntimeApi.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::runtimeapi {

/// One extension in its conversation with the Extensions API.
struct Extension {
    std::string name;
    bool external = true;
    std::string id;
    std::vector<std::string> events;
    const ExtensionState* state = &ExtensionState::started();
    std::string errorType;
    /// The `next` call that waits for an event.
    std::optional<http::Responder> waiting;
    /// The event that waits for a `next`: JSON; empty when none does.
    std::string event;

    bool subscribes(std::string_view kind) const;
    bool isReady() const { return state == &ExtensionState::ready(); }
    ExtensionInfo info() const;
    /// Hands the event to the waiting call, if both are there.
    void deliver();
};

/// The extensions of one environment: the external ones that are expected, and the internal ones
/// that have registered.
class Extensions {
  public:
    /// Nobody has registered yet; these external ones are expected.
    void expect(const std::vector<std::string>& externalNames);
    bool empty() const { return m_all.empty(); }
    bool allReady() const;
    bool allExternalRegistered() const;
    std::vector<ExtensionInfo> infos() const;

    Extension* withId(std::string_view id) const;
    Extension* withName(std::string_view name) const;
    /// nullptr when there are too many.
    Extension* addInternal(std::string name);

    /// INVOKE for those that subscribe to it.
    void invoke(const NextEvent& event);
    /// SHUTDOWN for the external ones that subscribe to it.
    void shutDown(const ShutdownEvent& event);
    /// Nobody waits any more.
    void forgetCalls();

  private:
    void give(std::string_view kind, const std::string& event) const;

    std::vector<std::unique_ptr<Extension>> m_all;
};

} // namespace lathe::runtimeapi
