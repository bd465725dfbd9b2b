#pragma once

#include "engine/traces/Summary.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace lathe::traces {

/// The traces that were found, newest first. Further ones are asked for when the view nears the
/// end.
class TraceListModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, TimeColumn, DurationColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTraces(std::vector<Summary> traces);
    /// These are as they are now; the others stay.
    void merge(const std::vector<Summary>& traces);
    /// Whether there are more behind the last.
    void setContinued(bool isContinued) { m_isContinued = isContinued; }
    const std::vector<Summary>& traces() const { return m_traces; }
    const Summary& at(int row) const { return m_traces[static_cast<std::size_t>(row)]; }
    /// -1: it is not among them.
    int rowOf(const std::string& id) const;
    /// What a full bar stands for.
    Microseconds longest() const { return m_longest; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  signals:
    void moreWanted();

  private:
    QString text(const Summary& trace, int column) const;
    void measure();

    std::vector<Summary> m_traces;
    Microseconds m_longest{1};
    bool m_isContinued = false;
};

/// Whom it begins with, and what was asked of it: "orders", "GET /hello".
QString traceName(const Summary& trace);
/// "fault", "error", "throttled", "in progress"; empty: all is well.
QString traceStatus(const Summary& trace);

} // namespace lathe::traces
