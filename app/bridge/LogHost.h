#pragma once

#include "engine/loghistory/LogHistory.h"
#include "widgets/logs/LogStore.h"

#include <QSet>

#include <filesystem>
#include <memory>
#include <thread>

namespace lathe::app {

/// The log of a project for the Logs dock: read on a thread of its own, whether an engine runs or
/// not. Answers come on the GUI thread.
class LogHost : public logs::LogStore {
    Q_OBJECT

  public:
    explicit LogHost(std::filesystem::path stateDirectory, QObject* parent = nullptr);
    /// Waits until the thread has ended, which is some milliseconds.
    ~LogHost() override;

    void read(std::vector<std::int64_t> numbers, std::size_t longestText, Lines done) override;
    void findTime(Timestamp time, std::function<void(std::int64_t number)> done) override;
    SearchId search(const loghistory::LogFilter& filter, Urgency urgency, Detail detail,
                    std::function<void(const loghistory::Found&)> tell) override;
    void setLookingBack(SearchId id, bool on) override;
    void
    readOutcomes(const std::vector<std::string>& requestIds,
                 std::function<void(const std::vector<store::InvocationOutcome>&)> done) override;
    void endSearch(SearchId id) override;
    void look() override;
    void exportLines(loghistory::ExportJob job, std::function<void(double)> progress,
                     std::function<void(const Result<std::int64_t>&)> done) override;
    void stopExport() override;

  private:
    /// Calls `done` with the result on the GUI thread, while this lives.
    template <class T, class Done> auto onGuiThread(Done done);

    /// Of searches that have ended, nothing is told any more.
    QSet<SearchId> m_searches;
    const std::filesystem::path m_stateDirectory;
    std::unique_ptr<loghistory::LogHistory> m_history;
    std::jthread m_export;
};

} // namespace lathe::app
