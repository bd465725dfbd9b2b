#pragma once

#include "engine/base/Result.h"

#include <QByteArray>
#include <QString>

namespace lathe::app {

/// Reading and writing the files of a project. These calls wait for the disk: call them on a worker
/// thread. Errors: File.NotFound, File.NotReadable, File.TooLarge, File.NotWritable,
/// File.FolderGone, File.Exists, File.NoTrash.
namespace FileStore {

/// The largest file that is opened: an editor is no place for more.
inline constexpr qint64 MaximumSize = 64 * 1024 * 1024;

Result<QByteArray> read(const QString& path);

/// Writes beside the file and puts the new one in its place in one step; permissions stay, and
/// where the path is a symbolic link its target is written. Makes the folders between `root` and
/// the file; where there is no `root` (any more), a missing folder is File.FolderGone: a project
/// that was moved away must not begin anew where it was.
Result<void> write(const QString& path, const QByteArray& bytes, const QString& root = {});

/// Makes an empty file, and folders as write() does; fails where something has this name.
Result<void> create(const QString& path, const QString& root);
Result<void> rename(const QString& from, const QString& to);
/// Moves to the trash and gives its path there; File.NoTrash where that cannot be.
Result<QString> remove(const QString& path);
/// Puts what remove() took away back to `path`.
Result<void> putBack(const QString& pathInTrash, const QString& path);
/// Deletes the file, or the folder with everything in it.
Result<void> removeForGood(const QString& path);

} // namespace FileStore

} // namespace lathe::app
