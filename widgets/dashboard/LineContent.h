#pragma once

#include "widgets/dashboard/MetricTile.h"
#include "widgets/dashboard/TileContent.h"
#include "widgets/metrics/SeriesChart.h"

class QLabel;

namespace lathe::dashboard {

/// Lines or stacked areas over time, under their legend.
class LineContent : public TileContent {
    Q_OBJECT

  public:
    LineContent(metrics::ChartFactory& factory, QWidget* parent);

    void setProperties(const boost::json::object& properties) override;
    std::optional<api::MetricsQuestion> question(const Shown& shown) override;
    void setCurves(const std::vector<api::MetricCurve>& curves,
                   const std::vector<api::MetricCurve>& before, const Shown& shown) override;
    void showCursor(std::optional<Timestamp> time) override;
    QString csv() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void dress();
    void draw();
    void writeLegend();
    void addLevels(metrics::SeriesData& data) const;
    QColor colorOf(const api::MetricCurve& curve, int number) const;
    const TileLine* lineOf(const std::string& id) const;
    void activate(int line, Timestamp time);

    boost::json::object m_properties;
    std::vector<TileLine> m_lines;
    std::vector<api::MetricCurve> m_curves;
    std::vector<api::MetricCurve> m_before;
    Shown m_shown;
    Seconds m_step{60};
    metrics::SeriesChart* m_chart;
    QLabel* m_legend;
};

/// The colours and fonts that charts wear now.
metrics::ChartLook chartLook();
/// A value of a metric, of which nobody knows the unit: three digits, thousands and millions short.
QString valueText(double value);
/// The function of a line's metric; empty where it has none.
QString functionOf(const TileLine* line);

} // namespace lathe::dashboard
