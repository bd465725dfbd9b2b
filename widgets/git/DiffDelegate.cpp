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

} // namespace

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics metrics{ui::codeFont()};
    const DiffModel& model = modelOf(index);
    return {2 * numberWidth(model, metrics) +
                (model.longest() + 4) * metrics.horizontalAdvance(u'0'),
            metrics.height() + ui::space::Half};
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
    if (line->kind == Kind::Added)
        painter->fillRect(option.rect, washOf(c.change.added));
    else if (line->kind == Kind::Removed)
        painter->fillRect(option.rect, washOf(c.change.removed));
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.accentSoft);
    const int width = numberWidth(model, painter->fontMetrics());
    QRect cell{option.rect.left(), option.rect.top(), width - ui::space::Half,
               option.rect.height()};
    painter->setPen(c.muted);
    for (const int number : {line->oldLine, line->newLine}) {
        if (number > 0)
            painter->drawText(cell, Qt::AlignVCenter | Qt::AlignRight, QString::number(number));
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
