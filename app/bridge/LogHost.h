#pragma once

#include "engine/loghistory/LogHistory.h"
#include "widgets/logs/LogStore.h"

#include <QSet>

#include <filesystem>
#include <memory>

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
    SearchId search(const loghistory::LogFilter& filter, Urgency urgency,
                    std::function<void(const loghistory::Found&)> tell) override;
    void stopLookingBack(SearchId id) override;
    void endSearch(SearchId id) override;
    void look() override;

  private:
    /// Calls `done` with the result on the GUI thread, while this lives.
    template <class T, class Done> auto onGuiThread(Done done);

    /// Of searches that have ended, nothing is told any more.
    QSet<SearchId> m_searches;
    std::unique_ptr<loghistory::LogHistory> m_history;
};

} // namespace lathe::app
