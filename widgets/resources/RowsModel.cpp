#include "widgets/resources/RowsModel.h"

#include "widgets/common/Icons.h"

#include <algorithm>
#include <utility>

namespace lathe::resources {

RowsModel::RowsModel(QStringList titles, QList<int> rightAligned, QObject* parent)
    : QAbstractTableModel{parent}
    , m_titles{std::move(titles)}
    , m_rightAligned{std::move(rightAligned)} {}

void RowsModel::setRows(std::vector<Row> rows) {
    const auto sameId = [](const Row& left, const Row& right) { return left.id == right.id; };
    const auto kept = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), sameId);
    const int common = static_cast<int>(kept.first - m_rows.begin());
    for (int row = 0; row < common; ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (m_rows[at] == rows[at])
            continue;
        m_rows[at] = std::move(rows[at]);
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    if (kept.first != m_rows.end()) {
        beginRemoveRows({}, common, static_cast<int>(m_rows.size()) - 1);
        m_rows.erase(m_rows.begin() + common, m_rows.end());
        endRemoveRows();
    }
    if (kept.second != rows.end()) {
        beginInsertRows({}, common, static_cast<int>(rows.size()) - 1);
        std::move(rows.begin() + common, rows.end(), std::back_inserter(m_rows));
        endInsertRows();
    }
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.cells.value(index.column());
    case Qt::DecorationRole:
        return index.column() == 0 && !row.icon.isEmpty() ? QVariant{ui::icon(row.icon)}
                                                          : QVariant{};
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (m_rightAligned.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (m_rightAligned.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace lathe::resources
