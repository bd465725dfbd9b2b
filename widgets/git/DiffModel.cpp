#include "widgets/git/DiffModel.h"

#include <algorithm>

namespace lathe::git {

using Kind = vcs::DiffLine::Kind;

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
    layOut();
    endResetModel();
}

void DiffModel::setSideBySide(bool on) {
    beginResetModel();
    m_sideBySide = on;
    layOut();
    endResetModel();
}

void DiffModel::layOut() {
    m_rows.clear();
    m_longest = 0;
    m_largestNumber = 0;
    for (std::size_t h = 0; h < m_diff.hunks.size(); ++h) {
        const vcs::Hunk& hunk = m_diff.hunks[h];
        m_rows.push_back({static_cast<int>(h), -1, -1});
        if (m_sideBySide)
            addPairs(static_cast<int>(h));
        for (std::size_t l = 0; l < hunk.lines.size(); ++l) {
            if (!m_sideBySide)
                m_rows.push_back({static_cast<int>(h), static_cast<int>(l), -1});
            m_longest = std::max(m_longest, static_cast<int>(shown(hunk.lines[l].text).size()));
        }
        m_largestNumber = std::max(
            {m_largestNumber, hunk.oldStart + hunk.oldCount, hunk.newStart + hunk.newCount});
    }
}

/// A run of removed lines stands beside the added ones that follow it.
void DiffModel::addPairs(int hunk) {
    const auto& lines = m_diff.hunks[static_cast<std::size_t>(hunk)].lines;
    std::size_t firstFree = m_rows.size();
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const int line = static_cast<int>(l);
        if (lines[l].kind == Kind::Context) {
            m_rows.push_back({hunk, line, line});
            firstFree = m_rows.size();
        } else if (lines[l].kind == Kind::Removed) {
            m_rows.push_back({hunk, line, -1});
        } else if (firstFree < m_rows.size()) {
            m_rows[firstFree++].other = line;
        } else {
            m_rows.push_back({hunk, -1, line});
            firstFree = m_rows.size();
        }
    }
}

const vcs::DiffLine* DiffModel::lineAt(int hunk, int line) const {
    return line < 0 ? nullptr
                    : &m_diff.hunks[static_cast<std::size_t>(hunk)]
                           .lines[static_cast<std::size_t>(line)];
}

int DiffModel::hunkOf(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].hunk : -1;
}

const vcs::DiffLine* DiffModel::line(int row) const {
    const vcs::DiffLine* first = left(row);
    return first ? first : right(row);
}

const vcs::DiffLine* DiffModel::left(int row) const {
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return lineAt(at.hunk, at.line);
}

const vcs::DiffLine* DiffModel::right(int row) const {
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return lineAt(at.hunk, at.other);
}

QString DiffModel::textOf(const vcs::DiffLine& line) {
    return shown(line.text);
}

vcs::LineSet DiffModel::linesOf(const QModelIndexList& rows) const {
    vcs::LineSet lines;
    for (const QModelIndex& index : rows) {
        const Row& at = m_rows[static_cast<std::size_t>(index.row())];
        for (const int line : {at.line, at.other}) {
            const vcs::DiffLine* one = lineAt(at.hunk, line);
            if (one && one->kind != Kind::Context)
                lines.emplace(at.hunk, line);
        }
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
        return one ? textOf(*one)
                   : shown(m_diff.hunks[static_cast<std::size_t>(hunkOf(index.row()))].header);
    if (role != Qt::AccessibleTextRole || !one)
        return {};
    QStringList texts;
    for (const vcs::DiffLine* side : {one, right(index.row())}) {
        if (!side || (side == one && !texts.isEmpty()))
            continue;
        const QString text = textOf(*side);
        texts << (side->kind == Kind::Added ? tr("Added, line %1: %2").arg(side->newLine).arg(text)
                  : side->kind == Kind::Removed
                      ? tr("Removed, line %1: %2").arg(side->oldLine).arg(text)
                      : text);
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace lathe::git
