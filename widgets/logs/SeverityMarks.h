#pragma once

#include "widgets/logs/LineSet.h"
#include "widgets/logs/LogStore.h"

#include <QObject>
#include <QPointer>

namespace lathe::logs {

/// Which lines of a store are errors, and which warnings: of those that pass a filter. They are
/// looked for when nothing else is.
class SeverityMarks : public QObject {
    Q_OBJECT

  public:
    explicit SeverityMarks(QObject* parent = nullptr);
    ~SeverityMarks() override;

    void setStore(LogStore* store);
    void setFilter(const loghistory::LogFilter& filter);
    const LineSet& errors() const { return m_errors.lines; }
    /// Errors are among them.
    const LineSet& warnings() const { return m_warnings.lines; }

  signals:
    void changed();

  private:
    struct Level {
        model::LogLevel lowest = model::LogLevel::Error;
        LineSet lines;
        LogStore::SearchId search = 0;
    };
    void start(Level& level);
    void stop(Level& level);
    void restart();

    QPointer<LogStore> m_store;
    loghistory::LogFilter m_filter;
    Level m_errors;
    Level m_warnings;
};

} // namespace lathe::logs
