#include "engine/runtimeapi/RuntimeState.h"

namespace lathe::runtimeapi {

namespace {

struct Started final : RuntimeState {
    std::string_view name() const override { return "Started"; }
    const RuntimeState* onNext() const override;
    const RuntimeState* onInitError() const override;
    const RuntimeState* onRestoreNext() const override;
};

struct RestoreReady final : RuntimeState {
    std::string_view name() const override { return "RestoreReady"; }
    const RuntimeState* onRestore() const override;
};

struct Restoring final : RuntimeState {
    std::string_view name() const override { return "Restoring"; }
    const RuntimeState* onNext() const override;
    // Clients from before POST /runtime/restore/error say so of their hooks.
    const RuntimeState* onInitError() const override { return onRestoreError(); }
    const RuntimeState* onRestoreError() const override;
};

struct RestoreError final : RuntimeState {
    std::string_view name() const override { return "RestoreError"; }
};

struct InitError final : RuntimeState {
    std::string_view name() const override { return "InitError"; }
};

struct Ready final : RuntimeState {
    std::string_view name() const override { return "Ready"; }
    bool isReady() const override { return true; }
    const RuntimeState* onNext() const override { return this; }
    const RuntimeState* onEvent() const override;
};

struct Running final : RuntimeState {
    std::string_view name() const override { return "Running"; }
    // The service gives the same event again.
    const RuntimeState* onNext() const override { return this; }
    const RuntimeState* onResponse() const override;
    const RuntimeState* onError() const override;
};

struct InvocationResponse final : RuntimeState {
    std::string_view name() const override { return "InvocationResponse"; }
    const RuntimeState* onSent() const override;
    const RuntimeState* onTruncated() const override;
};

struct InvocationErrorResponse final : RuntimeState {
    std::string_view name() const override { return "InvocationErrorResponse"; }
    const RuntimeState* onSent() const override;
};

struct ResponseSent final : RuntimeState {
    std::string_view name() const override { return "RuntimeResponseSentState"; }
    const RuntimeState* onNext() const override;
};

constexpr Started startedState;
constexpr RestoreReady restoreReadyState;
constexpr Restoring restoringState;
constexpr RestoreError restoreErrorState;
constexpr InitError initErrorState;
constexpr Ready readyState;
constexpr Running runningState;
constexpr InvocationResponse invocationResponseState;
constexpr InvocationErrorResponse invocationErrorResponseState;
constexpr ResponseSent responseSentState;

const RuntimeState* Started::onNext() const {
    return &readyState;
}
const RuntimeState* Started::onInitError() const {
    return &initErrorState;
}
const RuntimeState* Started::onRestoreNext() const {
    return &restoreReadyState;
}
const RuntimeState* RestoreReady::onRestore() const {
    return &restoringState;
}
const RuntimeState* Restoring::onNext() const {
    return &readyState;
}
const RuntimeState* Restoring::onRestoreError() const {
    return &restoreErrorState;
}
const RuntimeState* Ready::onEvent() const {
    return &runningState;
}
const RuntimeState* Running::onResponse() const {
    return &invocationResponseState;
}
const RuntimeState* Running::onError() const {
    return &invocationErrorResponseState;
}
const RuntimeState* InvocationResponse::onSent() const {
    return &responseSentState;
}
const RuntimeState* InvocationResponse::onTruncated() const {
    return &runningState;
}
const RuntimeState* InvocationErrorResponse::onSent() const {
    return &responseSentState;
}
const RuntimeState* ResponseSent::onNext() const {
    return &readyState;
}

} // namespace

const RuntimeState& RuntimeState::started() {
    return startedState;
}

const RuntimeState& RuntimeState::restoreReady() {
    return restoreReadyState;
}

} // namespace lathe::runtimeapi
