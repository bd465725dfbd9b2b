#include "widgets/traces/ServiceMapView.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/MapWords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lathe::traces {

namespace {

constexpr double largestScale = 1.5;
constexpr double smallestScale = 0.2;
constexpr double ringWidth = 5;
/// From an arrow, in the map's pixels, within which a click is on it.
constexpr double reach = 7;

} // namespace

ServiceMapView::ServiceMapView(QWidget* parent)
    : QWidget{parent} {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Service map"));
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void ServiceMapView::setGraph(std::vector<ServiceNode> graph) {
    if (graph == m_graph)
        return;
    const auto before = m_current >= 0
                            ? std::optional{m_graph[static_cast<std::size_t>(m_current)].id}
                            : std::nullopt;
    m_graph = std::move(graph);
    m_layout = layOut(m_graph);
    m_hovered = -1;
    const auto again = std::find_if(m_graph.begin(), m_graph.end(), [&](const ServiceNode& node) {
        return before && node.id == *before;
    });
    m_current = again == m_graph.end() ? -1 : static_cast<int>(again - m_graph.begin());
    if (m_isFitted)
        showAll();
    update();
}

void ServiceMapView::showAll() {
    m_isFitted = true;
    m_view = {};
    if (m_layout.bounds.isEmpty() || width() == 0 || height() == 0)
        return;
    const double scale =
        std::clamp(std::min(width() / m_layout.bounds.width(), height() / m_layout.bounds.height()),
                   smallestScale, 1.0);
    m_view.translate(width() / 2.0, height() / 2.0);
    m_view.scale(scale, scale);
    m_view.translate(-m_layout.bounds.center().x(), -m_layout.bounds.center().y());
    update();
}

QRectF ServiceMapView::rectOf(int node) const {
    return m_view.mapRect(m_layout.nodes[static_cast<std::size_t>(node)].disc);
}

void ServiceMapView::setCurrentNode(int node) {
    m_current = node;
    setAccessibleDescription(node < 0 ? QString{}
                                      : describe(m_graph[static_cast<std::size_t>(node)]));
    update();
}

const ServiceEdge& ServiceMapView::edge(const MapEdge& place) const {
    return m_graph[static_cast<std::size_t>(place.from)]
        .edges[static_cast<std::size_t>(place.number)];
}

int ServiceMapView::nodeAt(const QPointF& point) const {
    const QPointF place = m_view.inverted().map(point);
    for (std::size_t i = 0; i < m_layout.nodes.size(); ++i)
        if (m_layout.nodes[i].disc.contains(place) || m_layout.nodes[i].all.contains(place))
            return static_cast<int>(i);
    return -1;
}

int ServiceMapView::edgeAt(const QPointF& point) const {
    const QPointF place = m_view.inverted().map(point);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * reach);
    for (std::size_t i = 0; i < m_layout.edges.size(); ++i)
        if (stroker.createStroke(m_layout.edges[i].path).contains(place))
            return static_cast<int>(i);
    return -1;
}

void ServiceMapView::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), ui::colors().background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(m_view);
    for (const MapEdge& edge : m_layout.edges)
        paintEdge(painter, edge);
    for (int i = 0; i < static_cast<int>(m_graph.size()); ++i)
        paintNode(painter, i);
}

void ServiceMapView::paintEdge(QPainter& painter, const MapEdge& place) const {
    const ServiceEdge& call = edge(place);
    const ui::Colors& colors = ui::colors();
    const bool isNear = place.from == m_current || place.to == m_current ||
                        place.from == m_hovered || place.to == m_hovered;
    const QColor color = call.statistics.faults > 0                               ? colors.error
                         : call.statistics.errors + call.statistics.throttles > 0 ? colors.warning
                         : isNear                                                 ? colors.accent
                                  : colors.borderStrong;
    // The more calls, the bolder, to some degree.
    const double width = std::clamp(1 + std::log10(double(call.statistics.total()) + 1), 1.0, 4.0);
    painter.setPen(QPen{color, isNear ? width + 0.5 : width});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(place.path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(place.head);
    const QString said =
        QStringLiteral("%1 \u00b7 %2")
            .arg(ui::countText(call.statistics.total()), ui::durationText(meanOf(call.statistics)));
    painter.setFont(ui::smallFont());
    const QSizeF size{painter.fontMetrics().horizontalAdvance(said) + double(ui::space::One),
                      double(painter.fontMetrics().height())};
    const QRectF label{place.middle - QPointF{size.width() / 2, size.height() / 2}, size};
    QColor ground = colors.background;
    ground.setAlphaF(0.9F);
    painter.setBrush(ground);
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(colors.muted);
    painter.drawText(label, Qt::AlignCenter, said);
}

void ServiceMapView::paintNode(QPainter& painter, int place) const {
    const ServiceNode& node = m_graph[static_cast<std::size_t>(place)];
    const MapNode& at = m_layout.nodes[static_cast<std::size_t>(place)];
    const ui::Colors& colors = ui::colors();
    if (place == m_current || place == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(place == m_current ? colors.accentSoft : colors.hover);
        painter.drawRoundedRect(at.all.adjusted(0, -ui::space::One, 0, 0), 8, 8);
    }
    const QRectF ring =
        at.disc.adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2);
    painter.setPen(QPen{colors.borderStrong, 1});
    painter.setBrush(colors.raised);
    painter.drawEllipse(at.disc);
    painter.setBrush(Qt::NoBrush);
    double angle = 90 * 16;
    for (const RingPart& part :
         node.id.type == "client" ? std::vector<RingPart>{} : ringOf(node.statistics)) {
        painter.setPen(QPen{part.color, ringWidth, Qt::SolidLine, Qt::FlatCap});
        const double span = part.share * 360 * 16;
        painter.drawArc(ring, int(std::lround(angle)), -int(std::ceil(span)));
        angle -= span;
    }
    const double icon = 20;
    ui::icon(serviceIcon(node.id), ui::Tint::Text)
        .paint(&painter,
               QRectF{at.disc.center().x() - icon / 2, at.disc.center().y() - icon / 2, icon, icon}
                   .toRect());
    QRectF line{at.all.left(), at.disc.bottom() + ui::space::Quarter, at.all.width(), 0};
    const auto write = [&](const QFont& font, const QColor& color, const QString& text) {
        painter.setFont(font);
        painter.setPen(color);
        line.setHeight(painter.fontMetrics().height());
        painter.drawText(
            line, Qt::AlignCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideMiddle, int(line.width())));
        line.translate(0, line.height());
    };
    if (node.id.type == "client")
        return write(ui::strongFont(), colors.text, serviceType(node.id));
    write(ui::strongFont(), colors.text, QString::fromStdString(node.id.name));
    write(ui::smallFont(), colors.muted, serviceType(node.id));
    write(ui::smallFont(), colors.muted,
          QStringLiteral("%1 \u00b7 %2")
              .arg(ui::countText(node.statistics.total()),
                   ui::durationText(meanOf(node.statistics))));
}

void ServiceMapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_isFitted)
        showAll();
}

void ServiceMapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = true;
    m_isDragging = false;
    m_pressed = m_last = event->position();
}

void ServiceMapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF now = event->position();
    if (!m_isPressed) {
        const int node = nodeAt(now);
        setCursor(node >= 0 || edgeAt(now) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (std::exchange(m_hovered, node) != node)
            update();
        return;
    }
    if ((now - m_pressed).manhattanLength() > QApplication::startDragDistance())
        m_isDragging = true;
    if (!m_isDragging)
        return;
    m_isFitted = false;
    m_view *= QTransform::fromTranslate(now.x() - m_last.x(), now.y() - m_last.y());
    m_last = now;
    update();
}

void ServiceMapView::mouseReleaseEvent(QMouseEvent* event) {
    if (std::exchange(m_isPressed, false) && !m_isDragging)
        choose(event->position());
    m_isDragging = false;
}

void ServiceMapView::choose(const QPointF& point) {
    const int node = nodeAt(point);
    setCurrentNode(node);
    if (node >= 0)
        return emit serviceChosen(m_graph[static_cast<std::size_t>(node)].id);
    if (const int found = edgeAt(point); found >= 0) {
        const MapEdge& place = m_layout.edges[static_cast<std::size_t>(found)];
        emit callChosen(m_graph[static_cast<std::size_t>(place.from)].id,
                        m_graph[static_cast<std::size_t>(place.to)].id);
    }
}

void ServiceMapView::zoom(double factor, const QPointF& at) {
    const double scale = m_view.m11();
    const double wanted = std::clamp(scale * factor, smallestScale, largestScale) / scale;
    m_isFitted = false;
    m_view *= QTransform::fromTranslate(-at.x(), -at.y()) * QTransform::fromScale(wanted, wanted) *
              QTransform::fromTranslate(at.x(), at.y());
    update();
}

void ServiceMapView::wheelEvent(QWheelEvent* event) {
    zoom(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

int ServiceMapView::neighbour(int key) const {
    if (m_current < 0)
        return m_graph.empty() ? -1 : 0;
    const QPointF here = m_layout.nodes[static_cast<std::size_t>(m_current)].disc.center();
    int nearest = m_current;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_layout.nodes.size(); ++i) {
        const QPointF way = m_layout.nodes[i].disc.center() - here;
        const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
        const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
        const double along = sign * (isAcross ? way.x() : way.y());
        const double aside = std::abs(isAcross ? way.y() : way.x());
        if (along > 1 && along + 2 * aside < least) {
            least = along + 2 * aside;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

void ServiceMapView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return setCurrentNode(neighbour(event->key()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit serviceChosen(m_graph[static_cast<std::size_t>(m_current)].id);
        return;
    case Qt::Key_Plus:
        return zoom(1.2, rect().center());
    case Qt::Key_Minus:
        return zoom(1 / 1.2, rect().center());
    case Qt::Key_0:
        return showAll();
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ServiceMapView::event(QEvent* event) {
    if (event->type() == QEvent::Leave && std::exchange(m_hovered, -1) >= 0)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int node = nodeAt(help->pos()); node >= 0) {
        QToolTip::showText(help->globalPos(), describe(m_graph[static_cast<std::size_t>(node)]),
                           this);
    } else if (const int found = edgeAt(help->pos()); found >= 0) {
        const MapEdge& place = m_layout.edges[static_cast<std::size_t>(found)];
        QToolTip::showText(help->globalPos(),
                           describe(edge(place), m_graph[static_cast<std::size_t>(place.from)],
                                    m_graph[static_cast<std::size_t>(place.to)]),
                           this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace lathe::traces
