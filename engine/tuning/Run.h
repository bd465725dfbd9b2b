#pragma once

#include "engine/base/Result.h"
#include "engine/cost/PriceTable.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/Invocation.h"
#include "engine/tuning/Measurement.h"
#include "engine/tuning/Plan.h"

#include <functional>
#include <memory>
#include <string>

namespace lathe::tuning {

/// How far a run is.
struct Progress {
    /// The size that is being measured.
    Bytes memory;
    /// Invocations, of all sizes.
    int done = 0;
    int all = 0;

    bool operator==(const Progress&) const = default;
};

/// Told of a run, on the thread that it runs on.
struct Handlers {
    std::function<void(const Progress&)> onProgress;
    /// A size is done; in the order of the plan.
    std::function<void(const Measurement&)> onMeasured;
    /// Whether it came to its end (false: it was cancelled), or why it could not go on. Nothing
    /// follows.
    std::function<void(Result<bool>)> onEnded;
};

/// One tuning run: the event at one size after the other, one invocation after the other, so that
/// none takes time from another. An invocation that fails is told, and ends its size: it would fail
/// again. A cold start in between, where something has ended the environment, is left out too.
class Run : public std::enable_shared_from_this<Run> {
  public:
    /// What it needs of an engine.
    struct Parts {
        /// Runs it with this much memory; `ended` follows when it was accepted.
        std::function<void(model::InvocationRequest request, Bytes memory,
                           std::function<void(Result<std::string> requestId)> accepted,
                           std::function<void(const model::InvocationRecord&)> ended)>
            invoke;
        std::function<void(const std::string& requestId)> stop;
        /// Environments of the size that is done are not needed any more.
        std::function<void()> endTrials;
        const cost::PriceTable& prices;
        std::string region;
        /// As the project has it.
        model::FunctionSpec function;
    };

    /// Of a plan that is checked.
    Run(Plan plan, Parts parts, Handlers handlers);

    void start();
    /// Stops what runs; onEnded follows.
    void cancel();

  private:
    void next();
    void invokeOnce();
    void onInvoked(const model::InvocationRecord& record);
    void closeSize();
    void end(Result<bool> how);

    Plan m_plan;
    Parts m_parts;
    Handlers m_handlers;
    std::size_t m_size = 0;
    Measurement m_measurement;
    int m_invocationsOfSize = 0;
    std::string m_requestId;
    bool m_cancelled = false;
    bool m_ended = false;
};

} // namespace lathe::tuning
