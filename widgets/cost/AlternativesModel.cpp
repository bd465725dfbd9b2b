#include "widgets/cost/AlternativesModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QLocale>

namespace lathe::cost {

void AlternativesModel::setAlternatives(std::vector<Alternative> alternatives) {
    if (alternatives == m_list)
        return;
    beginResetModel();
    m_list = std::move(alternatives);
    endResetModel();
}

int AlternativesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_list.size());
}

int AlternativesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString AlternativesModel::text(const Alternative& alternative, int column) const {
    const auto& present = m_list.front().month;
    switch (column) {
    case SettingColumn:
        return tr("%1, %2").arg(ui::memoryText(alternative.memory),
                                QString::fromStdString(model::toText(alternative.architecture)));
    case MonthColumn:
        return alternative.month ? ui::moneyText(*alternative.month) : QStringLiteral("\u2013");
    case DifferenceColumn: {
        if (alternative.present)
            return tr("now");
        if (!alternative.month || !present || present->count == 0)
            return QStringLiteral("\u2013");
        const double share =
            100.0 * double(alternative.month->count - present->count) / double(present->count);
        return tr("%1%2 %").arg(share > 0 ? QStringLiteral("+") : QString{},
                                QLocale().toString(share, 'f', 0));
    }
    default:
        return ui::durationText(alternative.breakEven);
    }
}

QVariant AlternativesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Alternative& alternative = m_list[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(alternative, index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == SettingColumn ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role == Qt::FontRole && alternative.present)
        return ui::strongFont();
    const auto& present = m_list.front().month;
    if (role == Qt::ForegroundRole && index.column() == DifferenceColumn && !alternative.present &&
        alternative.month && present)
        return *alternative.month < *present ? ui::colors().success : ui::colors().text;
    return {};
}

QVariant AlternativesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == SettingColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Setting"), tr("Per month"), tr("Change"), tr("Same cost at")};
    return names.value(section);
}

} // namespace lathe::cost
