#pragma once

#include "engine/model/Project.h"
#include "engine/store/Journal.h"
#include "engine/traces/TraceReader.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace lathe::traces {

/// The traces of a project: what functions and services have sent, in traces.db, and what the
/// journal knows of invocations. Has a thread of its own from the first call on that needs it;
/// writes are gathered. What cannot be written is lost, which is told once (Traces.NotWritten):
/// traces are no reason to let a function wait. All calls are thread safe and return at once.
class TraceStore {
  public:
    /// `journal` outlives it. `onTrouble` comes on the store's thread.
    TraceStore(std::filesystem::path stateDirectory, store::Journal& journal,
               std::function<void(Error)> onTrouble, TraceRetention retention = {});
    /// Writes what is pending.
    ~TraceStore();

    /// Who the functions of invocations are, from now on.
    void setProject(std::shared_ptr<const model::Project> project);
    void put(std::vector<Segment> segments, Visibility visibility = Visibility::Sampled);
    /// Likewise of segments that are made on the store's thread, out of so many bytes.
    void put(std::size_t bytes, std::function<std::vector<Segment>()> make,
             Visibility visibility = Visibility::Sampled);
    /// Calls `run` on the store's thread with what was put and what the journal was told before;
    /// with why not, where it cannot be read.
    void read(std::function<void(Result<std::reference_wrapper<TraceReader>>)> run);

  private:
    class Thread;
    store::Journal& m_journal;
    std::shared_ptr<Thread> m_thread;
};

} // namespace lathe::traces
