#include "widgets/invoke/HistoryModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"

#include <algorithm>

namespace lathe::invoke {

HistoryModel::HistoryModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel{parent}
    , m_clock{clock} {}

std::string HistoryModel::keyOf(const model::InvocationRecord& record) {
    return record.requestId + '#' + std::to_string(record.attempt);
}

void HistoryModel::setParties(Parties parties) {
    m_parties = std::move(parties);
    if (!m_records.empty())
        emit dataChanged(index(0, OriginColumn), index(rowCount() - 1, OriginColumn));
}

void HistoryModel::reset(const std::vector<model::InvocationRecord>& newestFirst) {
    beginResetModel();
    m_records.clear();
    m_numbers.clear();
    m_newest = -1;
    for (auto record = newestFirst.rbegin(); record != newestFirst.rend(); ++record) {
        if (newestFirst.rend() - record <= Capacity &&
            m_numbers.emplace(keyOf(*record), m_newest + 1).second) {
            m_records.push_front(*record);
            ++m_newest;
        }
    }
    endResetModel();
}

void HistoryModel::merge(const std::vector<model::InvocationRecord>& oldestFirst) {
    std::vector<const model::InvocationRecord*> added;
    std::unordered_map<std::string, std::size_t> places;
    for (const model::InvocationRecord& record : oldestFirst) {
        const std::string key = keyOf(record);
        if (const auto known = m_numbers.find(key); known != m_numbers.end()) {
            const int row = rowOf(known->second);
            m_records[static_cast<std::size_t>(row)] = record;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else if (!m_growing) {
            continue;
        } else if (const auto [place, fresh] = places.emplace(key, added.size()); fresh) {
            added.push_back(&record);
        } else {
            added[place->second] = &record;
        }
    }
    const std::size_t skipped = added.size() > Capacity ? added.size() - Capacity : 0;
    const int count = static_cast<int>(added.size() - skipped);
    if (count == 0)
        return;
    beginInsertRows({}, 0, count - 1);
    for (std::size_t i = skipped; i < added.size(); ++i) {
        m_records.push_front(*added[i]);
        m_numbers[keyOf(*added[i])] = ++m_newest;
    }
    endInsertRows();
    dropOldest();
}

void HistoryModel::dropOldest() {
    const int count = rowCount();
    if (count <= Capacity)
        return;
    beginRemoveRows({}, Capacity, count - 1);
    while (m_records.size() > Capacity) {
        m_numbers.erase(keyOf(m_records.back()));
        m_records.pop_back();
    }
    endRemoveRows();
}

const model::InvocationRecord& HistoryModel::record(int row) const {
    return m_records[static_cast<std::size_t>(row)];
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int HistoryModel::runningCount() const {
    return static_cast<int>(std::count_if(m_records.begin(), m_records.end(),
                                          [](const auto& record) { return !record.finished; }));
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const model::InvocationRecord& shown = record(index.row());
    const bool running = !shown.finished;
    const ui::Tint tint = running ? ui::Tint::Info : ui::outcomeTint(shown.outcome.kind);
    if (role == FunctionRole)
        return QString::fromStdString(shown.function);
    if (role == TintRole)
        return int(tint);
    if (role == Qt::ForegroundRole && index.column() == OutcomeColumn)
        return ui::tintColor(tint);
    if (role == Qt::TextAlignmentRole && index.column() >= DurationColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == OriginColumn)
        return ui::icon(m_parties.originIcon(shown.origin));
    if (role == Qt::ToolTipRole && index.column() == OriginColumn)
        return m_parties.originSentence(shown.origin);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(
            shown.outcome.errorMessage.empty() ? shown.requestId : shown.outcome.errorMessage);
    if (role != Qt::DisplayRole)
        return {};
    // What was not run took no time and is not billed.
    const bool measured = !running && shown.outcome.kind != model::OutcomeKind::NotRun &&
                          shown.outcome.kind != model::OutcomeKind::Throttled;
    const QString none = running ? QString{} : QStringLiteral("\u2013");
    switch (index.column()) {
    case TimeColumn:
        return ui::momentText(shown.accepted, m_clock.wall());
    case FunctionColumn:
        return QString::fromStdString(shown.function);
    case OriginColumn:
        return m_parties.originName(shown.origin);
    case OutcomeColumn:
        return running ? tr("Running") : ui::outcomeText(shown.outcome.kind);
    case DurationColumn:
        return measured ? ui::durationText(shown.duration) : none;
    default:
        return measured ? ui::moneyText(shown.cost, 2) : none;
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section >= DurationColumn ? Qt::AlignRight | Qt::AlignVCenter
                                             : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case FunctionColumn:
        return tr("Function");
    case OriginColumn:
        return tr("From");
    case OutcomeColumn:
        return tr("Outcome");
    case DurationColumn:
        return tr("Duration");
    default:
        return tr("Cost");
    }
}

} // namespace lathe::invoke
