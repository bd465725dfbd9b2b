#include "engine/runtimeapi/ExtensionState.h"

namespace lathe::runtimeapi {

namespace {

struct Started final : ExtensionState {
    std::string_view name() const override { return "Started"; }
    const ExtensionState* onRegister() const override;
};

struct Registered final : ExtensionState {
    std::string_view name() const override { return "Registered"; }
    const ExtensionState* onNext() const override;
    const ExtensionState* onInitError() const override;
    const ExtensionState* onExitError() const override;
};

struct Ready final : ExtensionState {
    std::string_view name() const override { return "Ready"; }
    const ExtensionState* onEvent() const override;
    const ExtensionState* onExitError() const override;
};

struct Running final : ExtensionState {
    std::string_view name() const override { return "Running"; }
    const ExtensionState* onNext() const override;
    const ExtensionState* onExitError() const override;
};

struct InitError final : ExtensionState {
    std::string_view name() const override { return "InitError"; }
    // It may say so twice.
    const ExtensionState* onInitError() const override { return this; }
};

struct ExitError final : ExtensionState {
    std::string_view name() const override { return "ExitError"; }
    const ExtensionState* onExitError() const override { return this; }
};

struct LaunchError final : ExtensionState {
    std::string_view name() const override { return "LaunchError"; }
};

constexpr Started startedState;
constexpr Registered registeredState;
constexpr Ready readyState;
constexpr Running runningState;
constexpr InitError initErrorState;
constexpr ExitError exitErrorState;
constexpr LaunchError launchErrorState;

const ExtensionState* Started::onRegister() const {
    return &registeredState;
}
const ExtensionState* Registered::onNext() const {
    return &readyState;
}
const ExtensionState* Registered::onInitError() const {
    return &initErrorState;
}
const ExtensionState* Registered::onExitError() const {
    return &exitErrorState;
}
const ExtensionState* Ready::onEvent() const {
    return &runningState;
}
const ExtensionState* Ready::onExitError() const {
    return &exitErrorState;
}
const ExtensionState* Running::onNext() const {
    return &readyState;
}
const ExtensionState* Running::onExitError() const {
    return &exitErrorState;
}

} // namespace

const ExtensionState& ExtensionState::started() {
    return startedState;
}
const ExtensionState& ExtensionState::ready() {
    return readyState;
}
const ExtensionState& ExtensionState::initError() {
    return initErrorState;
}
const ExtensionState& ExtensionState::exitError() {
    return exitErrorState;
}
const ExtensionState& ExtensionState::launchError() {
    return launchErrorState;
}

} // namespace lathe::runtimeapi
