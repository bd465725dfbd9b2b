#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace lathe::resources {

/// A table of texts, each row with an id that outlives a refresh: rows that stay keep their
/// selection.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    struct Row {
        QString id;
        QStringList cells;
        /// Of the first column; empty: none.
        QString icon;

        bool operator==(const Row&) const = default;
    };
    static constexpr int IdRole = Qt::UserRole;

    /// `rightAligned`: columns of numbers.
    RowsModel(QStringList titles, QList<int> rightAligned, QObject* parent = nullptr);

    /// Rows of the same id in the same order are updated in place.
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    const QStringList m_titles;
    const QList<int> m_rightAligned;
    std::vector<Row> m_rows;
};

} // namespace lathe::resources
