#include "widgets/logs/LogColumns.h"
#include "widgets/logs/LogView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace lathe::logs {

int LogView::nextShownRow(int row, int step) const {
    int next = row + step;
    while (next >= 0 && next < rowCount() && isRowHidden(next))
        next += step;
    return next < 0 || next >= rowCount() ? row : next;
}

QModelIndex LogView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    if (rowCount() == 0)
        return {};
    arrange();
    int row = currentIndex().isValid() ? currentIndex().row() : lastVisibleRow();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = nextShownRow(row, -1);
        break;
    case MoveDown:
    case MoveNext:
        row = nextShownRow(row, 1);
        break;
    case MovePageUp:
    case MovePageDown: {
        const int page =
            std::max(LogDelegate::lineHeight(), viewport()->height() - LogDelegate::lineHeight());
        row = rowAt(rowRect(row).top() + (action == MovePageUp ? -page : page));
        break;
    }
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rowCount() - 1;
        break;
    case MoveLeft:
    case MoveRight: {
        QScrollBar* bar = horizontalScrollBar();
        bar->triggerAction(action == MoveLeft ? QAbstractSlider::SliderSingleStepSub
                                              : QAbstractSlider::SliderSingleStepAdd);
        break;
    }
    }
    return m_lines->index(row, LogLines::MessageColumn);
}

void LogView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    if (rowCount() == 0)
        return;
    int first = rowAt(rect.top());
    int last = rowAt(rect.bottom());
    if (m_pressedRow >= 0) {
        // The view may have moved below the mouse.
        const int at = rowAt(m_mouseY);
        first = std::min(m_pressedRow, at);
        last = std::max(m_pressedRow, at);
    }
    selectionModel()->select(
        QItemSelection{m_lines->index(first, 0), m_lines->index(last, m_lines->columnCount() - 1)},
        command);
}

QRegion LogView::visualRegionForSelection(const QItemSelection& selection) const {
    return selection.isEmpty() ? QRegion{} : QRegion{viewport()->rect()};
}

void LogView::wheelEvent(QWheelEvent* event) {
    constexpr int notch = 120;
    constexpr int linesANotch = 3;
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier || std::abs(angle.x()) > std::abs(angle.y()))
        return QAbstractItemView::wheelEvent(event);
    const int pixels = event->pixelDelta().isNull()
                           ? angle.y() * linesANotch * LogDelegate::lineHeight() / notch
                           : event->pixelDelta().y();
    scrollPixels(-pixels);
    event->accept();
}

void LogView::activateRow(int row) {
    if (const auto frames = links(row); !frames.empty())
        emit frameActivated(row, frames.front());
    else
        toggle(row);
}

/// Its keys come before the window's shortcuts.
bool LogView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isLetter =
            (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier) &&
            !key->text().isEmpty() && key->text().front().isPrint();
        const bool isCopy = key->key() == Qt::Key_C && key->modifiers() & Qt::ControlModifier;
        if (isLetter || isCopy) {
            event->accept();
            return true;
        }
    }
    return QAbstractItemView::event(event);
}

void LogView::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    const bool isLetter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z &&
                          !(event->modifiers() & Qt::ControlModifier);
    if (isLetter || event->key() == Qt::Key_Slash ||
        (event->key() == Qt::Key_C && event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
    } else if (row >= 0 && event->key() == Qt::Key_Space) {
        toggle(row);
    } else if (const LogGroup* title = row >= 0 ? m_lines->group(row) : nullptr;
               title && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        if (title->open == (event->key() == Qt::Key_Left))
            toggle(row);
    } else if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        activateRow(row);
    } else {
        QAbstractItemView::keyPressEvent(event);
        if (event->key() == Qt::Key_End)
            setFollowing(true);
    }
}

LogDelegate::Hit LogView::messageHit(const QModelIndex& index, const QPoint& at) const {
    if (index.column() != LogLines::MessageColumn || !m_lines->entry(index.row()))
        return {};
    return m_delegate->hit(index.row(), visualRect(index), at);
}

void LogView::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    m_mouseY = at.y();
    m_pressedRow = event->modifiers() & Qt::ShiftModifier ? -1 : indexAt(at).row();
    QAbstractItemView::mousePressEvent(event);
}

void LogView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    m_mouseY = at.y();
    QAbstractItemView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(at);
    const LogEntry* entry = index.isValid() ? m_lines->entry(index.row()) : nullptr;
    bool link = false;
    if (entry && index.column() == LogLines::MessageColumn) {
        const auto on = messageHit(index, at).on;
        link = on != LogDelegate::Hit::On::Nothing;
    } else if (entry && index.column() == LogLines::RequestColumn) {
        link = !entry->origin->requestId.isEmpty();
    } else if (entry && index.column() >= LogLines::FirstField) {
        link = !index.data().toString().isEmpty();
    }
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LogView::mouseReleaseEvent(QMouseEvent* event) {
    m_pressedRow = -1;
    QAbstractItemView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const LogEntry* entry = index.isValid() ? m_lines->entry(index.row()) : nullptr;
    if (index.isValid() && m_lines->group(index.row()) && event->button() == Qt::LeftButton &&
        event->modifiers() == Qt::NoModifier)
        return toggle(index.row());
    if (event->button() != Qt::LeftButton || !entry || event->modifiers() != Qt::NoModifier ||
        selectedLines().size() > 1)
        return;
    if (index.column() == LogLines::RequestColumn && !entry->origin->requestId.isEmpty())
        emit requestActivated(index.row());
    else if (index.column() == LogLines::MessageColumn)
        press(index.row(), messageHit(index, at), at);
    else if (const QString value = index.data().toString();
             index.column() >= LogLines::FirstField && !value.isEmpty())
        emit fieldMenuRequested(m_lines->fields().at(index.column() - LogLines::FirstField), value,
                                viewport()->mapToGlobal(at));
}

void LogView::press(int row, const LogDelegate::Hit& hit, const QPoint& at) {
    using On = LogDelegate::Hit::On;
    const auto word = [](const std::string& text) { return QString::fromStdString(text); };
    switch (hit.on) {
    case On::Nothing:
        break;
    case On::Chevron:
    case On::Fold:
        toggleExpanded(row);
        break;
    case On::Link:
        emit frameActivated(row, *hit.frame);
        break;
    case On::FieldFilter:
        emit fieldFilterRequested(word(hit.field->path), word(hit.field->value));
        break;
    case On::FieldColumn:
        emit fieldColumnRequested(word(hit.field->path));
        break;
    case On::FieldValue:
        emit fieldMenuRequested(word(hit.field->path), word(hit.field->value),
                                viewport()->mapToGlobal(at));
        break;
    }
}

void LogView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    // The clicks before and after it have done the same.
    if (index.isValid() && m_lines->group(index.row()))
        return toggle(index.row());
    if (index.isValid() && index.column() == LogLines::MessageColumn &&
        messageHit(index, event->position().toPoint()).on == LogDelegate::Hit::On::Nothing)
        toggleExpanded(index.row());
}

bool LogView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    const LogEntry* entry = index.isValid() ? m_lines->entry(index.row()) : nullptr;
    QString text;
    if (entry && index.column() == LogLines::TimeColumn)
        text = m_lines->timeStyle().longText(entry->time);
    else if (entry && index.column() == LogLines::RequestColumn)
        text = entry->origin->requestId;
    else if (entry && index.column() == LogLines::MessageColumn) {
        const auto on = messageHit(index, help->pos()).on;
        if (on == LogDelegate::Hit::On::FieldFilter)
            text = tr("Only lines with this value");
        else if (on == LogDelegate::Hit::On::FieldColumn)
            text = tr("Show this field as a column");
    }
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace lathe::logs
