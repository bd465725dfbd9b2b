#include "engine/base/Clock.h"
#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Pill.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogView.h"

#include <QPaintEvent>
#include <QPainter>

namespace lathe::logs {

namespace {

constexpr int bookmarkWidth = 3;
constexpr float errorStrength = 0.07F;
constexpr float bookmarkStrength = 0.10F;

QColor wash(QColor color, float strength) {
    color.setAlphaF(strength);
    return color;
}

} // namespace

void LogView::paintEvent(QPaintEvent* event) {
    arrange();
    if (!m_placed.empty())
        m_lines->want(m_placed.front().row, m_placed.back().row);
    QPainter painter{viewport()};
    for (const Placed& placed : m_placed)
        if (event->rect().intersects({0, placed.y, viewport()->width(), placed.height}))
            paintRow(painter, placed);
}

void LogView::paintRow(QPainter& painter, const Placed& placed) {
    const LogEntry* entry = m_lines->entry(placed.row);
    const QRect rect{0, placed.y, viewport()->width(), placed.height};
    paintBackground(painter, rect, placed.row, entry);
    if (const LogGroup* group = m_lines->group(placed.row))
        return paintTitle(painter, rect, *group);
    if (!entry) {
        const bool lost = m_lines->isLost(placed.row);
        painter.setFont(ui::codeFont());
        painter.setPen(ui::colors().faint);
        painter.drawText(rect.adjusted(6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         lost ? tr("this line cannot be read any more") : QStringLiteral("\u2026"));
        return;
    }
    paintCells(painter, placed, false);
    paintCells(painter, placed, true);
}

/// Chevron, when it began, function, request id, how it went, how many lines.
void LogView::paintTitle(QPainter& painter, const QRect& rect, const LogGroup& group) const {
    const auto& colors = ui::colors();
    constexpr int chevron = 16;
    const int gap = ui::space::OneAndHalf;
    if (!selectionModel()->isRowSelected(rowAt(rect.center().y()), {}))
        painter.fillRect(rect.adjusted(0, 1, 0, 0), colors.surface);
    ui::icon(group.open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"))
        .paint(&painter,
               QRect{rect.left() + 2, rect.top(), chevron, rect.height()}.adjusted(1, 5, -1, -5));
    int x = rect.left() + chevron + ui::space::Half;
    const auto write = [&](const QString& text, const QFont& font, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        const QRect cell{x, rect.top(), rect.right() - x, rect.height()};
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += painter.fontMetrics().horizontalAdvance(text) + gap;
    };
    TimeStyle style = m_lines->timeStyle();
    if (style.form == TimeStyle::Form::Step)
        style.form = TimeStyle::Form::Clock;
    write(style.text(group.begin, Clock::system().wall(), {}), ui::codeFont(), colors.muted);
    write(group.function, ui::strongFont(), colors.text);
    if (group.requestId.isEmpty())
        write(tr("between invocations"), ui::uiFont(), colors.muted);
    else
        write(shortRequestId(group.requestId), ui::codeFont(), colors.muted);
    if (group.state != LogGroup::State::Unknown) {
        const bool running = group.state == LogGroup::State::Running;
        x += ui::Pill::draw(&painter, QRect{x, rect.top(), rect.right() - x, rect.height()},
                            running ? tr("running") : ui::outcomeText(group.outcome),
                            running ? ui::Tint::Info : ui::outcomeTint(group.outcome)) +
             gap;
        if (!running)
            write(ui::durationText(group.duration), ui::uiFont(), colors.muted);
    }
    const bool isBad = group.worst >= model::LogLevel::Warn;
    write(tr("%Ln lines", nullptr, static_cast<int>(group.lines.size())), ui::uiFont(),
          isBad ? colors.logColor(model::LogSource::Function, group.worst) : colors.muted);
}

void LogView::paintBackground(QPainter& painter, const QRect& rect, int row,
                              const LogEntry* entry) {
    const auto& colors = ui::colors();
    const bool isBookmark = m_bookmarks.contains(m_lines->number(row));
    if (selectionModel()->isRowSelected(row, {}))
        painter.fillRect(rect, colors.accentSoft);
    else if (isBookmark)
        painter.fillRect(rect, wash(colors.accent, bookmarkStrength));
    else if (entry && entry->level >= model::LogLevel::Error && !entry->isPlatform())
        painter.fillRect(rect, wash(colors.error, errorStrength));
    if (isBookmark)
        painter.fillRect(QRect{rect.left(), rect.top(), bookmarkWidth, rect.height()},
                         colors.accent);
    if (hasFocus() && currentIndex().row() == row) {
        painter.setPen(colors.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void LogView::paintCells(QPainter& painter, const Placed& placed, bool pinned) {
    const auto places = m_columns->places(viewport()->width(), horizontalOffset());
    int pinnedEnd = 0;
    for (const LogColumns::Place& place : places)
        if (place.pinned)
            pinnedEnd = std::max(pinnedEnd, place.x + place.width);
    painter.save();
    if (!pinned)
        painter.setClipRect(pinnedEnd, placed.y, viewport()->width() - pinnedEnd, placed.height);
    for (const LogColumns::Place& place : places) {
        if (place.pinned != pinned || place.x + place.width <= (pinned ? 0 : pinnedEnd) ||
            place.x >= viewport()->width())
            continue;
        QStyleOptionViewItem option;
        option.rect = {place.x, placed.y, place.width, placed.height};
        itemDelegate()->paint(&painter, option, m_lines->index(placed.row, place.section));
    }
    if (pinned && horizontalOffset() > 0) {
        painter.setPen(ui::colors().borderStrong);
        painter.drawLine(pinnedEnd - 1, placed.y, pinnedEnd - 1, placed.y + placed.height);
    }
    painter.restore();
}

} // namespace lathe::logs
