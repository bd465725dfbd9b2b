#include "app/document/FileStore.h"

#include "widgets/common/EngineText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

namespace lathe::app::FileStore {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileStore)
};

Error failure(const char* code, const QString& detail) {
    return Error{code, ui::toText(detail)};
}

Error writeFailure(const QString& path, const QString& reason) {
    return failure("File.NotWritable",
                   Texts::tr("%1 could not be saved: %2. Free some space or check the permissions "
                             "of the file and its folder, then save again.")
                       .arg(QDir::toNativeSeparators(path), reason));
}

Result<void> makeFolders(const QString& path, const QString& root) {
    const QString folder = QFileInfo{path}.absolutePath();
    if (QFileInfo::exists(folder))
        return {};
    const bool isWithin = folder.startsWith(root + QLatin1Char('/')) && QFileInfo{root}.isDir();
    if (root.isEmpty() || !isWithin)
        return failure(
            "File.FolderGone",
            Texts::tr("%1 could not be saved: its folder is no longer there. It may have "
                      "been moved, renamed or deleted. Save as puts the file elsewhere.")
                .arg(QDir::toNativeSeparators(path)));
    QDir{}.mkpath(folder);
    return {};
}

} // namespace

Result<QByteArray> read(const QString& path) {
    QFile file{path};
    const QFileInfo info{path};
    if (!info.exists())
        return failure("File.NotFound", Texts::tr("%1 does not exist.").arg(path));
    if (info.isDir())
        return failure("File.NotReadable", Texts::tr("%1 is a folder.").arg(path));
    if (info.size() > MaximumSize)
        return failure("File.TooLarge", Texts::tr("%1 is too large to be opened here (%2).")
                                            .arg(path, QLocale{}.formattedDataSize(info.size())));
    if (!file.open(QIODevice::ReadOnly))
        return failure("File.NotReadable",
                       Texts::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure("File.NotReadable",
                       Texts::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    return bytes;
}

Result<void> write(const QString& path, const QByteArray& bytes, const QString& root) {
    const QFileInfo info{path};
    // A link to a link is followed to the file; one that leads nowhere gets what it names.
    const QString target = info.exists()      ? info.canonicalFilePath()
                           : info.isSymLink() ? info.symLinkTarget()
                                              : path;
    if (auto made = makeFolders(target, root); !made)
        return made;
    if (QFileInfo::exists(target) && !QFileInfo{target}.isWritable())
        return writeFailure(path, Texts::tr("the file is read-only"));
    QSaveFile file{target};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return writeFailure(path, file.errorString());
    return {};
}

Result<void> create(const QString& path, const QString& root) {
    if (QFileInfo::exists(path))
        return failure("File.Exists", Texts::tr("%1 exists already.").arg(path));
    if (auto made = makeFolders(path, root); !made)
        return made;
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeFailure(path, file.errorString());
    return {};
}

Result<void> rename(const QString& from, const QString& to) {
    if (QFileInfo::exists(to))
        return failure("File.Exists", Texts::tr("%1 exists already.").arg(to));
    if (QFile file{from}; !file.rename(to))
        return failure("File.NotWritable",
                       Texts::tr("%1 could not be renamed: %2.").arg(from, file.errorString()));
    return {};
}

Result<QString> remove(const QString& path) {
    // Below it lies the trash.
    QDir{}.mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    if (QString pathInTrash; QFile::moveToTrash(path, &pathInTrash))
        return pathInTrash;
    return failure("File.NoTrash", Texts::tr("%1 cannot be moved to the trash.").arg(path));
}

Result<void> putBack(const QString& pathInTrash, const QString& path) {
    auto done = rename(pathInTrash, path);
    // https://specifications.freedesktop.org/trash-spec: what is told of files/NAME.
    if (const QFileInfo info{pathInTrash}; done)
        QFile::remove(QStringLiteral("%1/../info/%2.trashinfo").arg(info.path(), info.fileName()));
    return done;
}

Result<void> removeForGood(const QString& path) {
    const bool removed = QFileInfo{path}.isDir() && !QFileInfo{path}.isSymLink()
                             ? QDir{path}.removeRecursively()
                             : QFile::remove(path);
    if (!removed)
        return failure("File.NotWritable", Texts::tr("%1 could not be deleted.").arg(path));
    return {};
}

} // namespace lathe::app::FileStore
