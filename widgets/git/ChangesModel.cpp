#include "widgets/git/ChangesModel.h"

#include "widgets/common/Formats.h"
#include "widgets/git/ChangeWords.h"

#include <set>

namespace lathe::git {

using vcs::Change;
using vcs::FileStatus;

namespace {

/// A file's internal id is its group's row; that of a group is this.
constexpr quintptr OfGroup = ~quintptr{0};

Change changeIn(ChangesModel::Group group, const FileStatus& file) {
    return group == ChangesModel::Group::Staged ? file.index : file.worktree;
}

} // namespace

void ChangesModel::setFiles(const std::vector<FileStatus>& files) {
    Shown groups[] = {
        {Group::Conflicts, {}}, {Group::Staged, {}}, {Group::Changed, {}}, {Group::Untracked, {}}};
    for (const FileStatus& file : files) {
        if (file.worktree == Change::Conflicted) {
            groups[0].files.push_back(file);
            continue;
        }
        if (file.index != Change::None)
            groups[1].files.push_back(file);
        if (file.worktree == Change::Untracked)
            groups[3].files.push_back(file);
        else if (file.worktree != Change::None)
            groups[2].files.push_back(file);
    }
    beginResetModel();
    m_groups.clear();
    for (Shown& group : groups) {
        if (!group.files.empty())
            m_groups.push_back(std::move(group));
    }
    endResetModel();
}

const FileStatus* ChangesModel::file(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == OfGroup)
        return nullptr;
    return &m_groups[index.internalId()].files[static_cast<std::size_t>(index.row())];
}

ChangesModel::Group ChangesModel::groupOf(const QModelIndex& index) {
    return index.data(GroupRole).value<Group>();
}

QModelIndex ChangesModel::groupIndex(Group group) const {
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].group == group)
            return createIndex(static_cast<int>(i), 0, OfGroup);
    }
    return {};
}

QModelIndex ChangesModel::find(Group group, const std::string& path) const {
    const QModelIndex parent = groupIndex(group);
    if (!parent.isValid())
        return {};
    const auto& files = m_groups[static_cast<std::size_t>(parent.row())].files;
    // They come ordered by path.
    const auto found = std::ranges::lower_bound(files, path, {}, &FileStatus::path);
    if (found == files.end() || found->path != path)
        return {};
    return index(static_cast<int>(found - files.begin()), 0, parent);
}

std::vector<std::string> ChangesModel::pathsOf(const QModelIndexList& indexes) const {
    std::set<std::string> paths;
    for (const QModelIndex& index : indexes) {
        if (const FileStatus* one = file(index)) {
            paths.insert(one->path);
            if (groupOf(index) == Group::Staged && !one->oldPath.empty())
                paths.insert(one->oldPath);
            continue;
        }
        for (int row = 0; row < rowCount(index); ++row)
            paths.merge([&] {
                const auto one = pathsOf({this->index(row, 0, index)});
                return std::set<std::string>{one.begin(), one.end()};
            }());
    }
    return {paths.begin(), paths.end()};
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : OfGroup);
}

QModelIndex ChangesModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == OfGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, OfGroup);
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != OfGroup)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].files.size());
}

int ChangesModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant ChangesModel::groupData(const Shown& group, int role) const {
    if (role == GroupRole)
        return QVariant::fromValue(group.group);
    if (role == IsGroupRole)
        return true;
    if (role != Qt::DisplayRole)
        return {};
    const QString count = ui::countText(static_cast<qint64>(group.files.size()));
    switch (group.group) {
    case Group::Conflicts:
        return tr("Conflicts (%1)").arg(count);
    case Group::Staged:
        return (m_heading.isEmpty() ? tr("Staged (%1)") : m_heading).arg(count);
    case Group::Changed:
        return tr("Changed (%1)").arg(count);
    case Group::Untracked:
        return tr("Untracked (%1)").arg(count);
    }
    return {};
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (index.internalId() == OfGroup)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], role);
    const Group group = m_groups[index.internalId()].group;
    const FileStatus& file = *this->file(index);
    const QString path = pathText(file.path);
    const auto slash = path.lastIndexOf(u'/', -2);
    switch (role) {
    case Qt::DisplayRole:
        return path;
    case NameRole:
        return path.mid(slash + 1);
    case FolderRole:
        return path.left(std::max<qsizetype>(slash, 0));
    case GroupRole:
        return QVariant::fromValue(group);
    case ChangeRole:
        return static_cast<int>(changeIn(group, file));
    case IsGroupRole:
        return false;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString word = wordOf(changeIn(group, file));
        return file.oldPath.empty() || group != Group::Staged
                   ? QStringLiteral("%1\n%2").arg(path, word)
                   : QStringLiteral("%1 \u2192 %2\n%3").arg(pathText(file.oldPath), path, word);
    }
    default:
        return {};
    }
}

} // namespace lathe::git
