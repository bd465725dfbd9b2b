#pragma once

#include "engine/cost/Breakdown.h"

#include <QAbstractTableModel>

namespace lathe::cost {

/// What ran by function, trigger, day or tag, with the sum of all in the last row.
class BreakdownModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        KeyColumn,
        InvocationsColumn,
        ErrorsColumn,
        BilledColumn,
        GbSecondsColumn,
        LambdaColumn,
        ServicesColumn,
        TogetherColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(std::vector<BreakdownLine> lines, By by);
    /// Without the sum.
    const std::vector<BreakdownLine>& lines() const { return m_lines; }
    By by() const { return m_by; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    const BreakdownLine& line(int row) const;
    bool isSum(int row) const { return row == int(m_lines.size()); }
    QString keyText(int row) const;
    QString text(int row, int column) const;

    std::vector<BreakdownLine> m_lines;
    BreakdownLine m_sum;
    By m_by = By::Function;
};

/// "Function", "Trigger", "Day", "Tag".
QString byText(By by);

} // namespace lathe::cost
