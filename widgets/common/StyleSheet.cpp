#include "widgets/common/StyleSheet.h"

#include "widgets/common/Theme.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace lathe::ui {

namespace {

QByteArray readResource(const QString& path) {
    QFile file{path};
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "resource", qPrintable(path));
    return opened ? file.readAll() : QByteArray{};
}

/// A tinted copy of an icon as a file; its name tells the colour, because the style caches by name.
QString tintedFile(const QString& icon, const QColor& color) {
    static const QTemporaryDir folder;
    const QString path = folder.filePath(icon + color.name().mid(1) + QStringLiteral(".svg"));
    if (QFile::exists(path))
        return path;
    QByteArray svg = readResource(QStringLiteral(":/icons/%1.svg").arg(icon));
    svg.replace("currentColor", color.name().toLatin1());
    QFile file{path};
    if (file.open(QIODevice::WriteOnly))
        file.write(svg);
    return path;
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
        {QStringLiteral("icon-down"), tintedFile(QStringLiteral("chevron-down"), c.muted)},
        {QStringLiteral("icon-up"), tintedFile(QStringLiteral("chevron-up"), c.muted)},
        {QStringLiteral("icon-right"), tintedFile(QStringLiteral("chevron-right"), c.muted)},
        {QStringLiteral("icon-tab-close"), tintedFile(QStringLiteral("tab-close"), c.muted)},
        {QStringLiteral("icon-check"), tintedFile(QStringLiteral("check-small"), c.accentText)},
    };
    const QString source = QString::fromUtf8(readResource(QStringLiteral(":/themes/lathe.qss")));
    static const QRegularExpression token{QStringLiteral("@([a-zA-Z][a-zA-Z-]*)")};
    QString out;
    qsizetype last = 0;
    for (auto match = token.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        Q_ASSERT_X(tokens.contains(found.captured(1)), "style sheet",
                   qPrintable(found.captured(1)));
        out += QStringView{source}.mid(last, found.capturedStart() - last);
        out += tokens.value(found.captured(1));
        last = found.capturedEnd();
    }
    out += QStringView{source}.mid(last);
    return out;
}

} // namespace lathe::ui
