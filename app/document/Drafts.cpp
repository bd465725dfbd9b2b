#include "app/document/Drafts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <csignal>

#include <sys/types.h>

namespace lathe::app {

namespace {

QString prefixOf(const QString& path) {
    return QString::fromLatin1(
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QString fileOf(const QString& folder, const QString& path, qint64 process) {
    return QStringLiteral("%1/%2-%3").arg(folder, prefixOf(path), QString::number(process));
}

/// Another process of this program with this number is running.
bool belongsToAnother(qint64 process) {
    if (process == QCoreApplication::applicationPid() ||
        ::kill(static_cast<pid_t>(process), 0) != 0)
        return false;
    const QString program = QFileInfo{QStringLiteral("/proc/%1/exe").arg(process)}.symLinkTarget();
    return program.isEmpty() || program.startsWith(QCoreApplication::applicationFilePath());
}

} // namespace

Drafts::Drafts(const QString& folder)
    : m_folder{folder} {
    m_thread.setMaxThreadCount(1);
}

Drafts::~Drafts() {
    m_thread.waitForDone();
}

void Drafts::keep(const QString& path, const Draft& draft) {
    m_thread.start([folder = m_folder, path, draft] {
        QDir{}.mkpath(folder);
        QSaveFile file{fileOf(folder, path, QCoreApplication::applicationPid())};
        // What cannot be kept is still in its editor: nobody is bothered with it.
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(draft.base + '\n' + draft.text);
        file.commit();
    });
}

void Drafts::drop(const QString& path) {
    m_thread.start([folder = m_folder, path] {
        QFile::remove(fileOf(folder, path, QCoreApplication::applicationPid()));
    });
}

std::optional<Drafts::Draft> Drafts::take(const QString& folder, const QString& path) {
    std::optional<Draft> found;
    const QFileInfoList files = QDir{folder}.entryInfoList({prefixOf(path) + QStringLiteral("-*")},
                                                           QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        if (belongsToAnother(info.fileName().section(QLatin1Char('-'), -1).toLongLong()))
            continue;
        QFile file{info.absoluteFilePath()};
        if (found || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray base = file.readLine().trimmed();
        found = Draft{file.readAll(), base};
        file.remove();
    }
    return found;
}

QByteArray Drafts::baseOf(const QByteArray& savedText) {
    return QCryptographicHash::hash(savedText, QCryptographicHash::Sha1).toHex();
}

} // namespace lathe::app
