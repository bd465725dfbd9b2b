#include "widgets/metrics/plugin/LinePlot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

// What mouse, wheel and keys do to a plot.

namespace lathe::metrics {

void LinePlot::showCursor(std::optional<Timestamp> time) {
    if (time && (*time < m_from || *time >= m_until))
        time.reset();
    if (time == m_cursor)
        return;
    m_cursor = time;
    scene()->update();
}

void LinePlot::moveCursor(std::optional<Timestamp> time) {
    if (time == m_cursor)
        return;
    showCursor(time);
    cursorMoved(m_cursor);
}

/// To the beginning of the period that holds it, where the points are.
static Timestamp periodOf(Timestamp time, Seconds step) {
    const auto since = std::chrono::floor<Seconds>(time).time_since_epoch();
    return Timestamp{since / step * step};
}

void LinePlot::stepCursor(int steps) {
    const Timestamp last = periodOf(m_until - Microseconds{1}, m_data.step);
    const Timestamp wanted = m_cursor ? *m_cursor + m_data.step * steps : last;
    const Timestamp first = periodOf(m_from + m_data.step - Microseconds{1}, m_data.step);
    moveCursor(std::clamp(wanted, std::min(first, last), last));
}

bool LinePlot::isDragged() const {
    return m_pressed && std::abs(m_mouse.x() - m_pressed->x()) >= QApplication::startDragDistance();
}

void LinePlot::mouseMoveEvent(QMouseEvent* event) {
    m_mouse = event->position();
    if (isInPlot(m_mouse)) {
        // The nearest of the points, which stand where their periods begin.
        const Timestamp near = timeAt(m_mouse.x()) + m_data.step / 2;
        moveCursor(std::max(periodOf(near, m_data.step), m_from));
    } else if (!m_pressed) {
        moveCursor({});
    }
    if (m_pressed)
        scene()->update();
}

void LinePlot::mousePressEvent(QMouseEvent* event) {
    m_mouse = event->position();
    if (event->button() == Qt::LeftButton && isInPlot(m_mouse))
        m_pressed = m_mouse;
}

void LinePlot::mouseReleaseEvent(QMouseEvent* event) {
    m_mouse = event->position();
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const bool dragged = isDragged();
    const QPointF from = *std::exchange(m_pressed, std::nullopt);
    scene()->update();
    if (!dragged)
        return activateAt(m_mouse);
    const Timestamp begin = timeAt(std::min(from.x(), m_mouse.x()));
    const Timestamp end = timeAt(std::max(from.x(), m_mouse.x()));
    spanSelected(begin, end);
}

void LinePlot::activateAt(const QPointF& position) {
    const int line = lineAt(position);
    if (line >= 0 && m_cursor)
        pointActivated(line, *m_cursor);
}

void LinePlot::wheelEvent(QWheelEvent* event) {
    // Without the key, what the chart stands in scrolls.
    if (!(event->modifiers() & Qt::ControlModifier))
        return event->ignore();
    const double factor = std::pow(0.8, event->angleDelta().y() / 120.0);
    const Timestamp centre = timeAt(event->position().x());
    const auto scaled = [&](Timestamp edge) {
        return centre + Microseconds{std::int64_t(double((edge - centre).count()) * factor)};
    };
    const Timestamp from = scaled(m_from);
    const Timestamp until = scaled(m_until);
    if (until - from >= 2 * m_data.step)
        spanSelected(from, until);
    event->accept();
}

void LinePlot::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    moveCursor({});
}

void LinePlot::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (event->key() == Qt::Key_Left && isPlain) {
        stepCursor(-1);
    } else if (event->key() == Qt::Key_Right && isPlain) {
        stepCursor(1);
    } else if (event->key() == Qt::Key_Escape && (m_cursor || m_pressed)) {
        m_pressed.reset();
        moveCursor({});
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_cursor) {
        activateAt({xOf(*m_cursor), chart()->plotArea().top()});
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace lathe::metrics
