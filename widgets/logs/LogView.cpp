#include "widgets/logs/LogView.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/logs/LogDelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace lathe::logs {

LogView::LogView(LogFilterModel* lines, QWidget* parent)
    : QTableView{parent}
    , m_lines{lines}
    , m_opens{[](const auto&, const auto&) { return false; }} {
    m_newLines = new QPushButton{this};
    m_newLines->setProperty("accent", true);
    m_newLines->setIcon(ui::icon(QStringLiteral("follow"), ui::Tint::AccentText));
    m_newLines->hide();
    m_delegate = new LogDelegate{
        {[lines](int row) -> const LogEntry& { return lines->entry(row); },
         [this](int row) {
             return expanded(row) ? LogDelegate::Shape::Expanded
                    : m_wrapped   ? LogDelegate::Shape::Wrapped
                                  : LogDelegate::Shape::Line;
         },
         [this](const LogEntry& entry, const model::StackFrame& f) { return m_opens(entry, f); }},
        this};
    setItemDelegate(m_delegate);
    setModel(lines);
    setAccessibleName(tr("Log lines"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize(LogDelegate::lineHeight());
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(8);
    sizeColumns();

    connect(m_newLines, &QPushButton::clicked, this, [this] { setFollowing(true); });

    connect(lines, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) {
                if (!m_follow)
                    setWaiting(m_waiting + last - first + 1);
            });
    connect(lines, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int, int last) { onRowsAboutToBeRemoved(last); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_adjusting)
            return;
        if (value < verticalScrollBar()->maximum())
            setFollowing(false);
        else if (verticalScrollBar()->maximum() > 0)
            setFollowing(true);
        sizeVisibleRows();
    });
    connect(ui::Theme::current(), &ui::Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LogView::onRowsAboutToBeRemoved(int last) {
    m_removedHeight +=
        verticalHeader()->sectionPosition(last) + verticalHeader()->sectionSize(last);
    for (auto it = m_expanded.begin(); it != m_expanded.end();)
        it = *it <= m_lines->number(last) ? m_expanded.erase(it) : std::next(it);
}

void LogView::setOpens(std::function<bool(const LogEntry&, const model::StackFrame&)> opens) {
    m_opens = std::move(opens);
    viewport()->update();
}

std::vector<model::StackFrame> LogView::links(int row) const {
    return m_delegate->links(m_lines->entry(row));
}

QString LogView::shownText(int row) const {
    return m_delegate->messageText(row, columnWidth(LogModel::MessageColumn));
}

void LogView::sizeColumns() {
    const QFontMetrics metrics{ui::codeFont()};
    const int gap = 14;
    setColumnWidth(LogModel::TimeColumn,
                   metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + gap);
    setColumnWidth(LogModel::LevelColumn, metrics.horizontalAdvance(QStringLiteral("ERROR")) + gap);
    setColumnWidth(LogModel::FunctionColumn, metrics.horizontalAdvance(QString(16, u'm')) + gap);
    setColumnWidth(LogModel::RequestColumn, metrics.horizontalAdvance(QString(8, u'0')) + gap);
}

void LogView::setFollowing(bool follow) {
    if (follow) {
        setWaiting(0);
        m_follow = true;
        toEnd();
        emit followingChanged(true);
    } else if (m_follow) {
        m_follow = false;
        emit followingChanged(false);
    }
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
    m_newLines->move((viewport()->width() - m_newLines->width()) / 2,
                     viewport()->height() - m_newLines->height() - 8);
    m_newLines->raise();
}

void LogView::setWrapped(bool wrapped) {
    m_wrapped = wrapped;
    verticalHeader()->setDefaultSectionSize(LogDelegate::lineHeight());
    sizeVisibleRows();
    if (m_follow)
        toEnd();
    viewport()->update();
}

bool LogView::expanded(int row) const {
    return !m_expanded.isEmpty() && m_expanded.contains(m_lines->number(row));
}

void LogView::toggleExpanded(int row) {
    if (!m_expanded.remove(m_lines->number(row))) {
        m_expanded.insert(m_lines->number(row));
        setFollowing(false);
    }
    sizeRow(row);
    viewport()->update();
}

void LogView::sizeRow(int row) {
    const int height = m_delegate->rowHeight(row, columnWidth(LogModel::MessageColumn));
    if (rowHeight(row) != height)
        setRowHeight(row, height);
}

void LogView::sizeVisibleRows() {
    if (!m_wrapped && m_expanded.isEmpty())
        return;
    const QScopedValueRollback<bool> mine{m_adjusting, true};
    const int first = qMax(0, rowAt(0));
    int y = 0;
    for (int row = first; row < m_lines->rowCount() && y < viewport()->height(); ++row) {
        sizeRow(row);
        y += rowHeight(row);
    }
}

void LogView::toEnd() {
    const QScopedValueRollback<bool> mine{m_adjusting, true};
    if (m_wrapped) {
        int y = 0;
        for (int row = m_lines->rowCount() - 1; row >= 0 && y < viewport()->height(); --row) {
            sizeRow(row);
            y += rowHeight(row);
        }
    }
    verticalScrollBar()->setMaximum(qMax(0, verticalHeader()->length() - viewport()->height()));
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogView::updateGeometries() {
    const QScopedValueRollback<bool> mine{m_adjusting, true};
    const int value = verticalScrollBar()->value();
    QTableView::updateGeometries();
    if (m_follow)
        toEnd();
    else if (m_removedHeight > 0)
        verticalScrollBar()->setValue(value - m_removedHeight);
    m_removedHeight = 0;
    placeButton();
}

void LogView::resizeEvent(QResizeEvent* event) {
    const QScopedValueRollback<bool> mine{m_adjusting, true};
    QTableView::resizeEvent(event);
    sizeVisibleRows();
    if (m_follow)
        toEnd();
    placeButton();
}

void LogView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(LogDelegate::lineHeight());
        sizeColumns();
    }
}

QList<int> LogView::selectedLines() const {
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString LogView::selectedText(bool withDetails) const {
    QString text;
    for (const int row : selectedLines()) {
        const LogEntry& entry = m_lines->entry(row);
        if (withDetails)
            text += QStringLiteral("%1\t%2\t%3\t%4\t")
                        .arg(QString::fromStdString(toIso8601(entry.time)),
                             QString::fromStdString(model::toText(entry.level)),
                             entry.origin->function, entry.origin->requestId);
        text += entry.message() + u'\n';
    }
    return text;
}

void LogView::activateRow(int row) {
    if (const auto frames = links(row); !frames.empty())
        emit frameActivated(row, frames.front());
    else
        toggleExpanded(row);
}

void LogView::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(selectedText(false));
    else if (event->key() == Qt::Key_C &&
             event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        QApplication::clipboard()->setText(selectedText(true));
    else if (row >= 0 && event->key() == Qt::Key_Space)
        toggleExpanded(row);
    else if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        activateRow(row);
    else {
        QTableView::keyPressEvent(event);
        if (event->key() == Qt::Key_End)
            setFollowing(true);
    }
}

void LogView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    bool link = false;
    if (index.column() == LogModel::MessageColumn)
        link = m_delegate->hit(index.row(), visualRect(index), at).frame.has_value();
    else if (index.column() == LogModel::RequestColumn)
        link = !m_lines->entry(index.row()).origin->requestId.isEmpty();
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LogView::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid() ||
        event->modifiers() != Qt::NoModifier || selectionModel()->selectedRows().size() > 1)
        return;
    if (index.column() == LogModel::RequestColumn &&
        !m_lines->entry(index.row()).origin->requestId.isEmpty())
        emit requestActivated(index.row());
    if (index.column() != LogModel::MessageColumn)
        return;
    const auto hit = m_delegate->hit(index.row(), visualRect(index), at);
    if (hit.frame)
        emit frameActivated(index.row(), *hit.frame);
    else if (hit.chevron)
        toggleExpanded(index.row());
}

void LogView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.column() == LogModel::MessageColumn)
        toggleExpanded(index.row());
}

} // namespace lathe::logs
