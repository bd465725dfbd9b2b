#include "app/document/ProjectFiles.h"

#include "app/document/Background.h"
#include "app/document/FileStore.h"

#include <QCollator>
#include <QDir>

namespace lathe::app {

namespace {

/// More than this is no project of functions; the tree stays usable and says nothing of the rest.
constexpr int MaximumNodes = 20'000;
constexpr int MaximumWatches = 500;
constexpr qint64 MaximumEventSize = 8 * 1024 * 1024;

class Scanner {
  public:
    Scanner()
        // The C locale cannot compare numbers.
        : m_collator{QLocale{}.language() == QLocale::C ? QLocale{QLocale::English} : QLocale{}} {
        m_collator.setNumericMode(true);
    }

    void fill(project::FileNode& folder) {
        folders << folder.path;
        QFileInfoList entries = QDir{folder.path}.entryInfoList(
            QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::NoSort);
        std::sort(entries.begin(), entries.end(), [this](const QFileInfo& a, const QFileInfo& b) {
            if (a.isDir() != b.isDir())
                return a.isDir();
            return m_collator.compare(a.fileName(), b.fileName()) < 0;
        });
        for (const QFileInfo& entry : std::as_const(entries)) {
            if (ProjectFiles::isOfNoInterest(entry.fileName()) || ++m_count > MaximumNodes)
                continue;
            project::FileNode node{entry.fileName(), entry.absoluteFilePath(), entry.isDir(), {}};
            if (node.folder && !entry.isSymLink())
                fill(node);
            folder.children.push_back(std::move(node));
        }
    }

    QStringList folders;

  private:
    QCollator m_collator;
    int m_count = 0;
};

void collect(const project::FileNode& node, QStringList& paths) {
    for (const project::FileNode& child : node.children) {
        if (child.folder)
            collect(child, paths);
        else
            paths << child.path;
    }
}

} // namespace

ProjectFiles::ProjectFiles(QObject* parent)
    : QObject{parent} {
    m_scanSoon.setSingleShot(true);
    m_scanSoon.setInterval(150);
    connect(&m_scanSoon, &QTimer::timeout, this, &ProjectFiles::rescan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_scanSoon,
            qOverload<>(&QTimer::start));
}

void ProjectFiles::setRoot(const QString& root) {
    m_root = root;
    m_tree = {};
    m_events.clear();
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    emit treeChanged();
    emit savedEventsChanged();
    if (!root.isEmpty())
        rescan();
}

bool ProjectFiles::isOfNoInterest(const QString& name) {
    static const QSet<QString> names{
        QStringLiteral(".git"),     QStringLiteral("node_modules"),  QStringLiteral("__pycache__"),
        QStringLiteral(".aws-sam"), QStringLiteral(".venv"),         QStringLiteral("venv"),
        QStringLiteral(".idea"),    QStringLiteral(".pytest_cache"), QStringLiteral(".mypy_cache"),
        QStringLiteral(".gradle"),  QStringLiteral(".DS_Store")};
    return names.contains(name);
}

bool ProjectFiles::has(const QString& path) const {
    const project::FileNode* node = &m_tree;
    for (const QString& name : path.split(QLatin1Char('/'))) {
        const auto found =
            std::find_if(node->children.begin(), node->children.end(),
                         [&](const project::FileNode& child) { return child.name == name; });
        if (found == node->children.end())
            return false;
        node = &*found;
    }
    return true;
}

QStringList ProjectFiles::allFiles() const {
    QStringList paths;
    collect(m_tree, paths);
    return paths;
}

std::optional<ProjectFiles::Found> ProjectFiles::scan(const QString& root) {
    if (!QFileInfo::exists(root))
        return {};
    Found found;
    found.tree = {QFileInfo{root}.fileName(), root, true, {}};
    Scanner scanner;
    scanner.fill(found.tree);
    found.folders = scanner.folders.mid(0, MaximumWatches);
    const QDir events{root + QStringLiteral("/events")};
    for (const QFileInfo& file : events.entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
        if (file.size() > MaximumEventSize)
            continue;
        if (const auto bytes = FileStore::read(file.absoluteFilePath()); bytes)
            found.events.insert(file.completeBaseName(), QString::fromUtf8(*bytes));
    }
    return found;
}

void ProjectFiles::rescan() {
    if (m_root.isEmpty())
        return;
    if (m_scanning) {
        m_scanSoon.start();
        return;
    }
    m_scanning = true;
    inBackground(
        this, [root = m_root] { return scan(root); },
        [this, root = m_root](std::optional<Found> found) {
            m_scanning = false;
            if (root != m_root)
                rescan();
            else if (found)
                adopt(std::move(*found));
        });
}

void ProjectFiles::adopt(Found found) {
    const QStringList watched = m_watcher.directories();
    QStringList added;
    for (const QString& folder : std::as_const(found.folders)) {
        if (!watched.contains(folder))
            added << folder;
    }
    if (!added.isEmpty())
        m_watcher.addPaths(added);
    if (m_tree != found.tree) {
        m_tree = std::move(found.tree);
        emit treeChanged();
    }
    if (m_events != found.events) {
        m_events = std::move(found.events);
        emit savedEventsChanged();
    }
}

void ProjectFiles::run(std::function<Result<void>()> job, Done done) {
    inBackground(this, std::move(job), [this, done = std::move(done)](const Result<void>& result) {
        rescanSoon();
        done(result);
    });
}

void ProjectFiles::write(const QString& path, const QByteArray& bytes, Done done) {
    run([path, bytes, root = m_root] { return FileStore::write(path, bytes, root); },
        std::move(done));
}

void ProjectFiles::create(const QString& path, Done done) {
    run([path, root = m_root] { return FileStore::create(path, root); }, std::move(done));
}

void ProjectFiles::rename(const QString& from, const QString& to, Done done) {
    run([from, to] { return FileStore::rename(from, to); }, std::move(done));
}

void ProjectFiles::remove(const QString& path, std::function<void(const Result<QString>&)> done) {
    inBackground(
        this, [path] { return FileStore::remove(path); },
        [this, done = std::move(done)](const Result<QString>& removed) {
            rescanSoon();
            done(removed);
        });
}

void ProjectFiles::putBack(const QString& pathInTrash, const QString& path, Done done) {
    run([pathInTrash, path] { return FileStore::putBack(pathInTrash, path); }, std::move(done));
}

void ProjectFiles::removeForGood(const QString& path, Done done) {
    run([path] { return FileStore::removeForGood(path); }, std::move(done));
}

} // namespace lathe::app
