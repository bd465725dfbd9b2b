#include "engine/traces/TraceStore.h"

#include "engine/base/Clock.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace lathe::traces {

namespace {

using namespace std::chrono_literals;

constexpr auto gatherTime = 50ms;
/// Bytes that wait to be written, as far as they are known; what exceeds them is dropped.
constexpr std::size_t mostWaiting = std::size_t{64} << 20;
constexpr std::size_t segmentSize = 1'000;

using Run = std::function<void(Result<std::reference_wrapper<TraceReader>>)>;

struct Put {
    std::size_t bytes;
    std::function<std::vector<Segment>()> make;
    Visibility visibility;
};

FunctionPlace placeOf(const model::Project* project, const std::string& function) {
    const model::FunctionSpec* spec = project ? project->findFunction(function) : nullptr;
    const std::string name = spec ? spec->name : function;
    if (!project)
        return {name, {}, {}};
    return {
        name,
        fmt::format("arn:aws:lambda:{}:{}:function:{}", project->region, project->accountId, name),
        project->accountId};
}

} // namespace

class TraceStore::Thread {
  public:
    Thread(std::filesystem::path stateDirectory, std::function<void(Error)> onTrouble,
           TraceRetention retention)
        : m_stateDirectory{std::move(stateDirectory)}
        , m_onTrouble{std::move(onTrouble)}
        , m_retention{retention} {}

    ~Thread() { end(); }

    void end() {
        {
            const std::scoped_lock lock{m_mutex};
            m_ending = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void put(Put put) {
        {
            const std::scoped_lock lock{m_mutex};
            if (m_waiting + put.bytes > mostWaiting || m_ending)
                return;
            m_waiting += put.bytes;
            m_puts.push_back(std::move(put));
            begin();
        }
        m_wake.notify_one();
    }

    void read(Run run) {
        {
            const std::scoped_lock lock{m_mutex};
            if (m_ending)
                return;
            m_reads.push_back(std::move(run));
            begin();
        }
        m_wake.notify_one();
    }

    void setProject(std::shared_ptr<const model::Project> project) {
        const std::scoped_lock lock{m_mutex};
        m_project = std::move(project);
    }

  private:
    /// With the lock.
    void begin() {
        if (!m_thread.joinable())
            m_thread = std::thread{[this] { work(); }};
    }

    void work() {
        // On Linux this is for the calling thread alone.
        ::setpriority(PRIO_PROCESS, 0, 10);
        const auto opened = m_database.open(m_stateDirectory, m_onTrouble);
        if (!opened)
            m_onTrouble(opened.error());
        m_isOpen = opened.has_value();
        bool pruneMore = m_isOpen;
        std::unique_lock lock{m_mutex};
        while (true) {
            const auto something = [this] {
                return !m_puts.empty() || !m_reads.empty() || m_ending;
            };
            if (pruneMore)
                m_wake.wait_for(lock, 0ms, something);
            else
                m_wake.wait(lock, something);
            if (m_reads.empty() && !m_ending && !m_puts.empty())
                m_wake.wait_for(lock, gatherTime, [this] { return !m_reads.empty() || m_ending; });
            const auto puts = std::exchange(m_puts, {});
            const auto reads = std::exchange(m_reads, {});
            m_waiting = 0;
            const bool ending = m_ending;
            const auto project = m_project;
            lock.unlock();
            write(puts);
            for (const Run& run : reads)
                answer(run, project);
            if (ending)
                return;
            if (!puts.empty() || pruneMore)
                pruneMore = m_isOpen && m_database.pruneStep(m_retention, Clock::system().wall());
            lock.lock();
        }
    }

    void write(const std::vector<Put>& puts) {
        if (puts.empty() || !m_isOpen)
            return;
        m_database.begin();
        for (const Put& put : puts)
            for (const Segment& segment : put.make())
                m_database.put(segment, put.visibility);
        const auto written = m_database.commit();
        if (!written && !std::exchange(m_toldTrouble, true))
            m_onTrouble(written.error());
        m_toldTrouble = m_toldTrouble && !written;
    }

    void answer(const Run& run, const std::shared_ptr<const model::Project>& project) {
        if (!m_isOpen)
            return run(Error{"Traces.Unreadable",
                             Text::tr("traces cannot be read: see the engine's troubles")});
        // Anew each time: a journal that is damaged is set aside for another.
        const auto invocations = store::InvocationReader::open(m_stateDirectory);
        if (!invocations)
            return run(invocations.error());
        TraceReader reader{m_database, **invocations, [&project](const std::string& function) {
                               return placeOf(project.get(), function);
                           }};
        run(std::ref(reader));
    }

    std::filesystem::path m_stateDirectory;
    std::function<void(Error)> m_onTrouble;
    TraceRetention m_retention;
    TraceDatabase m_database;
    bool m_isOpen = false;
    bool m_toldTrouble = false;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Put> m_puts;
    std::vector<Run> m_reads;
    std::size_t m_waiting = 0;
    bool m_ending = false;
    std::shared_ptr<const model::Project> m_project;
    std::thread m_thread;
};

TraceStore::TraceStore(std::filesystem::path stateDirectory, store::Journal& journal,
                       std::function<void(Error)> onTrouble, TraceRetention retention)
    : m_journal{journal}
    , m_thread{
          std::make_shared<Thread>(std::move(stateDirectory), std::move(onTrouble), retention)} {}

// The journal may still hold a call of read().
TraceStore::~TraceStore() {
    m_thread->end();
}

void TraceStore::setProject(std::shared_ptr<const model::Project> project) {
    m_thread->setProject(std::move(project));
}

void TraceStore::put(std::vector<Segment> segments, Visibility visibility) {
    if (segments.empty())
        return;
    const std::size_t bytes = segments.size() * segmentSize;
    put(
        bytes, [segments = std::move(segments)] { return segments; }, visibility);
}

void TraceStore::put(std::size_t bytes, std::function<std::vector<Segment>()> make,
                     Visibility visibility) {
    m_thread->put({bytes, std::move(make), visibility});
}

void TraceStore::read(Run run) {
    m_journal.flush([weak = std::weak_ptr{m_thread}, run = std::move(run)](const Result<bool>&) {
        if (const auto thread = weak.lock())
            thread->read(run);
    });
}

} // namespace lathe::traces
