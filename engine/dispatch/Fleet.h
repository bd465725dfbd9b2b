#pragma once

#include "engine/dispatch/Dispatcher.h"
#include "engine/dispatch/Environment.h"
#include "engine/dispatch/FunctionPool.h"
#include "engine/dispatch/Standbys.h"
#include "engine/dispatch/Starts.h"
#include "engine/model/Project.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lathe::dispatch {

/// All environments of the project, by function, within the machine's memory: when that is full,
/// idle environments go (the longest idle first), and what finds no room waits.
class Fleet {
  public:
    struct Bounds {
        /// What all environments together may be expected to use.
        Bytes memory;
        /// What those of them that are on standby may.
        Bytes standbyMemory;
        /// How many work without taking time from each other, and may be in their init.
        int cores = 1;
    };

    Fleet(boost::asio::io_context& io, Surroundings& surroundings,
          std::filesystem::path stateDirectory, Bounds bounds);
    ~Fleet();

    /// What a function's environments get to know of their surroundings.
    void setProject(const std::shared_ptr<const model::Project>& project,
                    const VariableOverrides& overrides, const Endpoints& endpoints);
    /// By logical id or name, and version; nullptr when the project has no such function.
    FunctionPool* find(const std::string& idOrName, const std::string& version = "$LATEST") const;
    /// The environment that has these credentials, also one that is about to end; nullptr when
    /// none has.
    const Environment* withKey(std::string_view accessKeyId) const;
    void codeChanged(const std::string& function);
    /// The pool of a function as it would be with this much memory, for trials: one environment at
    /// a time, nothing ahead.
    FunctionPool* trial(const FunctionPool& of, Bytes memory);
    void endTrials();
    /// Whether such a request was running or waiting.
    bool stop(const std::string& requestId);

    /// Ends all environments in order, their extensions are told; then `done`, at once where there
    /// are none.
    void shutDown(std::function<void()> done);

    /// For the pools: whether another environment, expected to use this much, may start now. If
    /// not, the pool is pumped when there is room. What `keep` has on standby is not given up.
    bool makeRoom(Bytes expected, const FunctionPool* keep = nullptr);
    /// The same, without giving anything up for it.
    bool hasRoom(Bytes expected) const { return used().count + expected.count <= m_memory.count; }
    /// For the pools: how many environments work without taking time from each other.
    std::size_t cores() const { return m_cores; }
    /// For the pools: what keeps inits apart; who was refused is pumped when there is room.
    Starts& starts() { return m_starts; }
    /// For the pools: what puts environments on standby.
    Standbys& standbys() { return m_standbys; }
    const std::map<std::string, std::shared_ptr<FunctionPool>>& pools() const { return m_pools; }
    /// For the pools: more or less invocations wait for memory.
    void tellShortage();
    /// For the pools: an environment may be given up now for another function.
    void pumpStarving();
    /// For the pools: ends an environment after the call in which it says that it is done.
    void retire(std::unique_ptr<Environment> environment);
    /// For the pools: runs `job` on a thread of its own, then `done` on the io thread.
    template <class Job, class Done> void run(Job job, Done done) {
        run(m_jobs, std::move(job), std::move(done));
    }
    /// The same for what is installed for all functions, one after the other.
    template <class Job, class Done> void install(Job job, Done done) {
        run(m_installations, std::move(job), std::move(done));
    }
    /// Tells such a job that nobody waits for it any more.
    std::stop_token endOfJobs() const { return m_endOfJobs.get_token(); }

    const std::filesystem::path& stateDirectory() const { return m_stateDirectory; }
    Surroundings& surroundings() { return m_surroundings; }

  private:
    template <class Job, class Done>
    void run(boost::asio::thread_pool& threads, Job job, Done done);
    Bytes used() const;
    bool evictLongestIdle(const FunctionPool* keep);
    void pumpInTurn();
    void destroyRetired();
    void onGone(const Environment* environment);

    boost::asio::io_context& m_io;
    Surroundings& m_surroundings;
    std::filesystem::path m_stateDirectory;
    Bytes m_memory;
    std::size_t m_cores;
    Starts m_starts;
    Standbys m_standbys;
    bool m_starving = false;
    MemoryShortage m_shortage;
    bool m_tellingShortage = false;
    std::map<std::string, std::shared_ptr<FunctionPool>> m_pools;
    /// Those of them that are for trials.
    std::set<FunctionPool*> m_trials;
    /// The pool that was pumped first when environments could begin.
    std::string m_turn;
    /// Logical ids and names of the current project.
    std::unordered_map<std::string, FunctionPool*> m_byName;
    std::vector<std::unique_ptr<Environment>> m_retired;
    /// Those whose extensions have been told that the end has come.
    std::map<const Environment*, std::unique_ptr<Environment>> m_leaving;
    std::function<void()> m_whenShutDown;
    std::shared_ptr<Fleet*> m_self = std::make_shared<Fleet*>(this);
    std::stop_source m_endOfJobs;
    /// Two: a build takes long, and what others wait for does not.
    boost::asio::thread_pool m_jobs{2};
    boost::asio::thread_pool m_installations{1};
};

template <class Job, class Done>
void Fleet::run(boost::asio::thread_pool& threads, Job job, Done done) {
    boost::asio::post(threads, [this, job = std::move(job), done = std::move(done)]() mutable {
        boost::asio::post(
            m_io, [done = std::move(done), result = job()]() mutable { done(std::move(result)); });
    });
}

} // namespace lathe::dispatch
