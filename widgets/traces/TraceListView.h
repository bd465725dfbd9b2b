#pragma once

#include "widgets/traces/TraceListModel.h"

#include <QTableView>

namespace lathe::traces {

/// The list of traces: how each went, when, and a bar for how long.
class TraceListView : public QTableView {
    Q_OBJECT

  public:
    explicit TraceListView(QWidget* parent = nullptr);

    TraceListModel* traces() const { return m_model; }
    /// Empty: none is chosen.
    std::string currentTrace() const;
    void setCurrentTrace(const std::string& id);

  signals:
    /// By hand or by setCurrentTrace().
    void traceChosen(const QString& id);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void fitColumns();

    TraceListModel* m_model;
};

} // namespace lathe::traces
