#include "widgets/traces/IcicleView.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/SpanWords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lathe::traces {

namespace {

constexpr double tallestRow = 22;
constexpr double narrowestText = 24;

} // namespace

IcicleView::IcicleView(QWidget* parent)
    : QWidget{parent} {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What the init loaded"));
    setToolTipDuration(-1);
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

void IcicleView::setColdStart(ColdStart cold) {
    m_cold = std::move(cold);
    m_axis.setWhole(m_cold.init);
    m_deepest = 0;
    for (const LoadedModule& module : m_cold.modules)
        m_deepest = std::max(m_deepest, module.depth);
    m_current = -1;
    setAccessibleDescription({});
    update();
}

void IcicleView::setCurrentModule(int module) {
    if (module == m_current)
        return;
    m_current = module;
    setAccessibleDescription(module < 0 ? QString{} : describe(module));
    update();
    emit moduleChosen(module);
}

double IcicleView::rowHeight() const {
    return std::min(tallestRow, (height() - 2.0 * ui::space::Half) / (m_deepest + 1));
}

QRectF IcicleView::rectOf(int place) const {
    const LoadedModule& module = m_cold.modules[static_cast<std::size_t>(place)];
    const double width = this->width() - 2.0 * ui::space::One;
    const double left = std::max(0.0, m_axis.x(module.time.from, width));
    const double right = std::min(width, m_axis.x(module.time.until, width));
    if (right <= left)
        return {};
    return {ui::space::One + left, ui::space::Half + module.depth * rowHeight(),
            std::max(1.0, right - left), rowHeight() - 1};
}

int IcicleView::moduleAt(const QPointF& point) const {
    int found = -1;
    for (int i = 0; i < static_cast<int>(m_cold.modules.size()); ++i)
        if (rectOf(i).contains(point))
            found = i;
    return found;
}

/// Of the init's colour, and fuller the more a module takes by itself.
QColor IcicleView::colorOf(const LoadedModule& module) const {
    const double share =
        m_cold.init.count() > 0 ? double(module.self.count()) / double(m_cold.init.count()) : 0;
    const double fullness =
        module.parent < 0 ? 0.25 : 0.35 + 0.65 * std::sqrt(std::min(1.0, share));
    const QColor full = kindColor(SpanKind::Init);
    const QColor ground = ui::colors().background;
    const auto part = [fullness](double one, double other) {
        return float(one * fullness + other * (1 - fullness));
    };
    return QColor::fromRgbF(part(full.redF(), ground.redF()), part(full.greenF(), ground.greenF()),
                            part(full.blueF(), ground.blueF()));
}

void IcicleView::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), ui::colors().background);
    painter.setFont(ui::smallFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const bool hasText = rowHeight() > metrics.height();
    for (int i = 0; i < static_cast<int>(m_cold.modules.size()); ++i) {
        const QRectF place = rectOf(i);
        if (place.isEmpty())
            continue;
        const LoadedModule& module = m_cold.modules[static_cast<std::size_t>(i)];
        const QColor color = colorOf(module);
        painter.fillRect(place, color);
        if (i == m_current) {
            painter.setPen(QPen{ui::colors().text, 2});
            painter.drawRect(place.adjusted(1, 1, -1, -1));
        }
        if (!hasText || place.width() < narrowestText)
            continue;
        const double light = 0.299 * color.redF() + 0.587 * color.greenF() + 0.114 * color.blueF();
        painter.setPen(light > 0.5 ? QColor{0x10, 0x12, 0x1a} : QColor{Qt::white});
        const QRectF text = place.adjusted(ui::space::Half, 0, -ui::space::Quarter, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(module.name + QStringLiteral("  ") +
                                                ui::durationText(module.time.length()),
                                            Qt::ElideRight, int(text.width())));
    }
    if (hasFocus() && m_current < 0) {
        painter.setPen(ui::colors().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QString IcicleView::describe(int place) const {
    const LoadedModule& module = m_cold.modules[static_cast<std::size_t>(place)];
    return tr("%1: %2 (%3 by itself)")
        .arg(module.name, ui::durationText(module.time.length()), ui::durationText(module.self));
}

void IcicleView::lookAt(int module) {
    if (module <= 0)
        m_axis.showAll();
    else
        m_axis.show(m_cold.modules[static_cast<std::size_t>(module)].time);
    update();
}

void IcicleView::mousePressEvent(QMouseEvent* event) {
    setCurrentModule(moduleAt(event->position()));
}

void IcicleView::mouseDoubleClickEvent(QMouseEvent* event) {
    lookAt(moduleAt(event->position()));
}

void IcicleView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    const double share = std::clamp(event->position().x() / std::max(1, width()), 0.0, 1.0);
    m_axis.zoom(std::pow(0.7, event->angleDelta().y() / 120.0), share);
    update();
    event->accept();
}

int IcicleView::neighbour(int key) const {
    const auto& modules = m_cold.modules;
    const int count = static_cast<int>(modules.size());
    if (m_current < 0)
        return count > 0 ? 0 : -1;
    const LoadedModule& current = modules[static_cast<std::size_t>(m_current)];
    if (key == Qt::Key_Up)
        return current.parent >= 0 ? current.parent : m_current;
    if (key == Qt::Key_Down)
        return m_current + 1 < count &&
                       modules[static_cast<std::size_t>(m_current) + 1].parent == m_current
                   ? m_current + 1
                   : m_current;
    const int step = key == Qt::Key_Left ? -1 : 1;
    for (int at = m_current + step; at >= 0 && at < count; at += step)
        if (modules[static_cast<std::size_t>(at)].depth == current.depth)
            return at;
    return m_current;
}

void IcicleView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return setCurrentModule(neighbour(event->key()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return lookAt(m_current);
    case Qt::Key_Escape:
        if (m_axis.isZoomed())
            return lookAt(-1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool IcicleView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int module = moduleAt(help->pos());
    if (module < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), describe(module), this);
    return true;
}

} // namespace lathe::traces
