#pragma once

#include "widgets/metrics/Chart.h"
#include "widgets/metrics/MetricsStore.h"

#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;

namespace lathe::metrics {

class ChartCard;

/// The four charts of the Metrics dock, with one crosshair.
class MetricsCharts : public QWidget {
    Q_OBJECT

  public:
    explicit MetricsCharts(ChartFactory& factory, QWidget* parent = nullptr);

    struct Drawn {
        const std::vector<MetricsPoint>& points;
        /// Of the stretch of time before; nothing, or as many.
        const std::vector<MetricsPoint>& before;
        const std::vector<ChartMark>& marks;
        Seconds step{1};
        bool isLive = true;
    };
    void draw(const Drawn& drawn);
    /// Side by side, or two by two.
    void setColumns(int columns);
    /// Pixels of one.
    int chartWidth() const;
    /// As a PNG or SVG picture, by the name of the file.
    bool save(const QString& path);

  signals:
    void pointActivated(int index);
    /// The first and the last point.
    void spanSelected(int from, int to);

  private:
    QGridLayout* m_grid;
    std::array<ChartCard*, 4> m_cards{};
};

} // namespace lathe::metrics
