#include "widgets/project/ProjectDelegate.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Pill.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/project/ProjectModel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace lathe::project {

using Kind = ProjectModel::Kind;

void ProjectDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    const auto kind = index.data(ProjectModel::KindRole).value<Kind>();
    row.text.clear();
    row.icon = {};
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, widget);

    const ui::Colors& c = ui::colors();
    QRect rest = option.rect.adjusted(ui::space::Half, 0, -ui::space::One, 0);
    painter->save();
    const int running = index.data(ProjectModel::RunningRole).toInt();
    if (running > 0) {
        const QString text = running == 1 ? tr("running") : tr("%n running", nullptr, running);
        const int width = QFontMetrics{ui::smallFont()}.horizontalAdvance(text) + ui::space::Two;
        ui::Pill::draw(painter, {rest.right() - width, rest.top(), width, rest.height()}, text,
                       ui::Tint::Accent);
        rest.setRight(rest.right() - width - ui::space::Half);
    } else if (index.data(ProjectModel::FailedRole).toBool()) {
        const int side = ui::size::Icon;
        ui::icon(QStringLiteral("error"), ui::Tint::Error)
            .paint(painter,
                   QRect{rest.right() - side, rest.center().y() - side / 2 + 1, side, side});
        rest.setRight(rest.right() - side - ui::space::Half);
    }
    const auto mark = index.data(ProjectModel::MarkRole).value<FileMark>();
    if (!mark.letter.isEmpty()) {
        painter->setFont(ui::codeFont());
        painter->setPen(ui::tintColor(mark.tint));
        const int width = painter->fontMetrics().horizontalAdvance(QLatin1Char('M'));
        painter->drawText(QRect{rest.right() - width, rest.top(), width + 1, rest.height()},
                          Qt::AlignCenter, mark.letter);
        rest.setRight(rest.right() - width - ui::space::Half);
    }
    if (kind == Kind::Version) {
        const QRect button = buttonRect(option.rect);
        const int inset = (button.height() - ui::size::Icon) / 2;
        ui::icon(QStringLiteral("history"))
            .paint(painter, button.adjusted(inset, inset, -inset, -inset));
        rest.setRight(button.left());
    }
    const QString iconName = index.data(ProjectModel::IconNameRole).toString();
    if (!iconName.isEmpty()) {
        const int side = ui::size::Icon;
        const auto tint = kind == Kind::Function ? ui::Tint::Accent : ui::Tint::Muted;
        ui::icon(iconName, tint)
            .paint(painter, QRect{rest.left(), rest.center().y() - side / 2 + 1, side, side});
        rest.setLeft(rest.left() + side + 6);
    }
    const bool section = kind == Kind::Section;
    painter->setFont(section ? ui::strongFont() : option.font);
    const bool muted = section || kind == Kind::Uncreated;
    painter->setPen(muted ? c.muted : mark.letter.isEmpty() ? c.text : ui::tintColor(mark.tint));
    const QFontMetrics metrics = painter->fontMetrics();
    const QFontMetrics small{ui::smallFont()};
    const auto [shown, detail] =
        fit(name, metrics, index.data(ProjectModel::DetailRole).toString(), small, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(shown) + ui::space::One);
    painter->setFont(ui::smallFont());
    painter->setPen(c.muted);
    painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, detail);
    painter->restore();
}

QRect ProjectDelegate::buttonRect(const QRect& row) {
    const int side = row.height();
    return {row.right() - side - ui::space::Half, row.top(), side, side};
}

bool ProjectDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (index.data(ProjectModel::KindRole).value<Kind>() == Kind::Version &&
        event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton &&
            buttonRect(option.rect).contains(mouse->position().toPoint())) {
            emit changesSinceRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool ProjectDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (index.data(ProjectModel::KindRole).value<Kind>() != Kind::Version ||
        !buttonRect(option.rect).contains(event->pos()))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(
        event->globalPos(),
        tr("What has changed since version %1").arg(index.data(ProjectModel::IdRole).toString()),
        view);
    return true;
}

std::pair<QString, QString> ProjectDelegate::fit(const QString& name,
                                                 const QFontMetrics& nameMetrics,
                                                 const QString& detail,
                                                 const QFontMetrics& detailMetrics, int width) {
    const int nameWidth = nameMetrics.horizontalAdvance(name);
    const int detailWidth = detail.isEmpty() ? 0 : detailMetrics.horizontalAdvance(detail);
    const int together = nameWidth + (detailWidth > 0 ? ui::space::One + detailWidth : 0);
    if (together <= width)
        return {name, detail};
    const bool isShort = detailWidth > 0 && detailWidth * 5 <= width * 2;
    if (isShort)
        return {nameMetrics.elidedText(name, Qt::ElideMiddle, width - ui::space::One - detailWidth),
                detail};
    const int left = width - nameWidth - ui::space::One;
    constexpr int least = 32;
    return {nameMetrics.elidedText(name, Qt::ElideMiddle, width),
            left < least ? QString{} : detailMetrics.elidedText(detail, Qt::ElideRight, left)};
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const bool section =
        index.data(ProjectModel::KindRole).value<Kind>() == ProjectModel::Kind::Section;
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString detail = index.data(ProjectModel::DetailRole).toString();
    const int width = size.width() + ui::space::Two +
                      QFontMetrics{ui::smallFont()}.horizontalAdvance(detail) + ui::space::One;
    return {width, std::max(size.height(), section ? 28 : ui::size::Row)};
}

} // namespace lathe::project
