#pragma once

#include "widgets/dashboard/ValueContent.h"
#include "widgets/metrics/SeriesChart.h"

namespace lathe::dashboard {

/// Bars, a cake or a gauge of one value for each metric.
class ShareContent : public ValueContent {
    Q_OBJECT

  public:
    ShareContent(metrics::ChartFactory& factory, metrics::ShareKind kind, QWidget* parent);

  protected:
    void showValues(const std::vector<Value>& values) override;

  private:
    metrics::ShareKind m_kind;
    metrics::ShareChart* m_chart;
};

} // namespace lathe::dashboard
