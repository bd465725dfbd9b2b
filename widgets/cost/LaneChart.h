#pragma once

#include "engine/load/Measured.h"
#include "widgets/cost/LaneBook.h"

#include <QWidget>

#include <vector>

namespace lathe::cost {

/// A load run over time: requests and the 95th percentile of each second above, and below a lane
/// for each execution environment, in the colour of what it does. Throttled requests are marked
/// between.
class LaneChart : public QWidget {
    Q_OBJECT

  public:
    explicit LaneChart(QWidget* parent = nullptr);

    /// `book` outlives this.
    void setLanes(const LaneBook* book);
    void setSeconds(const std::vector<load::Measured>* seconds);
    /// From when it runs, for how long it will, and now.
    void setTime(Timestamp from, Microseconds whole, Timestamp now);
    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {240, 110}; }
    /// For a legend.
    static QColor color(LaneState state);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QRectF curves() const;
    QRectF throttles() const;
    QRectF lanes() const;
    double xOf(Timestamp time) const;
    double laneHeight() const;
    void drawCurves(QPainter& painter) const;
    void drawThrottles(QPainter& painter) const;
    void drawLanes(QPainter& painter) const;

    const LaneBook* m_book = nullptr;
    const std::vector<load::Measured>* m_seconds = nullptr;
    Timestamp m_from{};
    Microseconds m_whole{1'000'000};
    Timestamp m_now{};
};

} // namespace lathe::cost
