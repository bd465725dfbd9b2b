#pragma once

#include "widgets/traces/TimeAxis.h"

#include <QHeaderView>

#include <optional>

namespace lathe::traces {

/// The titles of a waterfall's columns; that of its timeline is a ruler, on which one drags out the
/// time to look at, and which shows the whole again at a double click.
class RulerHeader : public QHeaderView {
    Q_OBJECT

  public:
    /// `axis` outlives it. `section` is the timeline's.
    RulerHeader(TimeAxis& axis, int section, QWidget* parent);

    /// What is being dragged out, in pixels from the section's left.
    const std::optional<std::pair<int, int>>& band() const { return m_band; }

  signals:
    /// The axis shows another time.
    void axisChanged();
    void bandChanged();

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

  private:
    /// Within the ruler, and not where one drags its edge.
    bool isOnRuler(int x) const;
    int inSection(int x) const;

    TimeAxis& m_axis;
    int m_section;
    std::optional<std::pair<int, int>> m_band;
};

/// Between the labels of a ruler, in pixels.
inline constexpr double tickGap = 90;

} // namespace lathe::traces
