#include "app/window/HandlerPlace.h"

#include "app/document/FileStore.h"
#include "widgets/common/Labels.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace lathe::app {

namespace {

/// What a handler names: a function or method, and the files that it may be in, relative to the
/// code's folder.
struct Sought {
    QStringList files;
    QString name;
};

/// "folder/app.handler": a module, and a function in it.
Sought inModule(const QString& handler, bool dotsAreFolders, const QStringList& suffixes) {
    const qsizetype dot = handler.lastIndexOf(QLatin1Char('.'));
    if (dot <= 0)
        return {};
    QString module = handler.left(dot);
    if (dotsAreFolders)
        module.replace(QLatin1Char('.'), QLatin1Char('/'));
    Sought sought{{}, handler.mid(dot + 1)};
    for (const QString& suffix : suffixes)
        sought.files << module + suffix;
    return sought;
}

/// "shop.Orders$Inner::handle", where Maven and Gradle keep their sources.
Sought ofJava(const QString& handler) {
    const QStringList parts = handler.split(QStringLiteral("::"));
    QString type = parts.front().section(QLatin1Char('$'), 0, 0);
    type.replace(QLatin1Char('.'), QLatin1Char('/'));
    Sought sought{{}, parts.size() > 1 ? parts[1] : QStringLiteral("handleRequest")};
    for (const char* module : {"", "app/", "lib/"}) {
        for (const auto& [folder, suffix] :
             {std::pair{"src/main/java/", ".java"}, std::pair{"src/main/kotlin/", ".kt"},
              std::pair{"src/main/scala/", ".scala"}, std::pair{"src/main/groovy/", ".groovy"}})
            sought.files << QLatin1String{module} + QLatin1String{folder} + type +
                                QLatin1String{suffix};
    }
    sought.files << type + QStringLiteral(".java");
    return sought;
}

/// "Assembly::Shop.Orders::Handle", or the name of an assembly that has a Main.
Sought ofDotnet(const QString& handler) {
    const QStringList parts = handler.split(QStringLiteral("::"));
    const bool isMethod = parts.size() == 3;
    const QString type =
        isMethod ? parts[1].section(QLatin1Char('.'), -1) : QStringLiteral("Program");
    Sought sought{{}, isMethod ? parts[2] : QStringLiteral("Main")};
    for (const QString& folder :
         {QString{}, QStringLiteral("src/"), QStringLiteral("src/%1/").arg(parts.front())})
        sought.files << folder + type + QStringLiteral(".cs");
    return sought;
}

Sought soughtFor(const QString& runtime, const QString& handler) {
    if (runtime.startsWith(QLatin1String{"python"}))
        return inModule(handler, true, {QStringLiteral(".py"), QStringLiteral("/__init__.py")});
    if (runtime.startsWith(QLatin1String{"nodejs"}))
        return inModule(handler, false,
                        {QStringLiteral(".mjs"), QStringLiteral(".js"), QStringLiteral(".cjs"),
                         QStringLiteral(".ts"), QStringLiteral(".mts")});
    if (runtime.startsWith(QLatin1String{"ruby"}))
        return inModule(handler, false, {QStringLiteral(".rb")});
    if (runtime.startsWith(QLatin1String{"java"}))
        return ofJava(handler);
    if (runtime.startsWith(QLatin1String{"dotnet"}))
        return ofDotnet(handler);
    // Go, Rust and the like: programs of their own.
    return {{QStringLiteral("main.go"), QStringLiteral("src/main.rs")}, QStringLiteral("main")};
}

int lineOf(const QByteArray& text, const QString& name) {
    const QString word = QRegularExpression::escape(name);
    const QRegularExpression definition{
        QStringLiteral("^\\s*(?:(?:async\\s+)?def\\s+%1\\b"
                       "|(?:export\\s+)?(?:async\\s+)?function\\s+%1\\b"
                       "|(?:export\\s+)?(?:const|let|var)\\s+%1\\s*="
                       "|(?:module\\.)?exports\\.%1\\s*="
                       "|(?!return\\b|new\\b|throw\\b)[\\w<>\\[\\],.?@ ]+\\s%1\\s*\\()")
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
    if (function.code.empty())
        return {};
    const Sought sought = soughtFor(QString::fromStdString(function.runtime),
                                    QString::fromStdString(function.handler));
    for (const QString& file : sought.files) {
        const QString path = ui::toQString(function.code) + QLatin1Char('/') + file;
        if (!QFileInfo::exists(path))
            continue;
        const auto bytes = FileStore::read(path);
        return {path, bytes ? lineOf(*bytes, sought.name) : 1};
    }
    return {};
}

} // namespace lathe::app
