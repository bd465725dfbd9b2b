#pragma once

#include "engine/loghistory/LogExport.h"
#include "engine/loghistory/LogSearch.h"
#include "engine/store/LogReader.h"

#include <QObject>

#include <functional>
#include <vector>

namespace lathe::logs {

/// Where all lines are, as the window asks for them. Every method returns at once; answers come
/// later, on the GUI thread, and none after the store has gone.
class LogStore : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    using Lines = std::function<void(const std::vector<store::StoredLine>&)>;
    /// Those of the numbers that there are. See store::LogReader::lines().
    virtual void read(std::vector<std::int64_t> numbers, std::size_t longestText, Lines done) = 0;
    /// The number of the first line that is not older.
    virtual void findTime(Timestamp time, std::function<void(std::int64_t number)> done) = 0;

    enum class Urgency { Awaited, Background };
    using SearchId = quint64;
    using Detail = loghistory::LogSearch::Detail;
    /// See loghistory::LogHistory::search(). An expression that is none finds nothing.
    virtual SearchId search(const loghistory::LogFilter& filter, Urgency urgency, Detail detail,
                            std::function<void(const loghistory::Found&)> tell) = 0;
    virtual void setLookingBack(SearchId id, bool on) = 0;
    /// How those of the invocations went that the journal knows.
    virtual void
    readOutcomes(const std::vector<std::string>& requestIds,
                 std::function<void(const std::vector<store::InvocationOutcome>&)> done) = 0;
    virtual void endSearch(SearchId id) = 0;
    /// Lines have just been told live.
    virtual void look() = 0;
    /// See loghistory::exportLines(); one at a time.
    virtual void exportLines(loghistory::ExportJob job, std::function<void(double)> progress,
                             std::function<void(const Result<std::int64_t>&)> done) = 0;
    virtual void stopExport() = 0;

  signals:
    void changed(const lathe::store::LogExtent& all);
    void troubled(const QString& sentence);
};

} // namespace lathe::logs
