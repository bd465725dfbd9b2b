#pragma once

#include "engine/dispatch/Worker.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::test {

/// A worker without a process: the test says what happens inside.
class FakeWorker final : public dispatch::Worker {
  public:
    /// What the test sees of it, also after it has gone.
    struct View {
        dispatch::WorkerSpec spec;
        dispatch::WorkerHandlers handlers;
        int starts = 0;
        bool canStandBy = true;
        bool standsBy = false;
        /// Waits to be restored.
        bool atCheckpoint = false;
        int kills = 0;
        std::vector<runtimeapi::ShutdownReason> shutdowns;
        std::vector<runtimeapi::ExtensionInfo> extensions;
        std::vector<telemetry::TelemetryEvent> telemetry;
        bool subscribers = false;
        bool alive = false;
        bool gone = false;
        bool frozen = false;
        int cpuMillis = 0;
        std::vector<runtimeapi::NextEvent> events;
        Bytes peak = Bytes::mebi(37);
        /// Lies in the pipe until drain().
        std::string unread;

        void ready() { handlers.onReady(); }
        /// Its before-snapshot hooks have run.
        void reachCheckpoint() {
            atCheckpoint = true;
            handlers.onCheckpoint();
        }
        /// The runtime answers the event it has, and asks for the next.
        void respond(std::string body) {
            answer(std::move(body));
            handlers.onReady();
        }
        /// The first half of respond().
        void answer(std::string body) {
            handlers.onResponse(events.back().requestId, std::move(body));
        }
        void fail(std::string type, std::string body) {
            handlers.onError(events.back().requestId, {std::move(type), std::move(body)});
            handlers.onReady();
        }
        void print(std::string_view text) { handlers.onOutput(sandbox::Stream::Out, text); }
        void exit(sandbox::Exit::Reason reason, int status) {
            alive = false;
            handlers.onExit({reason, status, {}});
        }
    };

    explicit FakeWorker(std::shared_ptr<View> view)
        : m_view{std::move(view)} {}
    ~FakeWorker() override { m_view->gone = true; }

    void start() override {
        ++m_view->starts;
        m_view->alive = true;
    }
    void startForSnapshot() override { start(); }
    bool restore() override { return std::exchange(m_view->atCheckpoint, false); }
    bool canStandBy() const override { return m_view->canStandBy; }
    void standBy() override { m_view->standsBy = m_view->alive = true; }
    void beginInit() override { m_view->standsBy = false; }
    void kill() override { ++m_view->kills; }
    void shutDown(runtimeapi::ShutdownReason reason) override {
        ++m_view->kills;
        m_view->shutdowns.push_back(reason);
    }
    bool hasExtensions() const override { return !m_view->extensions.empty(); }
    std::vector<runtimeapi::ExtensionInfo> extensions() const override {
        return m_view->extensions;
    }
    void tell(telemetry::TelemetryEvent event) override {
        m_view->telemetry.push_back(std::move(event));
    }
    bool hasSubscribers() const override { return m_view->subscribers; }
    void dispatch(runtimeapi::NextEvent event) override {
        m_view->events.push_back(std::move(event));
    }
    void freeze() override { m_view->frozen = true; }
    void thaw() override { m_view->frozen = false; }
    void setCpu(int millis) override { m_view->cpuMillis = millis; }
    Bytes peakMemory() const override { return m_view->peak; }
    std::string runtimeVersion() const override { return "python:3.11.2"; }
    void drain() override {
        if (!m_view->unread.empty())
            m_view->handlers.onOutput(sandbox::Stream::Out, std::exchange(m_view->unread, {}));
    }

  private:
    std::shared_ptr<View> m_view;
};

/// Makes them, and keeps what it made.
struct FakeMachine {
    std::vector<std::shared_ptr<FakeWorker::View>> workers;
    /// What the next worker fails with.
    std::optional<Error> failure;

    FakeWorker::View& last() { return *workers.back(); }
    dispatch::WorkerFactory factory() {
        return
            [this](dispatch::WorkerSpec spec,
                   dispatch::WorkerHandlers handlers) -> Result<std::unique_ptr<dispatch::Worker>> {
                if (failure)
                    return *failure;
                auto view = std::make_shared<FakeWorker::View>();
                view->spec = std::move(spec);
                view->handlers = std::move(handlers);
                workers.push_back(view);
                return std::unique_ptr<dispatch::Worker>{std::make_unique<FakeWorker>(view)};
            };
    }
};

} // namespace lathe::test
