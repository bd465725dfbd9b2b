#include "widgets/query/QueryResults.h"

#include "widgets/common/Tokens.h"

#include <algorithm>

namespace lathe::query {

namespace {

/// It finds an event for programs, and says nothing to people.
constexpr QLatin1String pointer{"@ptr"};

QString quoted(QString cell) {
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n'))
        return '"' + cell.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + '"';
    return cell;
}

bool isNumber(const QString& text) {
    bool is = false;
    (void)text.toDouble(&is);
    return is;
}

bool isBefore(const QString& one, const QString& other) {
    return isNumber(one) && isNumber(other) ? one.toDouble() < other.toDouble() : one < other;
}

} // namespace

void QueryResults::set(const insights::Results& results) {
    beginResetModel();
    m_columns.clear();
    m_rows.clear();
    m_areEvents = false;
    for (const auto& row : results.rows) {
        QStringList cells;
        for (const insights::ResultField& field : row) {
            const QString name = QString::fromStdString(field.name);
            if (name == pointer) {
                m_areEvents = true;
                continue;
            }
            qsizetype column = m_columns.indexOf(name);
            if (column < 0) {
                column = m_columns.size();
                m_columns << name;
            }
            while (cells.size() <= column)
                cells << QString{};
            cells[column] = QString::fromStdString(field.value);
        }
        m_rows.push_back(std::move(cells));
    }
    m_numeric.assign(static_cast<std::size_t>(m_columns.size()), true);
    for (qsizetype column = 0; column < m_columns.size(); ++column)
        for (const QStringList& row : m_rows)
            if (const QString cell = row.value(column); !cell.isEmpty() && !isNumber(cell))
                m_numeric[static_cast<std::size_t>(column)] = false;
    endResetModel();
}

Qt::Alignment QueryResults::alignment(int column) const {
    const bool isNumeric = m_numeric.at(static_cast<std::size_t>(column));
    return (isNumeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QString QueryResults::csv() const {
    QStringList lines;
    const auto line = [this](const QStringList& cells) {
        QStringList all;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            all << quoted(cells.value(i));
        return all.join(',');
    };
    lines << line(m_columns);
    for (const QStringList& row : m_rows)
        lines << line(row);
    return lines.join('\n') + '\n';
}

int QueryResults::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueryResults::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant QueryResults::data(const QModelIndex& index, int role) const {
    const QString cell = m_rows.at(static_cast<std::size_t>(index.row())).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        // One row of the table each.
        return QString{cell}.replace('\n', QChar{0x21B5});
    case Qt::ToolTipRole:
        return cell.toHtmlEscaped().replace('\n', QStringLiteral("<br>"));
    case Qt::EditRole:
        return cell;
    case Qt::FontRole:
        return ui::codeFont();
    case Qt::TextAlignmentRole:
        return QVariant{alignment(index.column())};
    default:
        return {};
    }
}

QVariant QueryResults::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_columns.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant{alignment(section)};
    return QAbstractTableModel::headerData(section, orientation, role);
}

void QueryResults::sort(int column, Qt::SortOrder order) {
    if (column < 0)
        return;
    beginResetModel();
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [column, order](const QStringList& one, const QStringList& other) {
                         return order == Qt::AscendingOrder
                                    ? isBefore(one.value(column), other.value(column))
                                    : isBefore(other.value(column), one.value(column));
                     });
    endResetModel();
}

} // namespace lathe::query
