#include "widgets/git/CommitsModel.h"

#include "widgets/common/Formats.h"

#include "engine/base/Clock.h"

#include <algorithm>

namespace lathe::git {

void CommitsModel::clear() {
    beginResetModel();
    m_commits.clear();
    m_graph.clear();
    m_lanes = {};
    m_atEnd = true;
    m_asked = false;
    endResetModel();
}

void CommitsModel::append(const std::vector<vcs::Commit>& commits, bool atEnd) {
    m_atEnd = atEnd;
    m_asked = false;
    if (commits.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(commits.size()) - 1);
    for (const vcs::Commit& commit : commits) {
        m_commits.push_back(commit);
        m_graph.push_back(m_hasGraph ? m_lanes.add(commit.id, commit.parents)
                                     : CommitGraph{}.add(commit.id, {}));
    }
    endInsertRows();
}

int CommitsModel::rowOf(const QString& commit) const {
    const auto found = std::ranges::find(m_commits, commit.toStdString(), &vcs::Commit::id);
    return found == m_commits.end() ? -1 : static_cast<int>(found - m_commits.begin());
}

int CommitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_commits.size());
}

int CommitsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommitsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const vcs::Commit& one = commit(index.row());
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2 <%3>\n\n%4")
            .arg(QString::fromStdString(one.id), QString::fromStdString(one.author),
                 QString::fromStdString(one.email), QString::fromStdString(one.message).trimmed());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Subject:
        return QString::fromStdString(one.summary);
    case Author:
        return QString::fromStdString(one.author);
    case Time:
        return ui::momentText(one.time, Clock::system().wall());
    default:
        return {};
    }
}

QVariant CommitsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Subject ? tr("Commit") : section == Author ? tr("Author") : tr("Time");
}

bool CommitsModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_atEnd && !m_asked;
}

void CommitsModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit moreRequested();
}

} // namespace lathe::git
