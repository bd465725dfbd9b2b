#include "widgets/designer/MiniMap.h"

#include "widgets/common/Theme.h"
#include "widgets/designer/CanvasFrames.h"
#include "widgets/designer/CanvasScene.h"
#include "widgets/designer/CanvasView.h"

#include <QMouseEvent>
#include <QPainter>

namespace lathe::designer {

namespace {

constexpr qreal Margin = 8;

} // namespace

MiniMap::MiniMap(CanvasScene& scene, CanvasView& view, QWidget* parent)
    : QWidget{parent}
    , m_scene{scene}
    , m_view{view} {
    retranslate();
    setFixedSize(sizeHint());
    connect(&view, &CanvasView::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&scene, &QGraphicsScene::changed, this, qOverload<>(&QWidget::update));
}

void MiniMap::retranslate() {
    setAccessibleName(tr("Map of the canvas"));
    setToolTip(tr("Click or drag to go there"));
}

QTransform MiniMap::toMap() const {
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const QRectF all = m_scene.contents() | seen;
    const QRectF room = QRectF{rect()}.adjusted(Margin, Margin, -Margin, -Margin);
    const qreal scale = std::min(room.width() / all.width(), room.height() / all.height());
    QTransform map;
    map.translate(room.center().x(), room.center().y());
    map.scale(scale, scale);
    map.translate(-all.center().x(), -all.center().y());
    return map;
}

void MiniMap::paintEvent(QPaintEvent*) {
    const ui::Colors& colors = ui::colors();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QTransform map = toMap();
    painter.setPen(Qt::NoPen);
    for (const FrameItem* frame : m_scene.frames().items()) {
        painter.setBrush(colors.hover);
        painter.drawRect(map.mapRect(frame->rect()));
    }
    for (const CardItem* card : m_scene.cards()) {
        painter.setBrush(card->isSelected() ? colors.accent : colors.borderStrong);
        const QRectF small = map.mapRect(card->rect());
        painter.drawRect(QRectF{small.topLeft(), small.size().expandedTo({2, 2})});
    }
    const QRectF seen = map.mapRect(m_view.mapToScene(m_view.viewport()->rect()).boundingRect());
    painter.setPen(colors.accent);
    QColor fill = colors.accent;
    fill.setAlphaF(0.1F);
    painter.setBrush(fill);
    painter.drawRect(seen.intersected(QRectF{rect()}.adjusted(2, 2, -2, -2)));
}

void MiniMap::mousePressEvent(QMouseEvent* event) {
    goTo(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent* event) {
    goTo(event->position());
}

void MiniMap::goTo(QPointF place) {
    m_view.centerOn(toMap().inverted().map(place));
}

} // namespace lathe::designer
