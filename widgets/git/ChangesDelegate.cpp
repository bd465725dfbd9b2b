#include "widgets/git/ChangesDelegate.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/git/ChangeWords.h"
#include "widgets/git/ChangesModel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace lathe::git {

QRect ChangesDelegate::buttonRect(const QRect& row) {
    const int side = row.height();
    return {row.right() - side - ui::space::Half, row.top(), side, side};
}

void ChangesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = row.text;
    row.text.clear();
    QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
    painter->save();
    const ui::Colors& c = ui::colors();
    const auto group = ChangesModel::groupOf(index);
    const QRect button = buttonRect(option.rect);
    if (m_buttons) {
        const int inset = (button.height() - ui::size::Icon) / 2;
        ui::icon(group == ChangesModel::Group::Staged ? QStringLiteral("remove")
                                                      : QStringLiteral("add"))
            .paint(painter, button.adjusted(inset, inset, -inset, -inset));
    }
    QRect rest = option.rect.adjusted(ui::space::Half, 0, 0, 0);
    rest.setRight((m_buttons ? button.left() : option.rect.right()) - ui::space::Half);
    if (index.data(ChangesModel::IsGroupRole).toBool()) {
        painter->setFont(ui::strongFont());
        painter->setPen(c.text);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
        return;
    }
    const auto change = static_cast<vcs::Change>(index.data(ChangesModel::ChangeRole).toInt());
    painter->setFont(ui::codeFont());
    painter->setPen(ui::tintColor(tintOf(change)));
    painter->drawText(rest.adjusted(rest.width() - 16, 0, 0, 0), Qt::AlignCenter, letterOf(change));
    rest.setRight(rest.right() - 16 - ui::space::One);
    const QString name = index.data(ChangesModel::NameRole).toString();
    const int side = ui::size::Icon;
    ui::icon(ui::fileIcon(name))
        .paint(painter, QRect{rest.left(), rest.center().y() - side / 2 + 1, side, side});
    rest.setLeft(rest.left() + side + ui::space::Half);
    painter->setFont(option.font);
    painter->setPen(c.text);
    const QString shown = painter->fontMetrics().elidedText(name, Qt::ElideMiddle, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, shown);
    rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(shown) + ui::space::One);
    if (rest.width() > 24) {
        painter->setPen(c.muted);
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data(ChangesModel::FolderRole).toString(),
                                              Qt::ElideMiddle, rest.width()));
    }
    painter->restore();
}

bool ChangesDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (m_buttons && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton &&
            buttonRect(option.rect).contains(mouse->position().toPoint())) {
            emit stageToggled(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace lathe::git
