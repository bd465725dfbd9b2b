#pragma once

#include "widgets/query/ResultChart.h"

#include <QChartView>

class QValueAxis;

namespace lathe::query {

/// The results of a query on Qt Charts. Scale and tip are drawn inside the plot.
class ResultPlot : public QChartView, public ResultChart {
    Q_OBJECT

  public:
    explicit ResultPlot(QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    void wear(const ChartWear& look) override;
    void draw(const ChartDrawing& drawing) override;

    const ChartDrawing& drawing() const { return m_drawing; }
    /// The point or slice whose values are told; -1: none.
    int cursor() const { return m_cursor; }
    /// At this place of the viewport; -1: none.
    int pointAt(const QPointF& position) const;
    QPointF positionOf(int point) const;

  protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    bool isPie() const { return m_drawing.kind == ChartKind::Pie; }
    void rebuild();
    void addLines();
    void addAreas();
    void addBars();
    void addPie();
    void addAxes();
    /// Of what is drawn: areas lie on each other.
    std::pair<double, double> range() const;
    int points() const;
    void moveCursor(int point);
    QColor colorOf(std::size_t series) const;
    void drawScale(QPainter* painter) const;
    void drawTip(QPainter* painter) const;
    std::vector<std::pair<QString, QColor>> tipLines() const;

    ChartWear m_look;
    ChartDrawing m_drawing;
    int m_cursor = -1;
};

/// The nearest of 1, 2, 2.5 and 5 and their tenfolds and tenths that is not below a positive value.
double roundedUp(double value);

} // namespace lathe::query
