#pragma once

#include "widgets/cost/CostBook.h"

#include <QAbstractTableModel>

namespace lathe::cost {

/// The lines of a CostBook, one function a row. The rate can be edited.
class CostModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        FunctionColumn,
        InvocationsColumn,
        BilledColumn,
        GbSecondsColumn,
        TodayColumn,
        RateColumn,
        MonthColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay the same function only change.
    void setLines(std::vector<CostLine> lines);
    const std::vector<CostLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void rateEdited(const std::string& function, qint64 count);

  private:
    QString text(const CostLine& line, int column) const;

    std::vector<CostLine> m_lines;
};

/// "0.154": GB-seconds from their thousandths.
QString gbSecondsText(std::int64_t thousandths);
/// "100 per hour"
QString rateText(const Rate& rate);
/// "$1.23", or that it is more than can be said.
QString monthText(const CostLine& line);

} // namespace lathe::cost
