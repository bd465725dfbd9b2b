#pragma once

#include "engine/api/MetricsQuestion.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lathe::ui {
class SearchField;
}

namespace lathe::dashboard {

/// The metrics that there are: namespaces, in them the names of dimensions, in these the metrics.
/// What is searched for are words that all stand somewhere in a metric.
class MetricBrowser : public QWidget {
    Q_OBJECT

  public:
    explicit MetricBrowser(QWidget* parent = nullptr);

    void setMetrics(std::vector<api::MetricName> metrics);

  signals:
    /// Somebody wants these in the tile.
    void chosen(const std::vector<lathe::monitoring::Metric>& metrics);

  private:
    void fill();
    QTreeWidgetItem* folder(QTreeWidgetItem* parent, const QString& name);
    void choose();
    bool fits(const monitoring::Metric& metric, const QStringList& words) const;

    std::vector<api::MetricName> m_metrics;
    ui::SearchField* m_search;
    QTreeWidget* m_tree;
    QPushButton* m_add;
};

} // namespace lathe::dashboard
