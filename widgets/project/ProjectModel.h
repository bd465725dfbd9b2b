#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/project/FileMark.h"
#include "widgets/project/FileNode.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace lathe::project {

/// The project as a tree: functions with their triggers, layers, versions and aliases, other
/// resources, files. What
/// runs and what has failed last is part of it.
class ProjectModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum class Kind {
        Section,
        Function,
        /// A function whose Condition is false.
        Uncreated,
        Trigger,
        Layer,
        Version,
        Alias,
        Resource,
        Folder,
        File
    };
    Q_ENUM(Kind)

    enum Role {
        KindRole = Qt::UserRole + 1,
        /// Logical id of the function or resource; a trigger's id; a version's number, for an alias
        /// that of the version it leads to.
        IdRole,
        /// Absolute path of a file or folder.
        PathRole,
        /// What stands muted behind the name.
        DetailRole,
        /// How many invocations of the function run now.
        RunningRole,
        /// The function's last invocation has failed.
        FailedRole,
        /// Names the item for as long as it exists, over rebuilds of the tree.
        KeyRole,
        IconNameRole,
        /// A client of the Lambda API has made the function: the template does not have it.
        ApiMadeRole,
        /// A FileMark, where the file or folder has one.
        MarkRole,
    };
    enum Section { Functions, Resources, Files, SectionCount };

    explicit ProjectModel(QObject* parent = nullptr);
    ~ProjectModel() override;

    void setProject(const std::shared_ptr<const model::Project>& project);
    void setFiles(const FileNode& root);
    /// By the paths of files and of every folder above them.
    void setMarks(const FileMarks& marks);
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    void retranslate();

    QModelIndex indexOfKey(const QString& key) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Only the names of files and folders: it asks for the renaming, the tree follows the disk.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Files and folders are dragged out as every program takes them.
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

  signals:
    void renameRequested(const QString& path, const QString& newName);

  private:
    struct Item;
    struct Activity {
        QSet<QString> running;
        bool failed = false;
    };

    Item* itemOf(const QModelIndex& index) const;
    void replaceChildren(Section section, std::vector<std::unique_ptr<Item>> children);
    void touchFunction(const QString& id);
    /// Says which rows below have another mark than before.
    void touchMarks(const Item& parent, const FileMarks& before);
    static std::unique_ptr<Item> triggerItem(const model::Trigger& trigger);
    static std::unique_ptr<Item> layerItem(const QString& function,
                                           const model::LayerReference& layer);
    static std::unique_ptr<Item> versionItem(const model::FunctionSpec& version);
    static std::unique_ptr<Item> aliasItem(const model::FunctionAlias& alias);
    static std::unique_ptr<Item> functionItem(const model::Project& project,
                                              const model::FunctionSpec& function);
    static std::unique_ptr<Item> uncreatedItem(const model::UncreatedFunction& function);
    static std::unique_ptr<Item> fileItem(const FileNode& node);

    std::unique_ptr<Item> m_root;
    QHash<QString, Activity> m_activity;
    FileMarks m_marks;
};

} // namespace lathe::project
