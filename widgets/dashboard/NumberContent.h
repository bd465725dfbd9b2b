#pragma once

#include "widgets/dashboard/ValueContent.h"

namespace lathe::dashboard {

/// A figure for each metric, above its name, with its course faintly behind it where the tile has
/// "sparkline". A click leads to what lies behind it.
class NumberContent : public ValueContent {
    Q_OBJECT

  public:
    explicit NumberContent(QWidget* parent);

    /// What is written, for tests and screen readers.
    QStringList texts() const;

  protected:
    void showValues(const std::vector<Value>& values) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    /// Where the figure of this number is.
    QRect cell(int number) const;
    void drawCourse(QPainter& painter, const QRect& cell, const Value& value) const;

    std::vector<Value> m_shown;
};

} // namespace lathe::dashboard
