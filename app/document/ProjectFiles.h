#pragma once

#include "widgets/project/FileNode.h"

#include <QFileSystemWatcher>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

#include "engine/base/Result.h"

namespace lathe::app {

/// The files below the project's folder, found and watched on a worker thread, and what may be done
/// to them.
class ProjectFiles : public QObject {
    Q_OBJECT

  public:
    using Done = std::function<void(const Result<void>&)>;

    explicit ProjectFiles(QObject* parent = nullptr);

    /// Empty: no project.
    void setRoot(const QString& root);
    const QString& root() const { return m_root; }
    const project::FileNode& tree() const { return m_tree; }
    /// Absolute paths of every file, in the order of the tree.
    QStringList allFiles() const;
    /// Whether there was a file or folder of this path, which is one in the project's folder, when
    /// they were last found.
    bool has(const QString& path) const;
    /// Whether a tool makes files of this name by itself: no person looks into them.
    static bool isOfNoInterest(const QString& name);
    /// events/NAME.json by NAME.
    const QMap<QString, QString>& savedEvents() const { return m_events; }

    void rescanSoon() { m_scanSoon.start(); }

    /// Each runs on a worker thread; `done` is called on this one.
    void write(const QString& path, const QByteArray& bytes, Done done);
    void create(const QString& path, Done done);
    void rename(const QString& from, const QString& to, Done done);
    /// `done` is told where in the trash it is.
    void remove(const QString& path, std::function<void(const Result<QString>&)> done);
    void putBack(const QString& pathInTrash, const QString& path, Done done);
    void removeForGood(const QString& path, Done done);

  signals:
    void treeChanged();
    void savedEventsChanged();

  private:
    struct Found {
        project::FileNode tree;
        QStringList folders;
        QMap<QString, QString> events;
    };
    /// Nothing where there is no such folder (any more).
    static std::optional<Found> scan(const QString& root);
    void rescan();
    void adopt(Found found);
    void run(std::function<Result<void>()> job, Done done);

    QString m_root;
    project::FileNode m_tree;
    QMap<QString, QString> m_events;
    QFileSystemWatcher m_watcher;
    QTimer m_scanSoon;
    bool m_scanning = false;
};

} // namespace lathe::app
