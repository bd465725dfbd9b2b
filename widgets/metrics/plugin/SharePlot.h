#pragma once

#include "widgets/metrics/SeriesChart.h"

#include <QChartView>

class QBarCategoryAxis;
class QPieSeries;
class QValueAxis;

namespace lathe::metrics {

/// Values without time on Qt Charts: lying bars with their names and values, the parts of a cake,
/// or a half ring that is filled as far as the first value goes.
class SharePlot : public QChartView, public ShareChart {
    Q_OBJECT

  public:
    SharePlot(ShareKind kind, std::function<QString(double)> format, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void wear(const ChartLook& look) override;
    void setShares(std::vector<Share> shares, SeriesScale scale) override;
    const std::vector<Share>& shares() const { return m_shares; }

  protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fill();
    void fillBars();
    void fillPie();
    void fillGauge();
    void place();
    void drawBarTexts(QPainter& painter) const;
    void drawGaugeTexts(QPainter& painter) const;
    /// Of the gauge: where it begins and ends.
    std::pair<double, double> ends() const;

    ShareKind m_kind;
    std::function<QString(double)> m_format;
    std::vector<Share> m_shares;
    SeriesScale m_scale;
    ChartLook m_look;
};

} // namespace lathe::metrics
