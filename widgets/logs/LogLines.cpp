#include "widgets/logs/LogLines.h"

#include "engine/base/Clock.h"
#include "engine/loghistory/JsonFields.h"

namespace lathe::logs {

void LogLines::setFields(const QStringList& paths) {
    if (paths == m_fields)
        return;
    if (!m_fields.isEmpty()) {
        beginRemoveColumns({}, FirstField, columnCount() - 1);
        m_fields.clear();
        endRemoveColumns();
    }
    if (!paths.isEmpty()) {
        beginInsertColumns({}, FirstField, FirstField + static_cast<int>(paths.size()) - 1);
        m_fields = paths;
        endInsertColumns();
    }
}

int LogLines::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstField + static_cast<int>(m_fields.size());
}

QVariant LogLines::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const LogEntry* line = entry(index.row());
    if (!line)
        return {};
    switch (index.column()) {
    case TimeColumn: {
        const LogEntry* above = index.row() > 0 ? entry(index.row() - 1) : nullptr;
        return m_timeStyle.text(line->time, Clock::system().wall(),
                                above ? std::optional{above->time} : std::nullopt);
    }
    case LevelColumn:
        return line->isPlatform() ? QString{} : QString::fromStdString(model::toText(line->level));
    case FunctionColumn:
        return line->origin->function;
    case RequestColumn:
        return shortRequestId(line->origin->requestId);
    case MessageColumn:
        return line->message();
    default:
        break;
    }
    const QString& path = m_fields.at(index.column() - FirstField);
    return QString::fromStdString(
        loghistory::jsonField(line->text, path.toStdString()).value_or(std::string{}));
}

QVariant LogLines::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return columnTitle(section);
}

QString LogLines::columnTitle(int column) const {
    switch (column) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case FunctionColumn:
        return tr("Function");
    case RequestColumn:
        return tr("Request");
    case MessageColumn:
        return tr("Message");
    default:
        return m_fields.value(column - FirstField);
    }
}

} // namespace lathe::logs
