#include "widgets/designer/ChangeMarks.h"

#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace lathe::designer {

namespace {

using authoring::Change;

constexpr qreal BadgeRadius = 9;
/// Longer values are cut in their middle.
constexpr int LongestValue = 60;

QString text(const char* source) {
    return QCoreApplication::translate("ChangeMarks", source);
}

QString valueText(const boost::json::value& value) {
    const QString said = value.is_string() ? QString::fromUtf8(value.get_string().c_str())
                                           : QString::fromStdString(boost::json::serialize(value));
    return said.size() <= LongestValue ? said
                                       : said.left(LongestValue / 2) + QStringLiteral("\u2026") +
                                             said.right(LongestValue / 2);
}

} // namespace

ui::Tint tintOf(Change change) {
    return change == Change::Added     ? ui::Tint::Success
           : change == Change::Removed ? ui::Tint::Error
                                       : ui::Tint::Warning;
}

QString signOf(Change change) {
    return change == Change::Added     ? QStringLiteral("+")
           : change == Change::Removed ? QStringLiteral("\u2212")
                                       : QStringLiteral("\u2260");
}

QString changeWord(Change change) {
    return change == Change::Added     ? text(QT_TRANSLATE_NOOP("ChangeMarks", "Added"))
           : change == Change::Removed ? text(QT_TRANSLATE_NOOP("ChangeMarks", "Removed"))
                                       : text(QT_TRANSLATE_NOOP("ChangeMarks", "Changed"));
}

QString settingText(const authoring::SettingChange& setting) {
    const QString path = QString::fromStdString(setting.path);
    if (setting.before && setting.after)
        return QStringLiteral("%1: %2 \u2192 %3")
            .arg(path, valueText(*setting.before), valueText(*setting.after));
    return setting.after ? text(QT_TRANSLATE_NOOP("ChangeMarks", "%1: now %2, not set before"))
                               .arg(path, valueText(*setting.after))
                         : text(QT_TRANSLATE_NOOP("ChangeMarks", "%1: no longer set, was %2"))
                               .arg(path, setting.before ? valueText(*setting.before) : QString{});
}

QString markToolTip(const Mark& mark) {
    return (QStringList{changeWord(mark.change)} + mark.settings).join(u'\n');
}

void drawBadge(QPainter& painter, QPointF centre, Change change) {
    painter.setPen(QPen{ui::colors().background, 2});
    painter.setBrush(ui::tintColor(tintOf(change)));
    painter.drawEllipse(centre, BadgeRadius, BadgeRadius);
    painter.setPen(ui::colors().background);
    painter.setFont(ui::strongFont());
    painter.drawText(QRectF{centre.x() - BadgeRadius, centre.y() - BadgeRadius, 2 * BadgeRadius,
                            2 * BadgeRadius},
                     Qt::AlignCenter, signOf(change));
}

QHash<QString, Mark> marksOf(const authoring::GraphDiff& diff) {
    QHash<QString, Mark> marks;
    for (const auto* items : {&diff.nodes, &diff.wires}) {
        for (const authoring::ItemChange& item : *items) {
            QStringList settings;
            for (const authoring::SettingChange& setting : item.settings)
                settings << settingText(setting);
            marks.insert(QString::fromStdString(item.id), {item.change, settings});
        }
    }
    return marks;
}

} // namespace lathe::designer
