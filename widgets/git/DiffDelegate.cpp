#include "widgets/git/DiffDelegate.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/DiffModel.h"

#include <QAbstractItemView>
#include <QPainter>

namespace lathe::git {

namespace {

using Kind = vcs::DiffLine::Kind;

const DiffModel& modelOf(const QModelIndex& index) {
    return *qobject_cast<const DiffModel*>(index.model());
}

/// Of one column of line numbers.
int numberWidth(const DiffModel& model, const QFontMetrics& metrics) {
    const auto digits = QString::number(model.largestNumber()).size();
    return metrics.horizontalAdvance(u'0') * static_cast<int>(std::max<qsizetype>(digits, 2)) +
           ui::space::One;
}

QColor washOf(const QColor& color) {
    QColor wash = color;
    wash.setAlphaF(ui::colors().dark ? 0.16F : 0.14F);
    return wash;
}

/// One line number, right-aligned; none where there is no such line.
void drawNumber(QPainter* painter, const QRect& cell, int number) {
    painter->setPen(ui::colors().muted);
    if (number > 0)
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignRight, QString::number(number));
}

/// One side of two columns: its number stays where it is, its text moves with the scroll bar.
void drawSide(QPainter* painter, const QRect& cell, const vcs::DiffLine* line, int number,
              int numberWidth, int scrolled) {
    const ui::Colors& c = ui::colors();
    if (!line) {
        painter->fillRect(cell, c.surface);
        return;
    }
    if (line->kind != Kind::Context)
        painter->fillRect(cell,
                          washOf(line->kind == Kind::Added ? c.change.added : c.change.removed));
    drawNumber(painter, {cell.left(), cell.top(), numberWidth - ui::space::Half, cell.height()},
               number);
    painter->save();
    painter->setClipRect(cell.adjusted(numberWidth, 0, 0, 0));
    painter->setPen(c.text);
    painter->drawText(QRect{cell.left() + numberWidth + ui::space::Half - scrolled, cell.top(),
                            1'000'000, cell.height()},
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      DiffModel::textOf(*line));
    painter->restore();
}

void drawSides(QPainter* painter, const QStyleOptionViewItem& option, const DiffModel& model,
               int row) {
    // Both columns fill the list, however far the text is scrolled.
    const int whole =
        option.widget ? qobject_cast<const QAbstractItemView*>(option.widget)->viewport()->width()
                      : option.rect.width();
    const int half = whole / 2;
    const int width = numberWidth(model, painter->fontMetrics());
    const vcs::DiffLine* left = model.left(row);
    const vcs::DiffLine* right = model.right(row);
    const QRect cell{0, option.rect.top(), half, option.rect.height()};
    drawSide(painter, cell, left, left ? left->oldLine : 0, width, -option.rect.left());
    drawSide(painter, cell.translated(half, 0).adjusted(0, 0, whole - 2 * half, 0), right,
             right ? right->newLine : 0, width, -option.rect.left());
    if (option.state & QStyle::State_Selected) {
        QColor chosen = ui::colors().accent;
        chosen.setAlphaF(0.18F);
        painter->fillRect(option.rect, chosen);
    }
    painter->setPen(ui::colors().border);
    painter->drawLine(half, option.rect.top(), half, option.rect.bottom());
}

} // namespace

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics{ui::codeFont()};
    const DiffModel& model = modelOf(index);
    const int text = (model.longest() + 4) * metrics.horizontalAdvance(u'0');
    const int height = metrics.height() + ui::space::Half;
    // Of two columns the other one takes half of the list.
    if (model.isSideBySide() && option.widget)
        return {option.widget->width() / 2 + numberWidth(model, metrics) + text, height};
    return {2 * numberWidth(model, metrics) + text, height};
}

void DiffDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const ui::Colors& c = ui::colors();
    const DiffModel& model = modelOf(index);
    const vcs::DiffLine* line = model.line(index.row());
    painter->save();
    painter->setFont(ui::codeFont());
    const QString text = index.data().toString();
    if (!line) {
        painter->fillRect(option.rect, c.surface);
        painter->setPen(c.muted);
        // The hunk's buttons stand before its text, where they are seen however long lines are.
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const QWidget* buttons = view ? view->indexWidget(index) : nullptr;
        const int left = buttons ? buttons->sizeHint().width() : ui::space::One;
        painter->drawText(option.rect.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          text);
        painter->restore();
        return;
    }
    if (model.isSideBySide()) {
        drawSides(painter, option, model, index.row());
        painter->restore();
        return;
    }
    if (line->kind == Kind::Added)
        painter->fillRect(option.rect, washOf(c.change.added));
    else if (line->kind == Kind::Removed)
        painter->fillRect(option.rect, washOf(c.change.removed));
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.accentSoft);
    const int width = numberWidth(model, painter->fontMetrics());
    QRect cell{option.rect.left(), option.rect.top(), width - ui::space::Half,
               option.rect.height()};
    for (const int number : {line->oldLine, line->newLine}) {
        drawNumber(painter, cell, number);
        cell.translate(width, 0);
    }
    const int character = painter->fontMetrics().horizontalAdvance(u'0');
    const int left = option.rect.left() + 2 * width + character / 2;
    const QRect sign{left, option.rect.top(), character, option.rect.height()};
    if (line->kind != Kind::Context) {
        painter->setPen(line->kind == Kind::Added ? c.success : c.error);
        painter->drawText(sign, Qt::AlignCenter,
                          line->kind == Kind::Added ? QStringLiteral("+")
                                                    : QStringLiteral("\u2212"));
    }
    painter->setPen(c.text);
    painter->drawText(
        QRect{left + 2 * character, option.rect.top(), 1'000'000, option.rect.height()},
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace lathe::git
