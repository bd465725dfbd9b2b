#include "widgets/logs/LogFilterModel.h"

#include <algorithm>

namespace lathe::logs {

LogFilterModel::LogFilterModel(QObject* parent)
    : QAbstractProxyModel{parent} {
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, &LogFilterModel::evaluate);
}

void LogFilterModel::setSourceModel(QAbstractItemModel* model) {
    if (m_lines)
        m_lines->disconnect(this);
    beginResetModel();
    m_numbers.clear();
    m_lines = qobject_cast<LogModel*>(model);
    Q_ASSERT(m_lines);
    QAbstractProxyModel::setSourceModel(model);
    m_next = m_lines->firstNumber();
    endResetModel();
    connect(m_lines, &LogModel::rowsInserted, this, [this] { evaluate(); });
    connect(m_lines, &LogModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int, int last) { onRowsAboutToBeRemoved(last); });
    connect(m_lines, &LogModel::modelReset, this, &LogFilterModel::restart);
    evaluate();
}

void LogFilterModel::setPredicate(Predicate predicate) {
    m_predicate = std::move(predicate);
    if (m_lines)
        restart();
}

std::int64_t LogFilterModel::pending() const {
    return m_lines ? m_lines->firstNumber() + m_lines->rowCount() - m_next : 0;
}

void LogFilterModel::restart() {
    beginResetModel();
    m_numbers.clear();
    m_next = m_lines->firstNumber();
    endResetModel();
    evaluate();
}

void LogFilterModel::evaluate() {
    const std::int64_t first = m_lines->firstNumber();
    const std::int64_t end =
        first + std::min<std::int64_t>(m_lines->rowCount(), m_next - first + Slice);
    std::vector<std::int64_t> passed;
    for (std::int64_t number = m_next; number < end; ++number) {
        if (!m_predicate || m_predicate(m_lines->entry(static_cast<int>(number - first))))
            passed.push_back(number);
    }
    m_next = end;
    if (!passed.empty()) {
        const int begin = rowCount();
        beginInsertRows({}, begin, begin + static_cast<int>(passed.size()) - 1);
        m_numbers.insert(m_numbers.end(), passed.begin(), passed.end());
        endInsertRows();
    }
    if (pending() > 0)
        m_again.start();
}

void LogFilterModel::onRowsAboutToBeRemoved(int last) {
    const std::int64_t kept = m_lines->firstNumber() + last + 1;
    const auto end = std::lower_bound(m_numbers.begin(), m_numbers.end(), kept);
    const auto count = static_cast<int>(end - m_numbers.begin());
    m_next = std::max(m_next, kept);
    if (count == 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_numbers.erase(m_numbers.begin(), end);
    endRemoveRows();
}

const LogEntry& LogFilterModel::entry(int row) const {
    return m_lines->entry(static_cast<int>(number(row) - m_lines->firstNumber()));
}

QModelIndex LogFilterModel::mapToSource(const QModelIndex& index) const {
    if (!index.isValid() || !m_lines)
        return {};
    return m_lines->index(static_cast<int>(number(index.row()) - m_lines->firstNumber()),
                          index.column());
}

QModelIndex LogFilterModel::mapFromSource(const QModelIndex& sourceIndex) const {
    if (!sourceIndex.isValid() || !m_lines)
        return {};
    const std::int64_t wanted = m_lines->firstNumber() + sourceIndex.row();
    const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), wanted);
    if (found == m_numbers.end() || *found != wanted)
        return {};
    return index(static_cast<int>(found - m_numbers.begin()), sourceIndex.column());
}

QModelIndex LogFilterModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex{};
}

QModelIndex LogFilterModel::parent(const QModelIndex&) const {
    return {};
}

int LogFilterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int LogFilterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(LogModel::ColumnCount);
}

QVariant LogFilterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return m_lines ? m_lines->headerData(section, orientation, role) : QVariant{};
}

} // namespace lathe::logs
