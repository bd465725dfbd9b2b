#pragma once

#include "engine/vcs/Status.h"

#include <QAbstractItemModel>

#include <vector>

namespace lathe::git {

/// What has changed, in groups that are only there where they hold something; a file that is staged
/// in part is in two of them.
class ChangesModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum class Group { Conflicts, Staged, Changed, Untracked };
    Q_ENUM(Group)
    enum Role {
        /// Of a file: its group; of a group: itself.
        GroupRole = Qt::UserRole,
        /// vcs::Change as int; of a file.
        ChangeRole,
        /// "app.py" and "src/orders".
        NameRole,
        FolderRole,
        IsGroupRole
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setFiles(const std::vector<vcs::FileStatus>& files);
    /// What the group of what was committed is called: "Files (%1)"; empty: as it is staged.
    void setHeading(const QString& heading) { m_heading = heading; }
    /// nullptr: of a group, or of none.
    const vcs::FileStatus* file(const QModelIndex& index) const;
    static Group groupOf(const QModelIndex& index);
    /// Of the file in this group; invalid where it is not there.
    QModelIndex find(Group group, const std::string& path) const;
    QModelIndex groupIndex(Group group) const;
    /// The files below, or the file itself.
    std::vector<std::string> pathsOf(const QModelIndexList& indexes) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Shown {
        Group group;
        std::vector<vcs::FileStatus> files;
    };
    QVariant groupData(const Shown& group, int role) const;

    std::vector<Shown> m_groups;
    QString m_heading;
};

} // namespace lathe::git
