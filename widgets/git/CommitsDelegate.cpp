#include "widgets/git/CommitsDelegate.h"

#include "widgets/common/Pill.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/CommitsModel.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace lathe::git {

namespace {

constexpr int LaneWidth = 14;
constexpr int MaximumLanes = 12;
constexpr int MaximumPillWidth = 160;

/// Draws the row's lines and its dot; returns the width used.
int drawGraph(QPainter* painter, const QRect& cell, const GraphRow& row) {
    const ui::Colors& c = ui::colors();
    const auto x = [&cell](int lane) { return cell.left() + LaneWidth / 2.0 + lane * LaneWidth; };
    const double middle = cell.top() + cell.height() / 2.0;
    int last = row.lane;
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto& [from, to] : row.edges) {
        QPainterPath path;
        const double top = cell.top();
        const double bottom = cell.top() + cell.height();
        const QPointF begin = from < 0 ? QPointF{x(row.lane), middle} : QPointF{x(from), top};
        const QPointF end = to < 0 ? QPointF{x(row.lane), middle} : QPointF{x(to), bottom};
        const double bend = (begin.y() + end.y()) / 2;
        path.moveTo(begin);
        path.cubicTo({begin.x(), bend}, {end.x(), bend}, end);
        painter->setPen(QPen{c.seriesColor(to < 0 ? from : to), 1.6});
        painter->drawPath(path);
        last = std::max({last, from, to});
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.seriesColor(row.lane));
    painter->drawEllipse(QPointF{x(row.lane), middle}, 4, 4);
    painter->setRenderHint(QPainter::Antialiasing, false);
    return (std::min(last, MaximumLanes) + 1) * LaneWidth + ui::space::Half;
}

ui::Tint tintOf(vcs::RefName::Kind kind) {
    switch (kind) {
    case vcs::RefName::Kind::Head:
        return ui::Tint::Accent;
    case vcs::RefName::Kind::Branch:
        return ui::Tint::Success;
    case vcs::RefName::Kind::Tag:
        return ui::Tint::Warning;
    case vcs::RefName::Kind::RemoteBranch:
        break;
    }
    return ui::Tint::Muted;
}

} // namespace

void CommitsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const auto* model = qobject_cast<const CommitsModel*>(index.model());
    painter->save();
    painter->setClipRect(option.rect);
    QRect rest = option.rect.adjusted(ui::space::Half, 0, -ui::space::Half, 0);
    rest.setLeft(rest.left() + drawGraph(painter, rest, model->graph(index.row())));
    for (const vcs::RefName& name : model->commit(index.row()).refs) {
        const QString shown = QFontMetrics{ui::smallFont()}.elidedText(
            QString::fromStdString(name.name), Qt::ElideMiddle, MaximumPillWidth);
        rest.setLeft(rest.left() + ui::Pill::draw(painter, rest, shown, tintOf(name.kind)) +
                     ui::space::Half);
    }
    // A file that was called otherwise then.
    const std::string& path = model->commit(index.row()).path;
    if (path != model->commit(0).path) {
        const QString former = QFontMetrics{ui::smallFont()}.elidedText(
            pathText(path), Qt::ElideMiddle, MaximumPillWidth);
        rest.setLeft(rest.left() + ui::Pill::draw(painter, rest, former, ui::Tint::Info) +
                     ui::space::Half);
    }
    painter->setFont(option.font);
    painter->setPen(ui::colors().text);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace lathe::git
