#include "widgets/git/DiffModel.h"

#include <algorithm>

namespace lathe::git {

namespace {

/// What is over is not shown.
constexpr qsizetype MaximumShown = 2000;

QString shown(const std::string& text) {
    QString line = QString::fromUtf8(
        text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 8000)));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line.replace(u'\t', QStringLiteral("    ")).left(MaximumShown);
}

} // namespace

void DiffModel::setDiff(const vcs::FileDiff& diff) {
    beginResetModel();
    m_diff = diff;
    m_rows.clear();
    m_longest = 0;
    m_largestNumber = 0;
    for (std::size_t h = 0; h < m_diff.hunks.size(); ++h) {
        const vcs::Hunk& hunk = m_diff.hunks[h];
        m_rows.push_back({static_cast<int>(h), -1});
        for (std::size_t l = 0; l < hunk.lines.size(); ++l) {
            m_rows.push_back({static_cast<int>(h), static_cast<int>(l)});
            m_longest = std::max(m_longest, static_cast<int>(shown(hunk.lines[l].text).size()));
        }
        m_largestNumber = std::max(
            {m_largestNumber, hunk.oldStart + hunk.oldCount, hunk.newStart + hunk.newCount});
    }
    endResetModel();
}

int DiffModel::hunkOf(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].hunk : -1;
}

const vcs::DiffLine* DiffModel::line(int row) const {
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return at.line < 0 ? nullptr
                       : &m_diff.hunks[static_cast<std::size_t>(at.hunk)]
                              .lines[static_cast<std::size_t>(at.line)];
}

vcs::LineSet DiffModel::linesOf(const QModelIndexList& rows) const {
    vcs::LineSet lines;
    for (const QModelIndex& index : rows) {
        const Row& at = m_rows[static_cast<std::size_t>(index.row())];
        const vcs::DiffLine* one = line(index.row());
        if (one && one->kind != vcs::DiffLine::Kind::Context)
            lines.emplace(at.hunk, at.line);
    }
    return lines;
}

int DiffModel::headerRow(int hunk) const {
    const auto found = std::ranges::find(m_rows, hunk, &Row::hunk);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DiffModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const vcs::DiffLine* one = line(index.row());
    if (role == Qt::DisplayRole)
        return one ? shown(one->text)
                   : shown(m_diff.hunks[static_cast<std::size_t>(hunkOf(index.row()))].header);
    if (role != Qt::AccessibleTextRole || !one)
        return {};
    const QString text = shown(one->text);
    switch (one->kind) {
    case vcs::DiffLine::Kind::Added:
        return tr("Added, line %1: %2").arg(one->newLine).arg(text);
    case vcs::DiffLine::Kind::Removed:
        return tr("Removed, line %1: %2").arg(one->oldLine).arg(text);
    case vcs::DiffLine::Kind::Context:
        return text;
    }
    return {};
}

} // namespace lathe::git
