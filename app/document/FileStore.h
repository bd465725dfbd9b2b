#pragma once

#include "engine/base/Result.h"

#include <QByteArray>
#include <QString>

namespace lathe::app {

/// Reading and writing the files of a project. These calls wait for the disk: call them on a worker
/// thread. Errors: File.NotFound, File.NotReadable, File.TooLarge, File.NotWritable, File.Exists,
/// File.NoTrash.
namespace FileStore {

/// The largest file that is opened: an editor is no place for more.
inline constexpr qint64 MaximumSize = 64 * 1024 * 1024;

Result<QByteArray> read(const QString& path);

/// Writes beside the file and puts the new one in its place in one step; permissions stay, and
/// where the path is a symbolic link its target is written. Makes the folders above it.
Result<void> write(const QString& path, const QByteArray& bytes);

/// Makes an empty file and the folders above it; fails where something has this name.
Result<void> create(const QString& path);
Result<void> rename(const QString& from, const QString& to);
/// Moves to the trash; File.NoTrash where that cannot be.
Result<void> remove(const QString& path);
/// Deletes the file, or the folder with everything in it.
Result<void> removeForGood(const QString& path);

} // namespace FileStore

} // namespace lathe::app
