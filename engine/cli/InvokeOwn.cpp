#include "engine/base/Ids.h"
#include "engine/cli/Interruption.h"
#include "engine/cli/Invocation.h"
#include "engine/cli/Output.h"
#include "engine/cli/OwnEngine.h"
#include "engine/cli/StateBeside.h"
#include "engine/services/lambda/WireFormat.h"

#include <fmt/format.h>

#include <condition_variable>
#include <future>
#include <mutex>

namespace lathe::cli {

namespace {

using model::InvocationType;

/// One invocation by an engine of this process. The engine's threads tell of progress; the caller's
/// thread waits and prints.
class OwnInvocation {
  public:
    explicit OwnInvocation(api::Engine& engine)
        : m_engine{engine} {
        engine.onEvents([this] { wake([this] { m_events = true; }); });
    }
    ~OwnInvocation() { m_engine.onEvents({}); }
    OwnInvocation(const OwnInvocation&) = delete;
    OwnInvocation& operator=(const OwnInvocation&) = delete;

    int run(model::InvocationRequest request, const CommonOptions& common) {
        const InvocationType type = request.type;
        m_requestId = request.requestId;
        m_engine.invoke(
            std::move(request),
            [this](const Result<std::string>& accepted) {
                wake([&] {
                    m_accepted = true;
                    if (!accepted)
                        m_refusal = accepted.error();
                });
            },
            [this](const dispatch::Answer& answer) { wake([&] { m_record = answer.record; }); });
        const Interruption interruption{[this] {
            printError("lathe: stopping the function\n");
            m_engine.stop(m_requestId);
        }};
        waitUntil([this] { return m_accepted; });
        if (m_refusal)
            return finishRefused(*m_refusal, common);
        if (type == InvocationType::DryRun)
            return finishAccepted(m_requestId, common);
        // An event is over for this command after its first attempt: what is still to be tried is
        // in the journal, and the project's next engine takes it up.
        waitUntil([this, type] {
            return m_record || (type == InvocationType::Event && m_firstAttemptOver);
        });
        printEvents();
        if (type == InvocationType::Event)
            return finishAccepted(m_requestId, common);
        awaitJournal();
        return finishWith(services::lambda::toJson(*m_record), m_engine.project()->region, common);
    }

  private:
    template <class Change> void wake(Change change) {
        // Under the lock: once it sees the change, the other thread may end this object.
        const std::scoped_lock lock{m_mutex};
        change();
        m_changed.notify_one();
    }

    template <class Predicate> void waitUntil(Predicate reached) {
        std::unique_lock lock{m_mutex};
        while (!reached()) {
            m_changed.wait(lock, [&] { return m_events || reached(); });
            m_events = false;
            lock.unlock();
            printEvents();
            lock.lock();
        }
    }

    // What is not written now never will be: with this process the journal's attempts end.
    void awaitJournal() {
        store::HistoryQuery query;
        query.requestId = m_requestId;
        std::promise<bool> written;
        m_engine.history(std::move(query), [&written](const auto& found) {
            written.set_value(found && !found->empty() && found->front().finished);
        });
        const bool isWritten = written.get_future().get();
        printEvents();
        if (!isWritten)
            printError("lathe: the journal lacks this invocation; keep what is printed here\n");
    }

    void printEvents() {
        const api::EventBatch batch = m_engine.takeEvents();
        std::string text;
        for (const Error& trouble : batch.troubles)
            text += fmt::format("lathe: {}\n", trouble.detail.english());
        text += denialText(batch.denials);
        for (const model::LogLine& line : batch.logs)
            text += line.text + "\n";
        if (!text.empty())
            printError(text);
        for (const model::InvocationRecord& record : batch.finished)
            m_firstAttemptOver = m_firstAttemptOver || record.requestId == m_requestId;
    }

    api::Engine& m_engine;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_requestId;
    bool m_events = false;
    bool m_accepted = false;
    bool m_firstAttemptOver = false;
    std::optional<Error> m_refusal;
    std::optional<model::InvocationRecord> m_record;
};

} // namespace

int invokeOwn(api::EngineOptions settings, const CommonOptions& common,
              const InvokeOptions& options, std::string event) {
    const auto engine = startOwn(std::move(settings));
    if (!engine)
        return engine.error();
    const auto function = findIn(**engine, options.function);
    if (!function)
        return function.error();
    model::InvocationRequest request;
    request.function = *function;
    request.qualifier = options.qualifier;
    request.tenantId = options.tenantId;
    request.type =
        model::invocationTypeOf(options.invocationType).value_or(InvocationType::RequestResponse);
    request.payload = std::move(event);
    request.origin = "cli";
    request.requestId = newUuid();
    OwnInvocation invocation{**engine};
    return invocation.run(std::move(request), common);
}

int invokeBeside(api::EngineOptions settings, const CommonOptions& common,
                 const InvokeOptions& options, std::string event) {
    const StateBeside state{settings.stateDirectory};
    settings.stateDirectory = state.path();
    return invokeOwn(std::move(settings), common, options, std::move(event));
}

} // namespace lathe::cli
