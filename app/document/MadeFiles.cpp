#include "app/document/MadeFiles.h"

#include "app/document/FileStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lathe::app {

namespace {

/// Up to the project's folder, as long as there is nothing in them.
void removeEmptyFolders(const QString& path, const QString& root) {
    QString folder = QFileInfo{path}.absolutePath();
    while (folder.startsWith(root + QLatin1Char('/')) && QDir{}.rmdir(folder))
        folder = QFileInfo{folder}.absolutePath();
}

/// A custom runtime's bootstrap and the like, which must stay one that can be run.
bool isProgram(const QByteArray& bytes) {
    return bytes.startsWith("#!") || bytes.startsWith("\x7f"
                                                      "ELF");
}

} // namespace

Result<QStringList> MadeFiles::write(const QString& root) {
    QStringList paths;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const QString path = root + QLatin1Char('/') + it.key();
        if (QFileInfo::exists(path))
            continue;
        if (auto written = FileStore::write(path, it.value(), root); !written)
            return written.error();
        if (isProgram(it.value()))
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner |
                                            QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther);
        m_made << it.key();
        paths << path;
    }
    return paths;
}

MadeFiles::Removal MadeFiles::remove(const QString& root, const QStringList& beingEdited) {
    Removal removal;
    for (const QString& name : std::as_const(m_made)) {
        const QString path = root + QLatin1Char('/') + name;
        if (!QFileInfo::exists(path))
            continue;
        const auto bytes = FileStore::read(path);
        const bool isAsMade = bytes && *bytes == m_files.value(name);
        if (isAsMade && !beingEdited.contains(path) && FileStore::removeForGood(path)) {
            removal.gone << path;
            removeEmptyFolders(path, root);
        } else {
            removal.kept << path;
        }
    }
    m_made.clear();
    return removal;
}

} // namespace lathe::app
