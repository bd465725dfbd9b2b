#include "widgets/logs/LogView.h"

#include "engine/base/Clock.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogHeader.h"

#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

// Which rows are where, and what is remembered of them. LogViewPainting.cpp draws them,
// LogViewInput.cpp has mouse and keyboard.

namespace lathe::logs {

namespace {

/// Rows of other requests that may stand between the lines of one stack trace, and lines that it
/// may have.
constexpr int mostBetween = 40;
constexpr int longestTrace = 2'000;
constexpr int mostHeights = 5'000;

} // namespace

LogView::LogView(LogLines* lines, LogColumns* columns, QWidget* parent)
    : QAbstractItemView{parent}
    , m_lines{lines}
    , m_columns{columns}
    , m_opens{[](const auto&, const auto&) { return false; }} {
    m_newLines = new QPushButton{this};
    m_newLines->setProperty("accent", true);
    m_newLines->setIcon(ui::icon(QStringLiteral("follow"), ui::Tint::AccentText));
    m_newLines->hide();
    m_delegate = new LogDelegate{
        {[this](int row) -> const LogEntry& { return *m_lines->entry(row); },
         [this](int row) {
             return expanded(row) ? LogDelegate::Shape::Expanded
                    : m_wrapped   ? LogDelegate::Shape::Wrapped
                                  : LogDelegate::Shape::Line;
         },
         [this](int row) { return fold(row); },
         [this](const LogEntry& entry, const model::StackFrame& f) { return m_opens(entry, f); }},
        this};
    m_header = new LogHeader{columns, this};
    setItemDelegate(m_delegate);
    watch(lines);
    setAccessibleName(tr("Log lines"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);

    connect(m_newLines, &QPushButton::clicked, this, [this] { setFollowing(true); });
    connect(columns, &LogColumns::changed, this, [this] {
        forgetHeights();
        updateGeometries();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_adjusting)
            return;
        m_top = {value, 0};
        setFollowing(value >= verticalScrollBar()->maximum());
        rearrange();
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_header->update();
        viewport()->update();
    });
    connect(ui::Theme::current(), &ui::Theme::changed, viewport(), qOverload<>(&QWidget::update));
    updateGeometries();
}

void LogView::watch(LogLines* lines) {
    setModel(lines);
    connect(lines, &LogLines::loaded, this, [this] {
        widenTimes();
        rearrange();
    });
}

void LogView::setLines(LogLines* lines) {
    if (lines == m_lines)
        return;
    m_lines->disconnect(this);
    lines->setTimeStyle(m_lines->timeStyle());
    m_lines = lines;
    m_columns->setLines(lines);
    m_top = {};
    watch(lines);
    setFollowing(true);
}

int LogView::rowCount() const {
    return m_lines->rowCount();
}

void LogView::setOpens(std::function<bool(const LogEntry&, const model::StackFrame&)> opens) {
    m_opens = std::move(opens);
    viewport()->update();
}

void LogView::setHighlights(const Highlights& highlights) {
    m_delegate->setHighlights(highlights);
    viewport()->update();
}

void LogView::setMatches(const Highlights& matches) {
    m_delegate->setMatches(matches);
    viewport()->update();
}

void LogView::setSideBar(QWidget* bar, int width) {
    m_sideBar = bar;
    m_sideBarWidth = width;
    bar->setParent(this);
    bar->show();
    updateGeometries();
}

void LogView::setBookmarks(const QSet<qint64>& numbers) {
    m_bookmarks = numbers;
    viewport()->update();
}

std::vector<model::StackFrame> LogView::links(int row) const {
    const LogEntry* entry = m_lines->entry(row);
    return entry ? m_delegate->links(*entry) : std::vector<model::StackFrame>{};
}

QString LogView::shownText(int row) const {
    return m_lines->entry(row) ? m_delegate->messageText(row, messageWidth()).text : QString{};
}

bool LogView::isRowHidden(int row) const {
    const LogEntry* entry = m_folding ? m_lines->entry(row) : nullptr;
    if (!entry || entry->head == 0 || m_expanded.contains(entry->head))
        return false;
    const int head = m_lines->rowOf(entry->head);
    return head < row && m_lines->number(head) == entry->head;
}

LogDelegate::Fold LogView::fold(int row) const {
    LogDelegate::Fold fold;
    const LogEntry* entry = m_lines->entry(row);
    if (!m_folding || !entry || entry->head != 0 || m_expanded.contains(entry->number))
        return fold;
    const LogEntry* last = nullptr;
    int between = 0;
    for (int next = row + 1;
         next < rowCount() && between < mostBetween && fold.lines < longestTrace; ++next) {
        const LogEntry* other = m_lines->entry(next);
        if (other && other->head == entry->number) {
            ++fold.lines;
            between = 0;
            last = other;
        } else {
            ++between;
        }
    }
    if (last)
        fold.last = last->message();
    return fold;
}

bool LogView::expanded(int row) const {
    return m_expanded.contains(m_lines->number(row));
}

void LogView::toggleExpanded(int row) {
    const qint64 number = m_lines->number(row);
    if (!m_expanded.remove(number)) {
        m_expanded.insert(number);
        setFollowing(false);
    }
    m_heights.remove(number);
    rearrange();
}

/// What belongs to the row is shown, or no longer.
void LogView::toggle(int row) {
    if (!m_lines->group(row))
        return toggleExpanded(row);
    m_lines->toggleGroup(row);
    setFollowing(false);
}

void LogView::setWrapped(bool wrapped) {
    m_wrapped = wrapped;
    forgetHeights();
}

void LogView::setFolding(bool folding) {
    m_folding = folding;
    forgetHeights();
}

void LogView::forgetHeights() {
    m_heights.clear();
    rearrange();
}

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

void LogView::rearrange() {
    m_arranged = false;
    viewport()->update();
}

void LogView::timesChanged() {
    widenTimes();
    viewport()->update();
}

void LogView::widenTimes() {
    if (m_lines->timeStyle().form == TimeStyle::Form::Step)
        return m_columns->setTimeSample(QStringLiteral("+00.00 ms"));
    QString widest = QStringLiteral("00:00:00.000");
    const Timestamp now = Clock::system().wall();
    for (const Placed& placed : m_placed) {
        const LogEntry* entry = m_lines->entry(placed.row);
        const QString text = entry ? m_lines->timeStyle().text(entry->time, now, {}) : QString{};
        if (text.size() > widest.size())
            widest = text;
    }
    m_columns->setTimeSample(widest);
}

void LogView::doItemsLayout() {
    QAbstractItemView::doItemsLayout();
    rearrange();
}

void LogView::updateGeometries() {
    const int side = m_sideBar && !m_sideBar->isHidden() ? m_sideBarWidth : 0;
    if (const QMargins margins{0, m_header->sizeHint().height(), side, 0};
        viewportMargins() != margins)
        setViewportMargins(margins);
    if (m_sideBar)
        m_sideBar->setGeometry(viewport()->x() + viewport()->width(), viewport()->y(),
                               m_sideBarWidth, viewport()->height());
    m_header->setGeometry(viewport()->x(), viewport()->y() - m_header->sizeHint().height(),
                          viewport()->width() + side, m_header->sizeHint().height());
    m_header->update();
    QAbstractItemView::updateGeometries();
    rearrange();
    updateScrollBars();
    placeButton();
}

void LogView::updateScrollBars() {
    const QScopedValueRollback<bool> mine{m_adjusting, true};
    arrange();
    const int shown = std::max(1, viewport()->height() / std::max(1, LogDelegate::lineHeight()));
    const Top end = topOfEnd();
    // Where the end begins within a row, there is one more step.
    const int maximum = end.row + (end.offset > 0 ? 1 : 0);
    verticalScrollBar()->setRange(0, maximum);
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setValue(m_top >= end ? maximum : std::min(m_top.row, maximum - 1));
    horizontalScrollBar()->setRange(0, std::max(0, m_columns->totalWidth() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void LogView::resizeEvent(QResizeEvent* event) {
    if (event->size().width() != event->oldSize().width())
        m_heights.clear();
    m_arranged = false;
    QAbstractItemView::resizeEvent(event);
    placeButton();
}

void LogView::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        forgetHeights();
        updateGeometries();
    }
}

void LogView::reset() {
    QAbstractItemView::reset();
    m_heights.clear();
    setWaiting(0);
    rearrange();
}

void LogView::rowsInserted(const QModelIndex& parent, int first, int last) {
    const int count = last - first + 1;
    if (first <= m_top.row && rowCount() > count)
        m_top.row += count;
    else if (!m_follow && last == rowCount() - 1)
        setWaiting(m_waiting + count);
    QAbstractItemView::rowsInserted(parent, first, last);
    rearrange();
    scheduleDelayedItemsLayout();
}

void LogView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
    if (last < m_top.row)
        m_top.row -= last - first + 1;
    else if (first <= m_top.row)
        m_top = {first, 0};
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    rearrange();
    scheduleDelayedItemsLayout();
}

void LogView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                          const QList<int>& roles) {
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    rearrange();
}

void LogView::setFollowing(bool follow) {
    if (follow) {
        setWaiting(0);
        rearrange();
        scheduleDelayedItemsLayout();
    }
    if (std::exchange(m_follow, follow) != follow)
        emit followingChanged(follow);
}

void LogView::setWaiting(int count) {
    m_waiting = count;
    m_newLines->setVisible(count > 0);
    if (count > 0) {
        m_newLines->setText(tr("%n new lines", nullptr, count));
        placeButton();
    }
}

void LogView::placeButton() {
    m_newLines->adjustSize();
    m_newLines->move(viewport()->x() + (viewport()->width() - m_newLines->width()) / 2,
                     viewport()->y() + viewport()->height() - m_newLines->height() - 8);
    m_newLines->raise();
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

void LogView::scrollPixels(int pixels) {
    arrange();
    m_top = movedBy(m_top, pixels);
    setFollowing(m_top >= topOfEnd() && pixels > 0);
    rearrange();
    updateScrollBars();
}

void LogView::goTo(int row) {
    if (rowCount() == 0)
        return;
    row = std::clamp(row, 0, rowCount() - 1);
    while (row > 0 && isRowHidden(row))
        --row;
    setFollowing(false);
    m_top = movedBy({row, 0}, -viewport()->height() / 3);
    rearrange();
    updateScrollBars();
    selectionModel()->setCurrentIndex(m_lines->index(row, LogLines::MessageColumn),
                                      QItemSelectionModel::ClearAndSelect |
                                          QItemSelectionModel::Rows);
}

void LogView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid())
        return;
    arrange();
    const QRect rect = rowRect(index.row());
    const int height = viewport()->height();
    if (hint == PositionAtTop || rect.top() < 0)
        m_top = {index.row(), 0};
    else if (hint == PositionAtCenter)
        m_top = movedBy({index.row(), 0}, -(height - rect.height()) / 2);
    else if (hint == PositionAtBottom || rect.bottom() >= height)
        m_top = movedBy({index.row(), 0}, rect.height() - height);
    else
        return;
    setFollowing(false);
    rearrange();
    updateScrollBars();
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

QList<int> LogView::selectedLines() const {
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace lathe::logs
