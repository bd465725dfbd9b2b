#pragma once

#include "widgets/dashboard/MetricTile.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lathe::dashboard {

/// The lines of a metric tile: their ids, metrics or expressions, labels and statistics, each of
/// which is written where it stands.
class LineTable : public QWidget {
    Q_OBJECT

  public:
    explicit LineTable(QWidget* parent = nullptr);

    void setLines(std::vector<TileLine> lines);
    const std::vector<TileLine>& lines() const { return m_lines; }
    void addMetrics(const std::vector<monitoring::Metric>& metrics, const std::string& statistic);

  signals:
    /// Somebody has changed them.
    void changed();

  private:
    void fill();
    void write(QTreeWidgetItem* item, const TileLine& line);
    void take(QTreeWidgetItem* item, int column);
    void addExpression();
    void removeSelected();
    std::string freeId(const char* letter) const;

    std::vector<TileLine> m_lines;
    QTreeWidget* m_tree;
    QPushButton* m_remove;
};

} // namespace lathe::dashboard
