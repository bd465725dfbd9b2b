#pragma once

#include "engine/base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace lathe::app {

/// Files that are made along with a change of the template, and what becomes of them when it is
/// taken back. Its calls wait for the disk, and come one after the other: on one worker thread.
class MadeFiles {
  public:
    /// By their path in the project's folder.
    explicit MadeFiles(QMap<QString, QByteArray> files)
        : m_files{std::move(files)} {}

    const QMap<QString, QByteArray>& files() const { return m_files; }

    /// Writes those that are not there yet, programs so that they can be run, and gives their
    /// absolute paths. Fails as FileStore::write() does.
    Result<QStringList> write(const QString& root);

    struct Removal {
        QStringList gone;
        /// Somebody has changed them since, or is about to: they stay.
        QStringList kept;
    };
    /// Deletes what write() has made, with folders that are left empty. Paths are absolute.
    Removal remove(const QString& root, const QStringList& beingEdited);

  private:
    QMap<QString, QByteArray> m_files;
    /// What write() has made; others were there before.
    QStringList m_made;
};

} // namespace lathe::app
