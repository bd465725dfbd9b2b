#include "widgets/compare/RowsView.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/compare/RowsDelegate.h"
#include "widgets/compare/RowsModel.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

#include <algorithm>

namespace lathe::compare {

RowsView::RowsView(QWidget* parent)
    : QListView{parent}
    , m_model{new RowsModel{this}} {
    setModel(m_model);
    setItemDelegate(new RowsDelegate{this});
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFont(ui::codeFont());
    connect(this, &QAbstractItemView::clicked, this, &RowsView::unfold);
    connect(this, &QAbstractItemView::activated, this, &RowsView::unfold);
    connect(ui::Theme::current(), &ui::Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void RowsView::show(std::vector<Row> rows) {
    m_model->setRows(std::move(rows));
    scrollToTop();
    if (const int first = m_model->differenceFrom(-1, 1); first >= 0)
        scrollTo(m_model->index(first), QAbstractItemView::PositionAtCenter);
}

void RowsView::setSideBySide(bool on) {
    m_model->setSideBySide(on);
    // Sizes of rows depend on it.
    scheduleDelayedItemsLayout();
}

void RowsView::unfold(const QModelIndex& index) {
    m_model->unfold(index.row());
}

void RowsView::goToDifference(int step) {
    const int here = currentIndex().isValid() ? currentIndex().row()
                     : step > 0               ? -1
                                              : m_model->rowCount();
    const int found = m_model->differenceFrom(here, step);
    if (found < 0)
        return;
    setCurrentIndex(m_model->index(found));
    scrollTo(m_model->index(found), QAbstractItemView::PositionAtCenter);
}

void RowsView::copy() const {
    QModelIndexList lines = selectionModel()->selectedIndexes();
    std::sort(lines.begin(), lines.end());
    QStringList texts;
    for (const QModelIndex& line : lines)
        texts << line.data().toString();
    QApplication::clipboard()->setText(texts.join(u'\n'));
}

void RowsView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_F7)
        goToDifference(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        unfold(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace lathe::compare
