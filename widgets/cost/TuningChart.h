#pragma once

#include "widgets/cost/TuningResults.h"

#include <QWidget>

namespace lathe::cost {

/// Time and cost over memory: two curves on scales of their own, with the 95th percentile as a
/// whisker. Arrow keys and clicks choose a size.
class TuningChart : public QWidget {
    Q_OBJECT

  public:
    explicit TuningChart(QWidget* parent = nullptr);

    /// `present`: the function's own size.
    void setResults(const TuningResults& results, Bytes present);
    void setChosen(Bytes memory);
    /// Where this size stands from the left; for tests too.
    double xOf(Bytes memory) const;
    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {220, 110}; }

  signals:
    void sizeChosen(lathe::Bytes memory);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    struct Curve {
        QColor color;
        double most = 1;
        std::vector<QPointF> points;
    };

    QRectF plot() const;
    double yOf(double share) const;
    Curve curve(const QColor& color,
                double (*value)(const TuningResults&, const tuning::Measurement&)) const;
    void drawFrame(QPainter& painter) const;
    void drawSizes(QPainter& painter) const;
    void drawCurve(QPainter& painter, const Curve& curve) const;
    void drawWhiskers(QPainter& painter, double mostTime) const;
    void drawFailures(QPainter& painter) const;
    void drawLegend(QPainter& painter, double mostTime, double mostCost) const;
    Bytes nearest(double x) const;

    TuningResults m_results;
    Bytes m_present;
    Bytes m_chosen;
};

} // namespace lathe::cost
