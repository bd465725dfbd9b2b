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

// What is remembered of the rows, and what follows from what happens to them. LogViewGeometry.cpp
// tells where they are, LogViewPainting.cpp draws them, LogViewInput.cpp has mouse and keyboard.

namespace lathe::logs {

namespace {

/// Rows of other requests that may stand between the lines of one stack trace, and lines that it
/// may have.
constexpr int mostBetween = 40;
constexpr int longestTrace = 2'000;

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
    const QItemSelectionModel* before = selectionModel();
    setModel(lines);
    delete before;
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
