#pragma once

#include <string_view>

namespace lathe::runtimeapi {

/// Where a runtime stands in its protocol. Each event gives the state that follows, or nullptr when
/// it is not allowed: every state refuses what it does not name. The names are those that the real
/// service uses in its error messages.
class RuntimeState {
  public:
    constexpr RuntimeState() = default;
    RuntimeState(const RuntimeState&) = delete;
    RuntimeState& operator=(const RuntimeState&) = delete;

    virtual std::string_view name() const = 0;
    /// Whether it has nothing to do and waits for an event.
    virtual bool isReady() const { return false; }
    /// GET /runtime/invocation/next
    virtual const RuntimeState* onNext() const { return nullptr; }
    /// An event has been handed to the runtime.
    virtual const RuntimeState* onEvent() const { return nullptr; }
    /// POST /runtime/invocation/ID/response begins.
    virtual const RuntimeState* onResponse() const { return nullptr; }
    /// POST /runtime/invocation/ID/error
    virtual const RuntimeState* onError() const { return nullptr; }
    /// The answer to the event is complete.
    virtual const RuntimeState* onSent() const { return nullptr; }
    /// The answer broke off: the runtime may send it again.
    virtual const RuntimeState* onTruncated() const { return nullptr; }
    /// POST /runtime/init/error
    virtual const RuntimeState* onInitError() const { return nullptr; }
    /// GET /runtime/restore/next
    virtual const RuntimeState* onRestoreNext() const { return nullptr; }
    /// The runtime that waits where a snapshot is taken may go on.
    virtual const RuntimeState* onRestore() const { return nullptr; }
    /// POST /runtime/restore/error
    virtual const RuntimeState* onRestoreError() const { return nullptr; }

    /// The process has been started and has not asked for anything yet.
    static const RuntimeState& started();
    /// It waits where a snapshot is taken.
    static const RuntimeState& restoreReady();

  protected:
    ~RuntimeState() = default;
};

} // namespace lathe::runtimeapi
