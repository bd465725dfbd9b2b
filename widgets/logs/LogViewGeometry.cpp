#include "widgets/common/Tokens.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogView.h"

#include <QScrollBar>

#include <algorithm>

// Where rows and cells are.

namespace lathe::logs {

namespace {

constexpr int mostHeights = 5'000;

} // namespace

int LogView::messageWidth() const {
    for (const LogColumns::Place& place : m_columns->places(viewport()->width(), 0))
        if (place.section == LogLines::MessageColumn)
            return place.width;
    return viewport()->width();
}

int LogView::heightOf(int row) const {
    if (m_lines->group(row))
        return LogDelegate::lineHeight() + ui::space::One;
    const LogEntry* entry = m_lines->entry(row);
    if (!entry)
        return LogDelegate::lineHeight();
    if (isRowHidden(row))
        return 0;
    if (!m_wrapped && !m_expanded.contains(entry->number))
        return LogDelegate::lineHeight();
    if (const auto known = m_heights.constFind(entry->number); known != m_heights.constEnd())
        return *known;
    if (m_heights.size() > mostHeights)
        m_heights.clear();
    const int height = m_delegate->rowHeight(row, messageWidth());
    m_heights.insert(entry->number, height);
    return height;
}

/// The top with which the last row stands at the bottom.
LogView::Top LogView::topOfEnd() const {
    int y = viewport()->height();
    int row = rowCount() - 1;
    for (; row >= 0; --row) {
        y -= heightOf(row);
        if (y <= 0)
            return {row, -y};
    }
    return {};
}

void LogView::layOutFrom(Top top) const {
    m_placed.clear();
    int y = -top.offset;
    for (int row = top.row; row < rowCount() && y < viewport()->height(); ++row) {
        const int height = heightOf(row);
        if (height > 0 && y + height > 0)
            m_placed.push_back({row, y, height});
        y += height;
    }
}

void LogView::arrange() const {
    if (m_arranged)
        return;
    m_arranged = true;
    const Top end = topOfEnd();
    m_top.row = std::clamp(m_top.row, 0, std::max(0, rowCount() - 1));
    if (m_follow || m_top > end)
        m_top = end;
    layOutFrom(m_top);
}

LogView::Top LogView::movedBy(Top top, int pixels) const {
    top.offset += pixels;
    while (top.offset < 0 && top.row > 0)
        top.offset += heightOf(--top.row);
    top.offset = std::max(0, top.offset);
    while (top.row + 1 < rowCount() && top.offset >= heightOf(top.row))
        top.offset -= heightOf(top.row++);
    return top;
}

int LogView::firstVisibleRow() const {
    arrange();
    return m_placed.empty() ? -1 : m_placed.front().row;
}

int LogView::lastVisibleRow() const {
    arrange();
    return m_placed.empty() ? -1 : m_placed.back().row;
}

/// Of rows that are not on the screen, about where they would be.
QRect LogView::rowRect(int row) const {
    arrange();
    const int width = viewport()->width();
    const int line = LogDelegate::lineHeight();
    if (m_placed.empty())
        return {0, row * line, width, line};
    if (row < m_placed.front().row)
        return {0, m_placed.front().y - (m_placed.front().row - row) * line, width, line};
    if (row > m_placed.back().row)
        return {0,
                m_placed.back().y + m_placed.back().height + (row - m_placed.back().row - 1) * line,
                width, line};
    const auto placed =
        std::lower_bound(m_placed.begin(), m_placed.end(), row,
                         [](const Placed& one, int wanted) { return one.row < wanted; });
    return {0, placed->y, width, placed->row == row ? placed->height : 0};
}

int LogView::rowAt(int y) const {
    arrange();
    if (m_placed.empty())
        return -1;
    const int line = LogDelegate::lineHeight();
    const Placed& last = m_placed.back();
    int row = last.row + 1 + (y - last.y - last.height) / line;
    if (y < m_placed.front().y)
        row = m_placed.front().row - 1 - (m_placed.front().y - 1 - y) / line;
    for (const Placed& placed : m_placed)
        if (y >= placed.y && y < placed.y + placed.height)
            row = placed.row;
    return std::clamp(row, 0, rowCount() - 1);
}

QRect LogView::visualRect(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const QRect row = rowRect(index.row());
    for (const LogColumns::Place& place :
         m_columns->places(viewport()->width(), horizontalOffset()))
        if (place.section == index.column())
            return {place.x, row.y(), place.width, row.height()};
    return {};
}

QModelIndex LogView::indexAt(const QPoint& point) const {
    arrange();
    const auto placed = std::find_if(m_placed.begin(), m_placed.end(), [&](const Placed& one) {
        return point.y() >= one.y && point.y() < one.y + one.height;
    });
    if (placed == m_placed.end())
        return {};
    const auto places = m_columns->places(viewport()->width(), horizontalOffset());
    const LogColumns::Place* found = nullptr;
    // Those that stay are above the others.
    for (const LogColumns::Place& place : places)
        if (point.x() >= place.x && point.x() < place.x + place.width && (!found || place.pinned))
            found = &place;
    return found ? m_lines->index(placed->row, found->section) : QModelIndex{};
}

int LogView::horizontalOffset() const {
    return horizontalScrollBar()->value();
}

int LogView::verticalOffset() const {
    return 0;
}

bool LogView::isIndexHidden(const QModelIndex& index) const {
    return isRowHidden(index.row());
}

} // namespace lathe::logs
