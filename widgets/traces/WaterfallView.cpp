#include "widgets/traces/WaterfallView.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/traces/RulerHeader.h"
#include "widgets/traces/SpanDelegate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace lathe::traces {

namespace {

constexpr double zoomStep = 0.7;
constexpr double panStep = 0.15;
constexpr int widestName = 420;
constexpr int shortestName = 190;
constexpr int narrowestTimeline = 180;

} // namespace

WaterfallView::WaterfallView(QWidget* parent)
    : QTreeView{parent}
    , m_model{new SpanModel{this}}
    , m_delegate{new SpanDelegate{*m_model, m_axis, this}}
    , m_ruler{new RulerHeader{m_axis, SpanModel::TimelineColumn, this}} {
    setAccessibleName(tr("Waterfall of the trace"));
    setHeader(m_ruler);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setIndentation(14);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    m_ruler->setStretchLastSection(true);
    m_ruler->setMinimumSectionSize(48);
    connect(m_ruler, &RulerHeader::axisChanged, this, &WaterfallView::axisMoved);
    connect(m_ruler, &RulerHeader::bandChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit spanActivated(SpanModel::spanOf(index)); });
    connect(ui::Theme::current(), &ui::Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void WaterfallView::setTree(SpanTree tree) {
    const auto& before = this->tree().trace();
    const bool isSame = before && tree.trace() && before->id == tree.trace()->id;
    const std::string chosen =
        currentSpan() >= 0 ? this->tree().at(currentSpan()).segment->id : std::string{};
    const QSet<QString> closed = isSame ? closedSpans() : QSet<QString>{};
    const int scrolled = verticalScrollBar()->value();
    const TimeAxis axis = m_axis;
    m_isFilling = true;
    m_axis.setWhole(tree.whole());
    if (isSame && axis.isZoomed())
        m_axis.show(axis.shown());
    m_model->setTree(std::move(tree));
    expandAsUsual();
    if (isSame)
        closeAgain(closed);
    fitColumns();
    m_isFilling = false;
    const int again = isSame ? this->tree().find(chosen) : -1;
    setCurrentSpan(again >= 0 ? again : this->tree().spans().empty() ? -1 : 0);
    verticalScrollBar()->setValue(isSame ? scrolled : 0);
    axisMoved();
}

/// All but what an init has imported, which has a view of its own.
void WaterfallView::expandAsUsual() {
    expandAll();
    for (int i = 0; i < static_cast<int>(tree().spans().size()); ++i)
        if (const Span& span = tree().at(i); span.kind == SpanKind::Init && !span.children.empty())
            collapse(m_model->indexOf(i));
}

QSet<QString> WaterfallView::closedSpans() const {
    QSet<QString> closed;
    for (int i = 0; i < static_cast<int>(tree().spans().size()); ++i)
        if (!tree().at(i).children.empty() && !isExpanded(m_model->indexOf(i)))
            closed.insert(QString::fromStdString(tree().at(i).segment->id));
    return closed;
}

void WaterfallView::closeAgain(const QSet<QString>& segmentIds) {
    for (int i = 0; i < static_cast<int>(tree().spans().size()); ++i) {
        const bool isClosed = segmentIds.contains(QString::fromStdString(tree().at(i).segment->id));
        if (!tree().at(i).children.empty())
            setExpanded(m_model->indexOf(i), !isClosed);
    }
}

int WaterfallView::currentSpan() const {
    return SpanModel::spanOf(currentIndex());
}

void WaterfallView::setCurrentSpan(int span) {
    const QModelIndex index = m_model->indexOf(span);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    else
        emit spanChosen(-1);
}

void WaterfallView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (!m_isFilling && current.isValid())
        emit spanChosen(SpanModel::spanOf(current));
}

void WaterfallView::setCriticalPathShown(bool shown) {
    m_delegate->setCriticalPathShown(shown);
    viewport()->update();
}

bool WaterfallView::isCriticalPathShown() const {
    return m_delegate->isCriticalPathShown();
}

void WaterfallView::seek(const QString& text) {
    m_delegate->setSought(text);
    for (int i = 0; i < static_cast<int>(tree().spans().size()); ++i)
        if (m_delegate->isSought(i)) {
            setCurrentSpan(i);
            break;
        }
    viewport()->update();
}

void WaterfallView::showWholeTime() {
    m_axis.showAll();
    axisMoved();
}

void WaterfallView::goToNextFailure() {
    const int count = static_cast<int>(tree().spans().size());
    for (int step = 1; step <= count; ++step) {
        const int span = (std::max(0, currentSpan()) + step) % count;
        if (tree().at(span).hasFailed())
            return setCurrentSpan(span);
    }
}

void WaterfallView::axisMoved() {
    viewport()->update();
    m_ruler->viewport()->update();
    emit zoomChanged(m_axis.isZoomed());
}

int WaterfallView::timelineLeft() const {
    return m_ruler->sectionViewportPosition(SpanModel::TimelineColumn);
}

int WaterfallView::timelineWidth() const {
    return m_ruler->sectionSize(SpanModel::TimelineColumn);
}

/// The names have what they need, and the bars have the rest; figures go where there is little.
void WaterfallView::fitColumns() {
    const QFontMetrics metrics{font()};
    const int figure = metrics.horizontalAdvance(QStringLiteral("88.88 min")) + ui::space::Two;
    const int room = viewport()->width() - shortestName - narrowestTimeline;
    const bool hasTotal = room > figure;
    const bool hasSelf = room > 2 * figure;
    setColumnHidden(SpanModel::TotalColumn, !hasTotal);
    setColumnHidden(SpanModel::SelfColumn, !hasSelf);
    setColumnWidth(SpanModel::TotalColumn, figure);
    setColumnWidth(SpanModel::SelfColumn, figure);
    const int rest = viewport()->width() - (int(hasTotal) + int(hasSelf)) * figure;
    const int wanted = sizeHintForColumn(SpanModel::NameColumn) + 4 * ui::space::Four;
    const int most = std::max(shortestName, std::min(widestName, rest * 2 / 5));
    setColumnWidth(SpanModel::NameColumn, std::clamp(wanted, shortestName, most));
}

void WaterfallView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void WaterfallView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_axis.zoom(zoomStep, 0.5);
        return axisMoved();
    case Qt::Key_Minus:
        m_axis.zoom(1 / zoomStep, 0.5);
        return axisMoved();
    case Qt::Key_0:
        return showWholeTime();
    case Qt::Key_E:
        return goToNextFailure();
    default:
        QTreeView::keyPressEvent(event);
    }
}

void WaterfallView::wheelEvent(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    const bool isMoving = event->modifiers() & Qt::ShiftModifier || turned.x() != 0;
    if (event->modifiers() & Qt::ControlModifier) {
        const double share = std::clamp(
            (event->position().x() - timelineLeft()) / std::max(1, timelineWidth()), 0.0, 1.0);
        m_axis.zoom(std::pow(zoomStep, turned.y() / 120.0), share);
    } else if (isMoving && m_axis.isZoomed()) {
        m_axis.pan(-panStep * (turned.x() != 0 ? turned.x() : turned.y()) / 120.0);
    } else {
        QTreeView::wheelEvent(event);
        return;
    }
    event->accept();
    axisMoved();
}

void WaterfallView::mousePressEvent(QMouseEvent* event) {
    const int x = event->pos().x();
    m_dragged =
        event->button() == Qt::LeftButton && m_axis.isZoomed() && x >= timelineLeft() ? x : -1;
    QTreeView::mousePressEvent(event);
}

void WaterfallView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged < 0) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    const int x = event->pos().x();
    m_axis.pan(double(m_dragged - x) / std::max(1, timelineWidth()));
    m_dragged = std::max(0, x);
    axisMoved();
}

void WaterfallView::mouseReleaseEvent(QMouseEvent* event) {
    m_dragged = -1;
    QTreeView::mouseReleaseEvent(event);
}

void WaterfallView::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (!m_ruler->band())
        return;
    QColor wash = ui::colors().accent;
    wash.setAlphaF(0.15F);
    const auto [left, right] = std::minmax(m_ruler->band()->first, m_ruler->band()->second);
    QPainter painter{viewport()};
    painter.fillRect(QRect{timelineLeft() + left, 0, right - left, viewport()->height()}, wash);
}

} // namespace lathe::traces
