#include "app/lsp/ServerKinds.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace lathe::lsp {

namespace {

const QHash<QString, std::pair<Family, QString>>& bySuffix() {
    static const QHash<QString, std::pair<Family, QString>> known{
        {QStringLiteral("py"), {Family::Python, QStringLiteral("python")}},
        {QStringLiteral("pyi"), {Family::Python, QStringLiteral("python")}},
        {QStringLiteral("js"), {Family::Script, QStringLiteral("javascript")}},
        {QStringLiteral("mjs"), {Family::Script, QStringLiteral("javascript")}},
        {QStringLiteral("cjs"), {Family::Script, QStringLiteral("javascript")}},
        {QStringLiteral("jsx"), {Family::Script, QStringLiteral("javascriptreact")}},
        {QStringLiteral("ts"), {Family::Script, QStringLiteral("typescript")}},
        {QStringLiteral("mts"), {Family::Script, QStringLiteral("typescript")}},
        {QStringLiteral("cts"), {Family::Script, QStringLiteral("typescript")}},
        {QStringLiteral("tsx"), {Family::Script, QStringLiteral("typescriptreact")}},
        {QStringLiteral("go"), {Family::Go, QStringLiteral("go")}},
        {QStringLiteral("java"), {Family::Java, QStringLiteral("java")}},
        {QStringLiteral("rb"), {Family::Ruby, QStringLiteral("ruby")}},
        {QStringLiteral("rs"), {Family::Rust, QStringLiteral("rust")}},
    };
    return known;
}

QStringList rootMarkers(Family family) {
    switch (family) {
    case Family::Script:
        return {QStringLiteral("tsconfig.json"), QStringLiteral("jsconfig.json"),
                QStringLiteral("package.json")};
    case Family::Go:
        return {QStringLiteral("go.mod")};
    case Family::Java:
        return {QStringLiteral("pom.xml"), QStringLiteral("build.gradle"),
                QStringLiteral("build.gradle.kts")};
    case Family::Ruby:
        return {QStringLiteral("Gemfile")};
    case Family::Rust:
        return {QStringLiteral("Cargo.toml")};
    default:
        return {};
    }
}

/// From the file's folder up to the project's; the project's alone where the file is elsewhere.
QStringList foldersAbove(const QString& file, const QString& project) {
    QStringList folders;
    const QString below = project + u'/';
    if (file.startsWith(below))
        for (QString at = QFileInfo{file}.path(); at.startsWith(below); at = QFileInfo{at}.path())
            folders << at;
    return folders << project;
}

QString virtualEnvironment(const QStringList& folders) {
    for (const QString& folder : folders)
        for (const char* name : {".venv", "venv", "env"})
            if (const QString path = folder + u'/' + QLatin1String{name};
                QFileInfo::exists(path + QStringLiteral("/bin/python")))
                return path;
    return qEnvironmentVariable("VIRTUAL_ENV");
}

QString findProgram(const ServerKind& kind, const QStringList& folders, const QString& venv) {
    QStringList places;
    if (kind.family == Family::Python || kind.family == Family::Script)
        for (const QString& folder : folders)
            places << folder + QStringLiteral("/node_modules/.bin");
    if (!venv.isEmpty())
        places << venv + QStringLiteral("/bin");
    const QString own =
        places.isEmpty() ? QString{} : QStandardPaths::findExecutable(kind.program, places);
    return own.isEmpty() ? QStandardPaths::findExecutable(kind.program) : own;
}

QJsonObject pythonSettings(const QString& venv) {
    QJsonObject python;
    QJsonObject jedi;
    if (!venv.isEmpty()) {
        python[QStringLiteral("pythonPath")] = venv + QStringLiteral("/bin/python");
        jedi[QStringLiteral("environment")] = venv;
    }
    // What is open is looked at, not all that there is.
    QJsonObject analysis{{QStringLiteral("diagnosticMode"), QStringLiteral("openFilesOnly")}};
    python[QStringLiteral("analysis")] = analysis;
    // By itself it wants types everywhere.
    analysis[QStringLiteral("typeCheckingMode")] = QStringLiteral("standard");
    const QJsonObject plugins{{QStringLiteral("jedi"), jedi}};
    return {{QStringLiteral("python"), python},
            {QStringLiteral("basedpyright"), QJsonObject{{QStringLiteral("analysis"), analysis}}},
            {QStringLiteral("pylsp"), QJsonObject{{QStringLiteral("plugins"), plugins}}}};
}

QJsonObject optionsOf(const ServerKind& kind, const QString& venv) {
    if (kind.program == QLatin1String{"jedi-language-server"} && !venv.isEmpty())
        return {{QStringLiteral("workspace"), QJsonObject{{QStringLiteral("environmentPath"),
                                                           venv + QStringLiteral("/bin/python")}}}};
    if (kind.program == QLatin1String{"typescript-language-server"})
        // It would fetch types of packages from the net.
        return {{QStringLiteral("disableAutomaticTypingAcquisition"), true}};
    return {};
}

} // namespace

Family familyOf(const QString& fileName) {
    return bySuffix().value(QFileInfo{fileName}.suffix().toLower(), {Family::None, {}}).first;
}

QString languageIdOf(const QString& fileName) {
    return bySuffix().value(QFileInfo{fileName}.suffix().toLower(), {Family::None, {}}).second;
}

std::vector<ServerKind> serverKindsOf(Family family) {
    const QStringList stdio{QStringLiteral("--stdio")};
    switch (family) {
    case Family::Python:
        return {{family, QStringLiteral("basedpyright-langserver"), stdio},
                {family, QStringLiteral("pyright-langserver"), stdio},
                {family, QStringLiteral("pylsp"), {}},
                {family, QStringLiteral("jedi-language-server"), {}}};
    case Family::Script:
        return {{family, QStringLiteral("typescript-language-server"), stdio},
                {family, QStringLiteral("vtsls"), stdio}};
    case Family::Go:
        return {{family, QStringLiteral("gopls"), {}}};
    case Family::Java:
        return {{family, QStringLiteral("jdtls"), {}}};
    case Family::Ruby:
        return {{family, QStringLiteral("ruby-lsp"), {}},
                {family, QStringLiteral("solargraph"), {QStringLiteral("stdio")}}};
    case Family::Rust:
        return {{family, QStringLiteral("rust-analyzer"), {}}};
    case Family::None:
        break;
    }
    return {};
}

QString installHint(Family family) {
    switch (family) {
    case Family::Python:
        return QStringLiteral("pip install basedpyright, apt install python3-pylsp");
    case Family::Script:
        return QStringLiteral("npm install --save-dev typescript typescript-language-server");
    case Family::Go:
        return QStringLiteral("go install golang.org/x/tools/gopls@latest");
    case Family::Java:
        return QStringLiteral("jdtls (eclipse.jdt.ls)");
    case Family::Ruby:
        return QStringLiteral("gem install ruby-lsp");
    case Family::Rust:
        return QStringLiteral("rustup component add rust-analyzer");
    case Family::None:
        break;
    }
    return {};
}

QString rootOf(Family family, const QString& file, const QString& project) {
    for (const QString& folder : foldersAbove(file, project))
        for (const QString& marker : rootMarkers(family))
            if (QFileInfo::exists(folder + u'/' + marker))
                return folder;
    return project;
}

std::vector<FoundServer> findServers(const QString& file, const QString& project) {
    const Family family = familyOf(file);
    const QStringList folders = foldersAbove(file, project);
    const QString venv = family == Family::Python ? virtualEnvironment(folders) : QString{};
    std::vector<FoundServer> all;
    for (const ServerKind& kind : serverKindsOf(family)) {
        const QString program = findProgram(kind, folders, venv);
        if (program.isEmpty())
            continue;
        FoundServer found;
        found.name = kind.program;
        found.root = rootOf(family, file, project);
        found.command = {program, kind.arguments, found.root, {}};
        if (!venv.isEmpty())
            found.command.environment.insert(QStringLiteral("VIRTUAL_ENV"), venv);
        found.settings = family == Family::Python ? pythonSettings(venv) : QJsonObject{};
        found.options = optionsOf(kind, venv);
        all.push_back(std::move(found));
    }
    return all;
}

} // namespace lathe::lsp
