#include "widgets/logs/LogHeader.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogView.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>

namespace lathe::logs {

namespace {

constexpr int padding = 6;
/// The message's text begins behind the marks that unfold it.
constexpr int messagePadding = 16;
constexpr int grip = 4;
constexpr int startDistance = 6;

} // namespace

LogHeader::LogHeader(LogColumns* columns, LogView* view)
    : QWidget{view}
    , m_columns{columns}
    , m_view{view} {
    setMouseTracking(true);
    setToolTip(tr("Drag a title to move its column, an edge to size it; a click with the right "
                  "button has more"));
    connect(ui::Theme::current(), &ui::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LogHeader::sizeHint() const {
    return {0, QFontMetrics{ui::smallFont()}.height() + 2 * ui::space::Half};
}

void LogHeader::paintEvent(QPaintEvent*) {
    const auto& colors = ui::colors();
    QPainter painter{this};
    painter.fillRect(rect(), colors.surface);
    painter.setFont(ui::smallFont());
    const auto places = m_columns->places(width(), m_view->horizontalScrollBar()->value());
    for (const bool pinned : {false, true}) {
        for (const LogColumns::Place& place : places) {
            if (place.pinned != pinned)
                continue;
            const QRect cell{place.x, 0, place.width, height()};
            painter.fillRect(cell, m_drag && m_drag->moved && m_drag->column == place.column
                                       ? colors.hover
                                       : colors.surface);
            const int left = place.section == LogLines::MessageColumn ? messagePadding : padding;
            painter.setPen(colors.muted);
            painter.drawText(cell.adjusted(left, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(m_columns->title(place.column),
                                                              Qt::ElideMiddle,
                                                              place.width - left - padding));
            painter.setPen(colors.border);
            painter.drawLine(cell.right(), ui::space::Half, cell.right(),
                             height() - ui::space::Half);
        }
    }
    painter.setPen(colors.border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (m_drag && m_drag->moved && !m_drag->isEdge) {
        painter.setPen(QPen{colors.accent, 2});
        for (const LogColumns::Place& place : places)
            if (place.column == m_drag->to) {
                const int x = m_drag->to > m_drag->column ? place.x + place.width : place.x;
                painter.drawLine(x, 0, x, height());
            }
    }
}

int LogHeader::edgeAt(int x) const {
    const auto places = m_columns->places(width(), m_view->horizontalScrollBar()->value());
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (std::abs(x - place->x - place->width) <= grip)
            return place->column;
    return -1;
}

int LogHeader::columnAt(int x) const {
    int found = -1;
    for (const LogColumns::Place& place :
         m_columns->places(width(), m_view->horizontalScrollBar()->value()))
        if (x >= place.x && x < place.x + place.width && (found < 0 || place.pinned))
            found = place.column;
    return found;
}

void LogHeader::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const int x = event->position().toPoint().x();
    const int edge = edgeAt(x);
    const int column = edge >= 0 ? edge : columnAt(x);
    if (column < 0)
        return;
    int width = 0;
    for (const LogColumns::Place& place : m_columns->places(this->width(), 0))
        if (place.column == column)
            width = place.width;
    m_drag = Drag{column, edge >= 0, x, width, column, false};
}

void LogHeader::mouseMoveEvent(QMouseEvent* event) {
    const int x = event->position().toPoint().x();
    setCursor(edgeAt(x) >= 0 || (m_drag && m_drag->isEdge) ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (!m_drag)
        return;
    m_drag->moved = m_drag->moved || std::abs(x - m_drag->from) >= startDistance;
    if (!m_drag->moved)
        return;
    if (m_drag->isEdge)
        m_columns->setWidth(m_drag->column, m_drag->width + x - m_drag->from);
    else if (const int over = columnAt(x); over >= 0)
        m_drag->to = over;
    update();
}

void LogHeader::mouseReleaseEvent(QMouseEvent*) {
    if (m_drag && m_drag->moved && !m_drag->isEdge && m_drag->to != m_drag->column)
        m_columns->move(m_drag->column, m_drag->to);
    m_drag.reset();
    update();
}

void LogHeader::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, m_columns, columnAt(event->pos().x()));
    menu->popup(event->globalPos());
}

void LogHeader::fillMenu(QMenu* menu, LogColumns* columns, int column) {
    const auto& all = columns->columns();
    const auto shown =
        std::count_if(all.begin(), all.end(), [](const auto& one) { return one.shown; });
    if (column >= 0) {
        const auto& one = all[static_cast<std::size_t>(column)];
        auto* pin = menu->addAction(tr("Pin %1").arg(columns->title(column)));
        pin->setCheckable(true);
        pin->setChecked(one.pinned);
        connect(pin, &QAction::triggered, columns,
                [columns, column](bool on) { columns->setPinned(column, on); });
        auto* left = menu->addAction(tr("Move left"));
        left->setEnabled(column > 0);
        connect(left, &QAction::triggered, columns,
                [columns, column] { columns->move(column, column - 1); });
        auto* right = menu->addAction(tr("Move right"));
        right->setEnabled(column + 1 < static_cast<int>(all.size()));
        connect(right, &QAction::triggered, columns,
                [columns, column] { columns->move(column, column + 1); });
        if (one.kind == LogLines::FirstField)
            connect(menu->addAction(tr("Remove the column")), &QAction::triggered, columns,
                    [columns, path = one.path] { columns->removeField(path); });
        menu->addSeparator();
    }
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const bool isShown = all[static_cast<std::size_t>(i)].shown;
        auto* show = menu->addAction(columns->title(i));
        show->setCheckable(true);
        show->setChecked(isShown);
        show->setEnabled(!isShown || shown > 1);
        connect(show, &QAction::triggered, columns,
                [columns, i](bool on) { columns->setShown(i, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("As they were at first")), &QAction::triggered, columns,
            [columns] { columns->reset(); });
}

} // namespace lathe::logs
