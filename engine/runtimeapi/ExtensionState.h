#pragma once

#include <string_view>

namespace lathe::runtimeapi {

/// Where an extension stands in its protocol
/// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html). As RuntimeState:
/// each event gives the state that follows, or nullptr when it is not allowed.
class ExtensionState {
  public:
    constexpr ExtensionState() = default;
    ExtensionState(const ExtensionState&) = delete;
    ExtensionState& operator=(const ExtensionState&) = delete;

    /// As the real service names it, also in the log.
    virtual std::string_view name() const = 0;
    /// POST /extension/register
    virtual const ExtensionState* onRegister() const { return nullptr; }
    /// GET /extension/event/next
    virtual const ExtensionState* onNext() const { return nullptr; }
    /// An event has been handed to it.
    virtual const ExtensionState* onEvent() const { return nullptr; }
    /// POST /extension/init/error
    virtual const ExtensionState* onInitError() const { return nullptr; }
    /// POST /extension/exit/error
    virtual const ExtensionState* onExitError() const { return nullptr; }

    /// Its process has been started, or it is about to register from within the runtime's.
    static const ExtensionState& started();
    /// It has nothing to do and waits for an event.
    static const ExtensionState& ready();
    static const ExtensionState& initError();
    static const ExtensionState& exitError();
    /// Its process could not be started.
    static const ExtensionState& launchError();

  protected:
    ~ExtensionState() = default;
};

} // namespace lathe::runtimeapi
