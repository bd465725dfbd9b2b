#pragma once

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
    /// See loghistory::LogHistory::search(). An expression that is none finds nothing.
    virtual SearchId search(const loghistory::LogFilter& filter, Urgency urgency,
                            std::function<void(const loghistory::Found&)> tell) = 0;
    virtual void stopLookingBack(SearchId id) = 0;
    virtual void endSearch(SearchId id) = 0;
    /// Lines have just been told live.
    virtual void look() = 0;

  signals:
    void changed(const lathe::store::LogExtent& all);
    void troubled(const QString& sentence);
};

} // namespace lathe::logs
