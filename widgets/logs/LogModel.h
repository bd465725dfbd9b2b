#pragma once

#include "engine/model/Invocation.h"
#include "widgets/logs/AnsiText.h"

#include <QAbstractTableModel>
#include <QString>

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace lathe::logs {

/// What a line shares with its neighbours.
struct LogOrigin {
    /// Logical id.
    QString function;
    QString requestId;
};

/// One line as the view keeps it; the text stays UTF-8, which is half the size.
struct LogEntry {
    Timestamp time{};
    std::int64_t sequence = 0;
    std::shared_ptr<const LogOrigin> origin;
    model::LogSource source = model::LogSource::Function;
    model::LogLevel level = model::LogLevel::Info;
    /// Without escape sequences.
    std::string text;
    /// What they said; nullptr where there were none.
    std::shared_ptr<const std::vector<AnsiRun>> styles;

    QString message() const { return QString::fromUtf8(text.data(), qsizetype(text.size())); }
};

/// The newest lines, oldest first. Lines and bytes are bounded: what is over goes at the front.
/// Every line has a number that stays the same while rows move up.
class LogModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        TimeColumn,
        LevelColumn,
        FunctionColumn,
        RequestColumn,
        MessageColumn,
        ColumnCount
    };

    struct Limits {
        std::size_t lines = 200'000;
        std::size_t bytes = 96 * 1024 * 1024;
    };

    explicit LogModel(Limits limits, QObject* parent = nullptr);

    /// At most one removal at the front and one insertion at the end, however many lines.
    void append(const std::vector<model::LogLine>& lines);
    void reset(const std::vector<model::LogLine>& lines);

    const LogEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    /// Number of the line in row 0; the line in row r has this plus r.
    std::int64_t firstNumber() const { return m_first; }
    /// Lines that had to go since the last reset.
    std::int64_t removedLines() const { return m_removed; }
    std::size_t textBytes() const { return m_bytes; }
    const Limits& limits() const { return m_limits; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void add(const model::LogLine& line);
    LogEntry makeEntry(const model::LogLine& line);
    void removeFront(std::size_t count);

    Limits m_limits;
    std::deque<LogEntry> m_entries;
    std::int64_t m_first = 0;
    std::int64_t m_removed = 0;
    std::size_t m_bytes = 0;
    /// The origins that lines came from lately: neighbours share theirs.
    struct Recent {
        std::string function;
        std::string requestId;
        std::shared_ptr<const LogOrigin> origin;
        /// Of the last line that stood at the margin: the indented ones below belong to it.
        model::LogLevel level = model::LogLevel::Info;
        bool traceback = false;
    };
    Recent& recentOf(const model::LogLine& line);
    static model::LogLevel levelOf(const LogEntry& entry, Recent& recent);

    std::array<Recent, 16> m_recent;
    std::size_t m_nextRecent = 0;
};

/// The first characters of a request id, which tell invocations apart well enough.
QString shortRequestId(const QString& requestId);

} // namespace lathe::logs
