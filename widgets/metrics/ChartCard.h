#pragma once

#include "widgets/metrics/Chart.h"

#include <QWidget>

class QLabel;

namespace lathe::metrics {

/// One line of a chart. The colour is asked for again when the theme changes.
struct LineSpec {
    QString name;
    std::function<QColor()> color;
};

/// A chart under its title and legend.
class ChartCard : public QWidget {
    Q_OBJECT

  public:
    ChartCard(ChartFactory& factory, std::vector<LineSpec> lines,
              std::function<QString(double)> format, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    Chart& chart() { return *m_chart; }

  private:
    void dress();
    void writeLegend();

    std::vector<LineSpec> m_lines;
    QLabel* m_title;
    QLabel* m_legend;
    Chart* m_chart;
};

} // namespace lathe::metrics
