#pragma once

#include "engine/vcs/Repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lathe::test {

/// A repository in a folder of its own, with git as a second opinion. Git reads no configuration
/// but that of the repository.
class GitBench {
  public:
    GitBench()
        : root{std::filesystem::canonical(home()) / "work"} {
        std::filesystem::create_directory(root);
    }
    ~GitBench() {
        std::filesystem::remove_all(root);
        std::filesystem::remove(home() + "/.gitconfig");
    }
    GitBench(const GitBench&) = delete;
    GitBench& operator=(const GitBench&) = delete;

    /// The person's own folder: one for the process, for libgit2 asks for it once.
    static std::string home() {
        // In memory where that can be: a hundred thousand files are made and deleted.
        static const QTemporaryDir folder{QFileInfo{"/dev/shm"}.isWritable()
                                              ? "/dev/shm/lathe-git-XXXXXX"
                                              : QDir::tempPath() + "/lathe-git-XXXXXX"};
        for (const char* name : {"HOME", "XDG_CONFIG_HOME"})
            qputenv(name, folder.path().toUtf8());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        return folder.path().toStdString();
    }

    /// With an identity.
    void init() const {
        git({"init", "-q", "-b", "main"});
        git({"config", "user.name", "Ada"});
        git({"config", "user.email", "ada@example.org"});
    }
    void write(const std::filesystem::path& file, const std::string& text) const {
        std::filesystem::create_directories((root / file).parent_path());
        std::ofstream{root / file, std::ios::binary} << text;
    }
    std::string read(const std::filesystem::path& file) const {
        std::ifstream stream{root / file, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void commitAll(const QString& message) const {
        git({"add", "-A"});
        git({"commit", "-q", "--allow-empty", "-m", message});
    }
    /// What git prints; fails the test where git fails.
    QByteArray git(const QStringList& arguments) const {
        QProcess process;
        process.setWorkingDirectory(QString::fromStdString(root.string()));
        process.start("git", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError() + arguments.join(' ').toUtf8(), __FILE__,
                         __LINE__);
        return process.readAllStandardOutput();
    }
    vcs::Repository open() const {
        auto repository = vcs::Repository::discover(root);
        if (!repository)
            qFatal("%s", repository.error().detail.english().c_str());
        return std::move(*repository);
    }

    std::filesystem::path root;
};

/// The code of a result's error; empty where it is none.
template <class T> QByteArray codeOf(const Result<T>& result) {
    return result ? QByteArray{} : QByteArray::fromStdString(result.error().code);
}

} // namespace lathe::test
