#pragma once

#include "engine/loghistory/LogSearch.h"
#include "engine/store/LogReader.h"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lathe::loghistory {

/// The log of a project as a person looks through it: how many lines there are, some of them by
/// their numbers, searches. It reads journal.db on a thread of its own, whether an engine is
/// writing it, here or in another process, or none. Every method returns at once; answers and
/// `Told` come on that thread.
class LogHistory {
  public:
    struct Told {
        /// Lines have come or gone.
        std::function<void(store::LogExtent all)> changed;
        /// What could not be read, and why: each once.
        std::function<void(Error)> troubled;
    };

    LogHistory(std::filesystem::path stateDirectory, Told told);
    /// Ends what is under way; nothing is told any more.
    ~LogHistory();

    /// Something may have been written just now. It looks every half second by itself.
    void look();
    /// See LogReader::lines(). What was asked for first is answered first, before searches go on.
    void read(std::vector<std::int64_t> numbers, std::size_t longestText,
              std::function<void(Result<std::vector<store::StoredLine>>)> done);
    /// See LogReader::outcomes().
    void readOutcomes(std::vector<std::string> requestIds,
                      std::function<void(Result<std::vector<store::InvocationOutcome>>)> done);
    /// See LogReader::firstSince().
    void findTime(Timestamp time, std::function<void(Result<std::int64_t>)> done);

    enum class Urgency {
        /// Before all others.
        Awaited,
        Background,
    };
    using SearchId = std::uint64_t;
    /// Goes on until endSearch(): what comes is searched as well.
    SearchId search(LogMatcher matcher, Urgency urgency, LogSearch::Detail detail,
                    LogSearch::Tell tell);
    /// Whether it looks further back, which it does at first.
    void setLookingBack(SearchId id, bool on);
    void endSearch(SearchId id);

  private:
    struct Running {
        SearchId id = 0;
        Urgency urgency = Urgency::Background;
        std::shared_ptr<LogSearch> search;
    };
    using Job = std::function<void(Result<store::LogReader*>)>;

    void run(const std::stop_token& stop);
    void post(Job job);
    void waitForWork(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    std::shared_ptr<LogSearch> nextSearch();
    void refresh();
    Result<store::LogReader*> reader();
    void tellTrouble(const Error& trouble);

    const std::filesystem::path m_stateDirectory;
    const Told m_told;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Job> m_jobs;
    std::vector<Running> m_searches;
    SearchId m_lastId = 0;
    bool m_lookNow = true;
    std::chrono::steady_clock::time_point m_lastLook{};

    // Of the thread.
    std::unique_ptr<store::LogReader> m_reader;
    /// Of the file that it reads: another takes its place where that was damaged.
    std::uint64_t m_fileId = 0;
    std::optional<store::LogExtent> m_all;
    std::vector<Error> m_toldTroubles;
    /// Searches wait where one has failed.
    LogSearch::Clock::time_point m_restUntil{};

    std::jthread m_thread;
};

} // namespace lathe::loghistory
