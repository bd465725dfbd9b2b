#pragma once

#include "engine/traces/Summary.h"

#include <QWidget>

#include <vector>

namespace lathe::traces {

/// How many of the traces that are listed took how long: four bars on, times are twice as
/// long. A click asks for the traces of a bar.
class DurationBars : public QWidget {
    Q_OBJECT

  public:
    explicit DurationBars(QWidget* parent = nullptr);

    void setTraces(const std::vector<Summary>& traces);
    /// Of a bar on the widget.
    QRectF rectOf(int bar) const;
    int count() const { return static_cast<int>(m_bars.size()); }
    QSize sizeHint() const override { return {120, 48}; }
    QSize minimumSizeHint() const override { return {60, 48}; }

  signals:
    void rangeChosen(lathe::Microseconds from, lathe::Microseconds until);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

  private:
    struct Bar {
        Microseconds from{};
        Microseconds until{};
        int fine = 0;
        int failed = 0;
    };
    int barAt(double x) const;

    std::vector<Bar> m_bars;
};

} // namespace lathe::traces
