#include "widgets/compare/RowsDelegate.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/compare/RowsModel.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace lathe::compare {

namespace {

using Side = RowsModel::Side;

constexpr int signWidth = ui::space::Two;

const RowsModel& modelOf(const QModelIndex& index) {
    return *qobject_cast<const RowsModel*>(index.model());
}

QColor washed(const QColor& color, float light, float dark) {
    QColor wash = color;
    wash.setAlphaF(ui::colors().dark ? dark : light);
    return wash;
}

/// What a line is on this side.
QColor colorOf(Row::Kind kind, Side side) {
    const auto& change = ui::colors().change;
    switch (kind) {
    case Row::Kind::Added:
        return change.added;
    case Row::Kind::Removed:
        return change.removed;
    case Row::Kind::Changed:
        return side == Side::Before ? change.removed : change.added;
    case Row::Kind::Moved:
        return ui::colors().info;
    case Row::Kind::Same:
    case Row::Kind::Excepted:
        break;
    }
    return {};
}

QString signOf(Row::Kind kind, Side side) {
    switch (kind) {
    case Row::Kind::Added:
        return QStringLiteral("+");
    case Row::Kind::Removed:
        return QStringLiteral("\u2212");
    case Row::Kind::Changed:
        return side == Side::Before ? QStringLiteral("\u2212") : QStringLiteral("+");
    case Row::Kind::Moved:
        return QStringLiteral("\u2195");
    case Row::Kind::Excepted:
        return QStringLiteral("\u2248");
    case Row::Kind::Same:
        break;
    }
    return {};
}

/// Where two texts differ: from this character on, so many of the one.
std::pair<qsizetype, qsizetype> differing(const QString& of, const QString& other) {
    const qsizetype shorter = std::min(of.size(), other.size());
    qsizetype begin = 0;
    while (begin < shorter && of[begin] == other[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && of[of.size() - 1 - end] == other[other.size() - 1 - end])
        ++end;
    return {begin, of.size() - end - begin};
}

struct Cell {
    QRect rect;
    /// How far the text is scrolled to the left.
    int scrolled = 0;
};

void drawText(QPainter* painter, const Cell& cell, const RowsModel& model, const Row& row,
              Side side) {
    const ui::Colors& c = ui::colors();
    const QColor color = colorOf(row.kind, side);
    if (color.isValid())
        painter->fillRect(cell.rect, washed(color, 0.13F, 0.16F));
    const QString text = model.text(row, side);
    const QRect inner = cell.rect.adjusted(signWidth + ui::space::Half, 0, 0, 0);
    painter->save();
    painter->setPen(color.isValid() ? color : c.muted);
    painter->drawText(
        QRect{cell.rect.left(), cell.rect.top(), signWidth + ui::space::Half, cell.rect.height()},
        Qt::AlignCenter, signOf(row.kind, side));
    painter->setClipRect(inner, Qt::IntersectClip);
    const QRect line{inner.left() - cell.scrolled, inner.top(), 1'000'000, inner.height()};
    if (row.kind == Row::Kind::Changed && !row.before.empty() && !row.after.empty()) {
        const auto [begin, length] =
            differing(text, model.text(row, side == Side::Before ? Side::After : Side::Before));
        const QFontMetrics metrics = painter->fontMetrics();
        const int left = line.left() + metrics.horizontalAdvance(text.left(begin));
        painter->fillRect(QRect{left, line.top() + 1,
                                metrics.horizontalAdvance(text.mid(begin, length)),
                                line.height() - 2},
                          washed(color, 0.28F, 0.34F));
    }
    painter->setPen(row.kind == Row::Kind::Excepted ? c.muted : c.text);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    if (!row.moved.empty() && side != Side::Before) {
        painter->setPen(c.muted);
        painter->drawText(
            line.adjusted(painter->fontMetrics().horizontalAdvance(text) + ui::space::Two, 0, 0, 0),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QString::fromStdString(row.moved).replace(QLatin1String("->"),
                                                      QStringLiteral("\u2192")));
    }
    painter->restore();
}

void drawSides(QPainter* painter, const QStyleOptionViewItem& option, const RowsModel& model,
               const Row& row) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int whole = view ? view->viewport()->width() : option.rect.width();
    const int half = whole / 2;
    const int scrolled = -option.rect.left();
    const QRect left{0, option.rect.top(), half, option.rect.height()};
    const QRect right{half, option.rect.top(), whole - half, option.rect.height()};
    for (const auto& [rect, side, text] : {std::tuple{left, Side::Before, &row.before},
                                           std::tuple{right, Side::After, &row.after}}) {
        if (text->empty())
            painter->fillRect(rect, ui::colors().surface);
        else
            drawText(painter, {rect, scrolled}, model, row, side);
    }
    painter->setPen(ui::colors().border);
    painter->drawLine(half, option.rect.top(), half, option.rect.bottom());
}

} // namespace

QSize RowsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics{ui::codeFont()};
    const RowsModel& model = modelOf(index);
    const int text = (model.longest() + 4) * metrics.horizontalAdvance(u'0') + signWidth;
    const int height = metrics.height() + ui::space::Half;
    // Of two columns the other one takes half of the list.
    const int other = model.isSideBySide() && option.widget ? option.widget->width() / 2 : 0;
    return {other + text, height};
}

void RowsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const ui::Colors& c = ui::colors();
    const RowsModel& model = modelOf(index);
    const RowsModel::Line& line = model.line(index.row());
    painter->save();
    painter->setFont(ui::codeFont());
    if (line.folded > 0) {
        painter->fillRect(option.rect, c.surface);
        painter->setPen(c.muted);
        painter->setFont(ui::smallFont());
        painter->drawText(
            QRect{signWidth + ui::space::Half, option.rect.top(), 1'000'000, option.rect.height()},
            Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("\u22EF  ") + model.textOf(line));
    } else if (model.isSideBySide()) {
        drawSides(painter, option, model, model.rowOf(line));
    } else {
        const Row& row = model.rowOf(line);
        const Side side = line.side == Side::Both && row.after.empty() ? Side::Before : line.side;
        drawText(painter, {option.rect, 0}, model, row, side == Side::Both ? Side::After : side);
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, washed(c.accent, 0.16F, 0.20F));
    painter->restore();
}

} // namespace lathe::compare
