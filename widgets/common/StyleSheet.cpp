#include "widgets/common/StyleSheet.h"

#include "widgets/common/Theme.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace lathe::ui {

namespace {

QByteArray readResource(const QString& path) {
    QFile file{path};
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "resource", qPrintable(path));
    return opened ? file.readAll() : QByteArray{};
}

} // namespace

QString styleSheet(const Colors& c) {
    const QHash<QString, QString> tokens{
        {QStringLiteral("background"), c.background.name()},
        {QStringLiteral("surface"), c.surface.name()},
        {QStringLiteral("raised"), c.raised.name()},
        {QStringLiteral("hover"), c.hover.name()},
        {QStringLiteral("border"), c.border.name()},
        {QStringLiteral("borderStrong"), c.borderStrong.name()},
        {QStringLiteral("scroll"),
         (c.dark ? c.border.lighter(115) : c.borderStrong.lighter(112)).name()},
        {QStringLiteral("text"), c.text.name()},
        {QStringLiteral("muted"), c.muted.name()},
        {QStringLiteral("faint"), c.faint.name()},
        {QStringLiteral("accent"), c.accent.name()},
        {QStringLiteral("accentHover"), c.accentHover.name()},
        {QStringLiteral("accentText"), c.accentText.name()},
        {QStringLiteral("accentSoft"), c.accentSoft.name()},
        {QStringLiteral("success"), c.success.name()},
        {QStringLiteral("warning"), c.warning.name()},
        {QStringLiteral("error"), c.error.name()},
    };
    const QString source = QString::fromUtf8(readResource(QStringLiteral(":/themes/lathe.qss")));
    QString out;
    qsizetype last = 0;
    for (qsizetype at = source.indexOf(u'@'); at >= 0; at = source.indexOf(u'@', last)) {
        const auto* end = std::find_if(source.cbegin() + at + 1, source.cend(),
                                       [](QChar c) { return !c.isLetter(); });
        const QString token{source.cbegin() + at + 1, end - source.cbegin() - at - 1};
        Q_ASSERT_X(tokens.contains(token), "style sheet", qPrintable(token));
        out += QStringView{source}.mid(last, at - last);
        out += tokens.value(token);
        last = end - source.cbegin();
    }
    out += QStringView{source}.mid(last);
    return out;
}

} // namespace lathe::ui
