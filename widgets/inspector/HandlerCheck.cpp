#include "widgets/inspector/HandlerCheck.h"

#include "widgets/common/Labels.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace lathe::inspector {

namespace {

constexpr qint64 mostRead = 4 * 1024 * 1024;

QString translated(const char* text) {
    return QCoreApplication::translate("HandlerCheck", text);
}

/// The places where the function may be made, in the order in which they are trusted.
QStringList patterns(bool python, const QString& function) {
    const QString name = QRegularExpression::escape(function);
    if (python)
        return {QStringLiteral("^(?:async\\s+)?def\\s+%1\\s*\\(").arg(name),
                QStringLiteral("^%1\\s*[:=]").arg(name),
                QStringLiteral("^(?:from\\s.+)?import\\s.*\\b%1\\b").arg(name)};
    return {
        QStringLiteral("\\bexports\\.%1\\s*=").arg(name),
        QStringLiteral("\\bexport\\s+(?:const|let|var|async\\s+function|function)\\s*\\*?\\s*%1\\b")
            .arg(name),
        QStringLiteral("\\bexport\\s*\\{[^}]*\\b%1\\b").arg(name),
        QStringLiteral("\\bmodule\\.exports\\s*=\\s*\\{[^}]*\\b%1\\b").arg(name)};
}

int findLine(const QString& text, bool python, const QString& function) {
    for (const QString& pattern : patterns(python, function)) {
        const QRegularExpression expression{pattern, QRegularExpression::MultilineOption};
        if (const auto match = expression.match(text); match.hasMatch())
            return int(QStringView{text}.left(match.capturedStart()).count(u'\n')) + 1;
    }
    return 0;
}

HandlerCheck lookInto(const std::filesystem::path& path, bool python, const QString& function) {
    QFile file{ui::toQString(path)};
    if (!file.open(QIODevice::ReadOnly))
        return {HandlerCheck::State::NoFile, path, 0,
                translated(QT_TRANSLATE_NOOP("HandlerCheck", "%1 cannot be read."))
                    .arg(file.fileName())};
    const int line = findLine(QString::fromUtf8(file.read(mostRead)), python, function);
    const QString name = ui::toQString(path.filename());
    if (line == 0)
        return {HandlerCheck::State::NoFunction, path, 0,
                translated(QT_TRANSLATE_NOOP("HandlerCheck", "No function %1 is to be seen in %2."))
                    .arg(function, name)};
    return {HandlerCheck::State::Found, path, line,
            translated(QT_TRANSLATE_NOOP("HandlerCheck", "%1, line %2")).arg(name).arg(line)};
}

} // namespace

HandlerCheck checkHandler(const model::FunctionSpec& function) {
    const bool python = function.runtime.starts_with("python");
    if ((!python && !function.runtime.starts_with("nodejs")) || function.code.empty() ||
        function.packageType == model::PackageType::Image)
        return {};
    const QString handler = QString::fromStdString(function.handler);
    const qsizetype dot = handler.lastIndexOf(u'.');
    if (dot <= 0 || dot == handler.size() - 1)
        return {HandlerCheck::State::BadName,
                {},
                0,
                translated(QT_TRANSLATE_NOOP("HandlerCheck",
                                             "A handler is FILE.FUNCTION, such as app.handler."))};
    QString module = handler.left(dot);
    if (python)
        module.replace(u'.', u'/');
    const QStringList endings =
        python ? QStringList{QStringLiteral(".py"), QStringLiteral("/__init__.py")}
               : QStringList{QStringLiteral(".js"), QStringLiteral(".mjs"), QStringLiteral(".cjs"),
                             QStringLiteral(".ts")};
    std::error_code ignored;
    if (!std::filesystem::is_directory(function.code, ignored))
        return {};
    for (const QString& ending : endings) {
        const auto path = function.code / ui::toPath(module + ending);
        if (std::filesystem::is_regular_file(path, ignored))
            return lookInto(path, python, handler.mid(dot + 1));
    }
    return {HandlerCheck::State::NoFile, function.code / ui::toPath(module + endings.front()), 0,
            translated(QT_TRANSLATE_NOOP("HandlerCheck", "There is no %1 in %2."))
                .arg(module + endings.front(), ui::toQString(function.code.filename()))};
}

} // namespace lathe::inspector
