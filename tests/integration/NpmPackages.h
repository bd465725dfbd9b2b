#pragma once

#include "tests/integration/Client.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <string>

namespace lathe::test {

/// Packages from npm in a folder beside the tests' programs, installed by the first test that asks
/// for them. Where that is impossible (no npm, no network, no compiler) `missing` says why: tests
/// are skipped then.
class NpmPackages {
  public:
    NpmPackages(const QString& name, const QStringList& packages)
        : folder{QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../npm/" + name)} {
        const QString mark = folder + "/installed";
        QFile installed{mark};
        if (installed.open(QIODevice::ReadOnly) && installed.readAll() == packages.join(' '))
            return;
        QDir{folder}.removeRecursively();
        QDir{}.mkpath(folder);
        install(packages);
        if (!missing.isEmpty() || !installed.open(QIODevice::WriteOnly))
            return;
        installed.write(packages.join(' ').toUtf8());
    }

    QString folder;
    QString missing;

  private:
    void install(const QStringList& packages) {
        const QString npm = QStandardPaths::findExecutable("npm");
        if (npm.isEmpty()) {
            missing = "there is no npm here";
            return;
        }
        QProcess process;
        process.setWorkingDirectory(folder);
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // The headers that are here (Debian's, NodeSource's), for there is no fetching others.
        for (const char* place : {"/usr/include/nodejs", "/usr"}) {
            if (QFile::exists(place + QStringLiteral("/include/node/node.h")))
                environment.insert("npm_config_nodedir", place);
        }
        process.setProcessEnvironment(environment);
        process.start(npm, QStringList{"install", "--prefix", ".", "--no-audit", "--no-fund",
                                       "--foreground-scripts"} +
                               packages);
        if (!process.waitForFinished(100'000) || process.exitCode() != 0) {
            process.kill();
            process.waitForFinished();
            missing = "npm could not install " + packages.join(' ') + ":\n" +
                      QString::fromUtf8(process.readAll()).right(2000);
        }
    }
};

/// Runs clients/NAME.mjs, which finds its packages in `packages` (createRequire) and asks whoever
/// listens at `endpointUrl`, as runPythonClient().
inline QString runNodeClient(const QString& name, const NpmPackages& packages,
                             const std::string& endpointUrl) {
    QProcessEnvironment environment = clientEnvironment(endpointUrl);
    environment.insert("LATHE_NPM_PACKAGES", packages.folder + "/");
    const ClientRun run =
        runClient(QStandardPaths::findExecutable("node"), {clientFile(name + ".mjs")}, environment);
    return run.succeeded ? QString{} : name + ":\n" + run.output;
}

} // namespace lathe::test
