#include "widgets/logs/LogModel.h"

#include "widgets/common/Formats.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace lathe::logs {

namespace {

/// "ValueError: no such order", "botocore.exceptions.ClientError: ...", "KeyboardInterrupt".
bool namesException(std::string_view line) {
    const std::string_view name = line.substr(0, line.find(':'));
    const bool oneName = std::all_of(name.begin(), name.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.';
    });
    return oneName &&
           (name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning") ||
            name.ends_with("Exit") || name.ends_with("Interrupt") || name.ends_with("Group") ||
            name.find('.') != std::string_view::npos);
}

} // namespace

LogModel::LogModel(Limits limits, QObject* parent)
    : QAbstractTableModel{parent}
    , m_limits{limits} {}

void LogModel::append(const std::vector<model::LogLine>& lines) {
    // Of a batch that is larger than the whole view, only the end can stay.
    std::size_t begin = lines.size() > m_limits.lines ? lines.size() - m_limits.lines : 0;
    std::size_t bytes = 0;
    for (std::size_t i = lines.size(); i > begin; --i) {
        bytes += lines[i - 1].text.size();
        if (bytes > m_limits.bytes && i < lines.size()) {
            bytes -= lines[i - 1].text.size();
            begin = i;
        }
    }
    const std::size_t added = lines.size() - begin;
    if (added == 0)
        return;

    std::size_t surplus = 0;
    std::size_t freed = 0;
    while (surplus < m_entries.size() && (m_entries.size() - surplus + added > m_limits.lines ||
                                          m_bytes - freed + bytes > m_limits.bytes))
        freed += m_entries[surplus++].text.size();
    removeFront(surplus);

    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(added) - 1);
    for (std::size_t i = begin; i < lines.size(); ++i)
        add(lines[i]);
    endInsertRows();
}

void LogModel::reset(const std::vector<model::LogLine>& lines) {
    beginResetModel();
    m_first += static_cast<std::int64_t>(m_entries.size());
    m_entries.clear();
    m_bytes = 0;
    m_removed = 0;
    const std::size_t begin = lines.size() > m_limits.lines ? lines.size() - m_limits.lines : 0;
    for (std::size_t i = begin; i < lines.size(); ++i)
        add(lines[i]);
    endResetModel();
}

void LogModel::removeFront(std::size_t count) {
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    for (std::size_t i = 0; i < count; ++i)
        m_bytes -= m_entries[i].text.size();
    m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(count));
    m_first += static_cast<std::int64_t>(count);
    m_removed += static_cast<std::int64_t>(count);
    endRemoveRows();
}

void LogModel::add(const model::LogLine& line) {
    m_entries.push_back(makeEntry(line));
    m_bytes += m_entries.back().text.size();
}

LogEntry LogModel::makeEntry(const model::LogLine& line) {
    Recent& recent = recentOf(line);
    LogEntry entry{line.time,  line.sequence, recent.origin, line.source,
                   line.level, line.text,     nullptr};
    if (line.text.find('\x1b') != std::string::npos) {
        AnsiText read = readAnsi(line.text);
        entry.text = std::move(read.plain);
        if (!read.runs.empty())
            entry.styles = std::make_shared<const std::vector<AnsiRun>>(std::move(read.runs));
    }
    if (entry.source != model::LogSource::Platform)
        entry.level = levelOf(entry, recent);
    return entry;
}

/// A stack trace is many lines and one matter: what is indented below a line has its level, and so
/// has the line that ends a Python traceback.
model::LogLevel LogModel::levelOf(const LogEntry& entry, Recent& recent) {
    const bool plain = entry.level == model::LogLevel::Info;
    const std::string_view text = entry.text;
    if (plain && (text.starts_with(' ') || text.starts_with('\t')))
        return recent.level;
    if (plain && std::exchange(recent.traceback, false) && namesException(text))
        return recent.level;
    recent.level = entry.level;
    recent.traceback = text.starts_with("Traceback (most recent call last)");
    return entry.level;
}

LogModel::Recent& LogModel::recentOf(const model::LogLine& line) {
    for (Recent& recent : m_recent) {
        if (recent.origin && recent.requestId == line.requestId && recent.function == line.function)
            return recent;
    }
    auto origin = std::make_shared<const LogOrigin>(
        LogOrigin{QString::fromStdString(line.function), QString::fromStdString(line.requestId)});
    Recent& recent = m_recent[m_nextRecent++ % m_recent.size()];
    recent = Recent{line.function, line.requestId, std::move(origin)};
    return recent;
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const LogEntry& line = entry(index.row());
    switch (index.column()) {
    case TimeColumn:
        return ui::timeText(line.time);
    case LevelColumn:
        return line.source == model::LogSource::Platform
                   ? QString{}
                   : QString::fromStdString(model::toText(line.level));
    case FunctionColumn:
        return line.origin->function;
    case RequestColumn:
        return shortRequestId(line.origin->requestId);
    default:
        return line.message();
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case FunctionColumn:
        return tr("Function");
    case RequestColumn:
        return tr("Request");
    default:
        return tr("Message");
    }
}

QString shortRequestId(const QString& requestId) {
    return requestId.left(8);
}

} // namespace lathe::logs
