#pragma once

#include "app/lsp/Connection.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace lathe::lsp {

/// Languages that one server serves together.
enum class Family { None, Python, Script, Go, Java, Ruby, Rust };

/// By the file's name.
Family familyOf(const QString& fileName);
/// As the protocol names its language: "typescriptreact".
QString languageIdOf(const QString& fileName);

/// A language server that is known.
struct ServerKind {
    Family family;
    /// What it is found by, and called.
    QString program;
    QStringList arguments;
};

/// Those of a family, the best first.
std::vector<ServerKind> serverKindsOf(Family family);
/// What could be installed, as one would look for it: "pyright or python3-pylsp".
QString installHint(Family family);

/// A server on this machine for a file of a project.
struct FoundServer {
    QString name;
    Command command;
    /// What the server is asked to look at: the folder of the file's module.
    QString root;
    /// Answers to workspace/configuration, by section, and what initialize is told.
    QJsonObject settings;
    QJsonObject options;
};

/// The folder below which the file's language looks for its modules: that of go.mod, package.json,
/// pom.xml and the like, else the project's.
QString rootOf(Family family, const QString& file, const QString& project);

/// Looks in node_modules/.bin and the virtual environments from the file's folder up to the
/// project's, then on PATH. The best first. Reads the disk.
std::vector<FoundServer> findServers(const QString& file, const QString& project);

} // namespace lathe::lsp
