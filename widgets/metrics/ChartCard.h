#pragma once

#include "widgets/metrics/TimeChart.h"

#include <QWidget>

class QLabel;

namespace lathe::metrics {

/// A TimeChart under its title and legend.
class ChartCard : public QWidget {
    Q_OBJECT

  public:
    ChartCard(std::vector<LineSpec> lines, std::function<QString(double)> format,
              QWidget* parent = nullptr);

    void setTitle(const QString& title);
    TimeChart* chart() const { return m_chart; }

  private:
    void writeLegend();

    std::vector<LineSpec> m_lines;
    QLabel* m_title;
    QLabel* m_legend;
    TimeChart* m_chart;
};

} // namespace lathe::metrics
