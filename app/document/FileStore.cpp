#include "app/document/FileStore.h"

#include "widgets/common/EngineText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

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

Result<void> write(const QString& path, const QByteArray& bytes) {
    const QFileInfo info{path};
    // A link to a link is followed to the file; one that leads nowhere gets what it names.
    const QString target = info.exists()      ? info.canonicalFilePath()
                           : info.isSymLink() ? info.symLinkTarget()
                                              : path;
    QDir{}.mkpath(QFileInfo{target}.absolutePath());
    if (QFileInfo::exists(target) && !QFileInfo{target}.isWritable())
        return writeFailure(path, Texts::tr("the file is read-only"));
    QSaveFile file{target};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return writeFailure(path, file.errorString());
    return {};
}

Result<void> create(const QString& path) {
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    QFile file{path};
    if (QFileInfo::exists(path))
        return failure("File.Exists", Texts::tr("%1 exists already.").arg(path));
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

Result<void> remove(const QString& path) {
    if (QFile::moveToTrash(path))
        return {};
    return failure("File.NoTrash", Texts::tr("%1 cannot be moved to the trash.").arg(path));
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
