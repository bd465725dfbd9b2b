#include "widgets/cost/WhatIfModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/cost/WhatIfReport.h"

#include <algorithm>

namespace lathe::cost {

namespace {

constexpr int parts = 7;

/// The sum comes before them.
Part partOf(int row) {
    return Part(row - 1);
}

PicoDollars priceOf(const Bill& bill, Part part) {
    const auto found = std::find_if(bill.lines.begin(), bill.lines.end(),
                                    [part](const auto& line) { return line.part == part; });
    return found == bill.lines.end() ? PicoDollars{} : found->price;
}

} // namespace

void WhatIfModel::setBills(const Bill& now, const Bill& supposed) {
    m_now = now;
    m_supposed = supposed;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int WhatIfModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : parts + 1;
}

int WhatIfModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<std::int64_t> WhatIfModel::change(int row) const {
    if (m_now.beyondRange || m_supposed.beyondRange)
        return {};
    if (isSum(row))
        return m_supposed.sum.count - m_now.sum.count;
    return priceOf(m_supposed, partOf(row)).count - priceOf(m_now, partOf(row)).count;
}

QString WhatIfModel::text(int row, int column) const {
    switch (column) {
    case PartColumn:
        return isSum(row) ? tr("A month") : partText(partOf(row));
    case NowColumn:
        return isSum(row) ? sumText(m_now) : priceText(m_now, partOf(row));
    case SupposedColumn:
        return isSum(row) ? sumText(m_supposed) : priceText(m_supposed, partOf(row));
    default:
        break;
    }
    const auto difference = change(row);
    if (!difference || *difference == 0)
        return QStringLiteral("\u2013");
    return (*difference > 0 ? u'+' : QChar{0x2212}) +
           ui::moneyText(PicoDollars{std::abs(*difference)});
}

QVariant WhatIfModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == PartColumn ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    case Qt::FontRole:
        return isSum(index.row()) ? QVariant{ui::strongFont()} : QVariant{};
    case Qt::ForegroundRole:
        if (index.column() == ChangeColumn && change(index.row()).value_or(0) < 0)
            return ui::colors().success;
        return {};
    default:
        return {};
    }
}

QVariant WhatIfModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == PartColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Part"), tr("Now"), tr("What if"), tr("Change")};
    return names.value(section);
}

} // namespace lathe::cost
