#include "widgets/compare/PairModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/Change.h"

namespace lathe::compare {

bool Pair::differs() const {
    return !refusal.isEmpty() ||
           (now && (now->outcome.kind != before.outcome.kind ||
                    now->outcome.errorType != before.outcome.errorType)) ||
           differences.value_or(0) > 0;
}

PairModel::PairModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel{parent}
    , m_clock{clock} {}

void PairModel::setPairs(std::vector<Pair> pairs) {
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

void PairModel::tellChange(int row) {
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void PairModel::setNow(int row, const model::InvocationRecord& now) {
    m_pairs[static_cast<std::size_t>(row)].now = now;
    tellChange(row);
}

void PairModel::setRefusal(int row, const QString& reason) {
    m_pairs[static_cast<std::size_t>(row)].refusal = reason;
    tellChange(row);
}

void PairModel::setDifferences(int row, std::size_t count) {
    m_pairs[static_cast<std::size_t>(row)].differences = count;
    tellChange(row);
}

int PairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int PairModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString PairModel::textOf(const Pair& pair, int column) const {
    const model::InvocationRecord& before = pair.before;
    const bool both = pair.now && isMeasured(before) && isMeasured(*pair.now);
    const auto behind = [](const QString& text, std::int64_t old, std::int64_t now) {
        const QString part = partOf(old, now);
        return part.isEmpty() ? text : text + QStringLiteral("  ") + part;
    };
    switch (column) {
    case TimeColumn:
        return ui::momentText(before.accepted, m_clock.wall());
    case FunctionColumn:
        return QString::fromStdString(before.function);
    case OutcomeColumn:
        return changeOf(ui::outcomeText(before.outcome.kind),
                        !pair.refusal.isEmpty() ? tr("Not run")
                        : pair.now              ? ui::outcomeText(pair.now->outcome.kind)
                                                : tr("waiting"));
    case OutputColumn:
        if (!pair.differences)
            return {};
        return *pair.differences == 0 ? tr("the same")
                                      : tr("%Ln difference(s)", nullptr, int(*pair.differences));
    case DurationColumn:
        return both ? behind(changeOf(ui::durationText(before.duration),
                                      ui::durationText(pair.now->duration)),
                             before.duration.count(), pair.now->duration.count())
                    : QString{};
    case MemoryColumn:
        return both ? changeOf(ui::memoryText(before.maxMemoryUsed),
                               ui::memoryText(pair.now->maxMemoryUsed))
                    : QString{};
    default:
        // Both sums are long: the tool tip has them.
        return both ? behind(ui::moneyText(pair.now->cost, 2), before.cost.count,
                             pair.now->cost.count)
                    : QString{};
    }
}

QVariant PairModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Pair& shown = pair(index.row());
    if (role == Qt::DisplayRole)
        return textOf(shown, index.column());
    if (role == DiffersRole)
        return shown.differs();
    if (role == Qt::TextAlignmentRole && index.column() >= DurationColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole) {
        if (index.column() == OutcomeColumn && !shown.refusal.isEmpty())
            return ui::tintColor(ui::Tint::Error);
        if (index.column() == OutcomeColumn)
            return ui::tintColor(shown.now ? ui::outcomeTint(shown.now->outcome.kind)
                                           : ui::Tint::Muted);
        if (index.column() == OutputColumn)
            return ui::tintColor(shown.differences.value_or(0) > 0 ? ui::Tint::Warning
                                                                   : ui::Tint::Muted);
    }
    if (role == Qt::ToolTipRole && index.column() == CostColumn && shown.now)
        return changeOf(ui::moneyText(shown.before.cost), ui::moneyText(shown.now->cost));
    if (role == Qt::ToolTipRole) {
        if (!shown.refusal.isEmpty())
            return shown.refusal;
        const auto& record = shown.now ? *shown.now : shown.before;
        return QString::fromStdString(
            record.outcome.errorMessage.empty() ? record.requestId : record.outcome.errorMessage);
    }
    return {};
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= DurationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case FunctionColumn:
        return tr("Function");
    case OutcomeColumn:
        return tr("Outcome");
    case OutputColumn:
        return tr("Output");
    case DurationColumn:
        return tr("Duration");
    case MemoryColumn:
        return tr("Memory");
    default:
        return tr("Cost");
    }
}

} // namespace lathe::compare
