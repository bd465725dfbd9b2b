#include "app/window/HandlerPlace.h"

#include "app/document/FileStore.h"
#include "widgets/common/Labels.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace lathe::app {

namespace {

QStringList suffixesFor(const QString& runtime) {
    if (runtime.startsWith(QLatin1String{"python"}))
        return {QStringLiteral(".py"), QStringLiteral("/__init__.py")};
    if (runtime.startsWith(QLatin1String{"nodejs"}))
        return {QStringLiteral(".mjs"), QStringLiteral(".js"), QStringLiteral(".cjs"),
                QStringLiteral(".ts"), QStringLiteral(".mts")};
    if (runtime.startsWith(QLatin1String{"ruby"}))
        return {QStringLiteral(".rb")};
    return {};
}

int lineOf(const QByteArray& text, const QString& name) {
    const QString word = QRegularExpression::escape(name);
    const QRegularExpression definition{
        QStringLiteral(
            "^\\s*(?:(?:async\\s+)?def\\s+%1\\b|(?:export\\s+)?(?:async\\s+)?function\\s+%1"
            "\\b|(?:export\\s+)?(?:const|let|var)\\s+%1\\s*=|(?:module\\.)?exports\\.%1\\s*"
            "=)")
            .arg(word),
        QRegularExpression::MultilineOption};
    const QString code = QString::fromUtf8(text);
    const QRegularExpressionMatch match = definition.match(code);
    if (!match.hasMatch())
        return 1;
    // The expression's leading white space may reach over empty lines.
    const qsizetype at = match.capturedEnd();
    return static_cast<int>(QStringView{code}.left(at).count(QLatin1Char('\n'))) + 1;
}

} // namespace

HandlerPlace handlerPlace(const model::FunctionSpec& function) {
    const QString handler = QString::fromStdString(function.handler);
    const qsizetype dot = handler.lastIndexOf(QLatin1Char('.'));
    if (function.code.empty() || dot <= 0)
        return {};
    QString module = handler.left(dot);
    const QString runtime = QString::fromStdString(function.runtime);
    if (runtime.startsWith(QLatin1String{"python"}))
        module.replace(QLatin1Char('.'), QLatin1Char('/'));
    const QString base = ui::toQString(function.code) + QLatin1Char('/') + module;
    for (const QString& suffix : suffixesFor(runtime)) {
        if (!QFileInfo::exists(base + suffix))
            continue;
        const auto bytes = FileStore::read(base + suffix);
        return {base + suffix, bytes ? lineOf(*bytes, handler.mid(dot + 1)) : 1};
    }
    return {};
}

} // namespace lathe::app
