#include "widgets/dashboard/NumberContent.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/dashboard/LineContent.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lathe::dashboard {

namespace {

constexpr int leastCellWidth = 110;
/// Of the height of a cell.
constexpr double courseHeight = 0.35;

QString figureOf(const std::optional<double>& value) {
    return value ? valueText(*value) : QStringLiteral("\u2013");
}

} // namespace

NumberContent::NumberContent(QWidget* parent)
    : ValueContent{parent} {
    setMinimumSize(40, 40);
    connect(ui::Theme::current(), &ui::Theme::changed, this, [this] { update(); });
}

void NumberContent::showValues(const std::vector<Value>& values) {
    m_shown = values;
    setAccessibleName(texts().join(QStringLiteral("; ")));
    update();
}

QStringList NumberContent::texts() const {
    QStringList all;
    for (const Value& value : m_shown)
        all << tr("%1: %2").arg(value.name, figureOf(value.value));
    return all;
}

QRect NumberContent::cell(int number) const {
    const int count = std::max(1, int(m_shown.size()));
    const int columns = std::clamp(width() / leastCellWidth, 1, count);
    const int rows = (count + columns - 1) / columns;
    const int column = number % columns;
    const int row = number / columns;
    return {QPoint{width() * column / columns, height() * row / rows},
            QPoint{width() * (column + 1) / columns - 1, height() * (row + 1) / rows - 1}};
}

void NumberContent::drawCourse(QPainter& painter, const QRect& cell, const Value& value) const {
    if (value.course.size() < 2)
        return;
    const auto [least, greatest] = std::minmax_element(value.course.begin(), value.course.end());
    const double range = std::max(1e-300, *greatest - std::min(0.0, *least));
    const double floor = std::min(0.0, *least);
    QPainterPath path;
    for (std::size_t at = 0; at < value.course.size(); ++at) {
        const QPointF point{
            cell.left() + double(cell.width()) * double(at) / double(value.course.size() - 1),
            cell.bottom() - cell.height() * courseHeight * (value.course[at] - floor) / range};
        if (at == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    QColor color = value.color;
    painter.setPen(QPen{color, 1.2});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    path.lineTo(QRectF{cell}.right(), cell.bottom());
    path.lineTo(cell.left(), cell.bottom());
    color.setAlphaF(0.15f);
    painter.fillPath(path, color);
}

void NumberContent::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Colors& c = ui::colors();
    const bool hasCourse = flagAt(properties(), "sparkline");
    for (std::size_t at = 0; at < m_shown.size(); ++at) {
        const Value& value = m_shown[at];
        QRect whole = cell(int(at)).adjusted(2, 0, -2, 0);
        if (hasCourse) {
            drawCourse(painter, whole, value);
            whole.setHeight(int(whole.height() * (1 - courseHeight)));
        }
        QFont large = ui::headlineFont();
        large.setPointSizeF(std::clamp(whole.height() / 3.5, 12.0, 26.0));
        const int figure = QFontMetrics{large}.height();
        const int caption = QFontMetrics{ui::smallFont()}.height();
        const int lines = value.before ? 2 : 1;
        int top = whole.top() + std::max(0, (whole.height() - figure - lines * caption) / 2);
        painter.setFont(large);
        painter.setPen(c.text);
        painter.drawText(QRect{whole.left(), top, whole.width(), figure}, Qt::AlignCenter,
                         figureOf(value.value));
        top += figure;
        painter.setFont(ui::smallFont());
        painter.setPen(c.muted);
        const QFontMetrics metrics{ui::smallFont()};
        painter.drawText(QRect{whole.left(), top, whole.width(), caption}, Qt::AlignCenter,
                         metrics.elidedText(value.name, Qt::ElideRight, whole.width()));
        if (value.before)
            painter.drawText(QRect{whole.left(), top + caption, whole.width(), caption},
                             Qt::AlignCenter, tr("before: %1").arg(figureOf(value.before)));
    }
}

void NumberContent::mouseReleaseEvent(QMouseEvent* event) {
    for (std::size_t at = 0; at < m_shown.size(); ++at)
        if (event->button() == Qt::LeftButton && cell(int(at)).contains(event->pos()))
            return activate(m_shown[at].function);
}

} // namespace lathe::dashboard
