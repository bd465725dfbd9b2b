#include "widgets/cost/TuningModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <algorithm>

namespace lathe::cost {

namespace {

/// So much of the memory in use leaves little for an event that is larger than this one.
constexpr double nearlyAll = 0.9;

QString durationOf(const tuning::Measurement& one, int column) {
    if (one.durations.empty())
        return QStringLiteral("\u2013");
    if (column == TuningModel::MedianColumn)
        return ui::durationText(one.percentile(50));
    return ui::durationText(column == TuningModel::P95Column ? one.percentile(95) : one.mean());
}

QString priceOf(const tuning::Measurement& one, model::Architecture architecture) {
    const auto million = one.perMillion(architecture);
    return million ? ui::moneyText(*million) : QStringLiteral("\u2013");
}

QString failureOf(const tuning::Measurement& one) {
    const std::string& message =
        one.failure.errorMessage.empty() ? one.failure.errorType : one.failure.errorMessage;
    return QString::fromStdString(message).simplified();
}

} // namespace

void TuningModel::setResults(const TuningResults& results, Bytes present) {
    if (results == m_results && present == m_present)
        return;
    const bool sameRows = results.planned == m_results.planned;
    if (!sameRows)
        beginResetModel();
    m_results = results;
    m_present = present;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TuningModel::rowOf(Bytes memory) const {
    const auto& planned = m_results.planned;
    const auto found = std::find(planned.begin(), planned.end(), memory);
    return found == planned.end() ? -1 : int(found - planned.begin());
}

int TuningModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_results.planned.size());
}

int TuningModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString TuningModel::bestText(Bytes memory) const {
    QStringList names;
    for (const auto goal : {tuning::Goal::Cost, tuning::Goal::Speed, tuning::Goal::Balance}) {
        if (m_results.recommended(goal) == memory)
            names << goalText(goal);
    }
    return names.join(QStringLiteral(", "));
}

QString TuningModel::text(Bytes memory, int column) const {
    if (column == MemoryColumn)
        return memory == m_present ? tr("%1, now").arg(ui::memoryText(memory))
                                   : ui::memoryText(memory);
    const tuning::Measurement* one = m_results.find(memory);
    if (!one)
        return {};
    switch (column) {
    case ColdColumn:
        return one->cold ? ui::durationText(one->cold->init + one->cold->duration)
                         : QStringLiteral("\u2013");
    case UsedColumn:
        return ui::memoryText(one->maxMemoryUsed);
    case X86Column:
        return priceOf(*one, model::Architecture::X86_64);
    case ArmColumn:
        return priceOf(*one, model::Architecture::Arm64);
    case BestColumn:
        return one->failed() ? failureOf(*one) : bestText(memory);
    default:
        return durationOf(*one, column);
    }
}

QString TuningModel::toolTip(Bytes memory) const {
    const tuning::Measurement* one = m_results.find(memory);
    if (!one)
        return tr("Not measured yet");
    if (one->failed())
        return failureOf(*one);
    QString text = tr("%n invocation(s) after the first", nullptr, int(one->durations.size()));
    if (one->cold)
        text += u'\n' +
                tr("The first one: %1 init, %2 in the handler")
                    .arg(ui::durationText(one->cold->init), ui::durationText(one->cold->duration));
    if (double(one->maxMemoryUsed.count) > nearlyAll * double(memory.count))
        text += u'\n' + tr("Nearly all of its memory is in use.");
    return text;
}

QVariant TuningModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Bytes size = memory(index.row());
    const tuning::Measurement* one = m_results.find(size);
    switch (role) {
    case Qt::DisplayRole:
        return text(size, index.column());
    case Qt::ToolTipRole:
        return toolTip(size);
    case Qt::TextAlignmentRole:
        return int((index.column() == BestColumn ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    case Qt::FontRole:
        return size == m_present ? QVariant{ui::strongFont()} : QVariant{};
    case Qt::ForegroundRole:
        if (one && one->failed() && index.column() == BestColumn)
            return ui::colors().error;
        if (index.column() == BestColumn)
            return ui::colors().success;
        if (one && index.column() == UsedColumn &&
            double(one->maxMemoryUsed.count) > nearlyAll * double(size.count))
            return ui::colors().warning;
        return {};
    default:
        return {};
    }
}

QVariant TuningModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == BestColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && (section == X86Column || section == ArmColumn))
        return tr("What a million invocations like these cost on this processor, at the first "
                  "tier and without the free allowance");
    if (role == Qt::ToolTipRole && section == ColdColumn)
        return tr("The first invocation in a new environment, with its init; it is not in the "
                  "other figures");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Memory"),       tr("Mean"),           tr("p50"),
                            tr("p95"),          tr("Cold"),           tr("Used"),
                            tr("Million, x86"), tr("Million, arm64"), tr("Best for")};
    return names.value(section);
}

} // namespace lathe::cost
