#include "widgets/compare/RowsModel.h"

#include <algorithm>

namespace lathe::compare {

namespace {

constexpr std::size_t context = 3;
/// What is drawn of a line: more is no line any more.
constexpr std::size_t mostDrawn = 4096;

bool isOneOf(Row::Kind kind, std::initializer_list<Row::Kind> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

void RowsModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    m_folds = foldsOf(m_rows, context);
    m_unfolded.clear();
    m_longest = 0;
    for (const Row& row : m_rows)
        m_longest =
            std::max(m_longest, row.depth * 2 +
                                    static_cast<int>(std::min(
                                        mostDrawn, std::max(row.before.size(), row.after.size()))));
    layOut();
    endResetModel();
}

void RowsModel::setSideBySide(bool on) {
    if (on == m_sideBySide)
        return;
    beginResetModel();
    m_sideBySide = on;
    layOut();
    endResetModel();
}

void RowsModel::layOut() {
    m_lines.clear();
    auto fold = m_folds.begin();
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        while (fold != m_folds.end() && fold->begin < at)
            ++fold;
        if (fold != m_folds.end() && fold->begin == at && !m_unfolded.contains(at)) {
            m_lines.push_back(
                {static_cast<int>(at), Side::Both, static_cast<int>(fold->end - fold->begin)});
            at = fold->end - 1;
            continue;
        }
        const int row = static_cast<int>(at);
        const bool isTwo = !m_sideBySide &&
                           isOneOf(m_rows[at].kind, {Row::Kind::Changed, Row::Kind::Excepted}) &&
                           m_rows[at].before != m_rows[at].after;
        if (!isTwo) {
            m_lines.push_back({row, Side::Both, 0});
            continue;
        }
        if (!m_rows[at].before.empty())
            m_lines.push_back({row, Side::Before, 0});
        if (!m_rows[at].after.empty())
            m_lines.push_back({row, Side::After, 0});
    }
}

void RowsModel::unfold(int index) {
    if (index < 0 || index >= rowCount() || line(index).folded == 0)
        return;
    beginResetModel();
    m_unfolded.insert(static_cast<std::size_t>(line(index).row));
    layOut();
    endResetModel();
}

bool RowsModel::differs(int index) const {
    const Line& at = line(index);
    return at.folded == 0 && !isOneOf(rowOf(at).kind, {Row::Kind::Same, Row::Kind::Excepted});
}

int RowsModel::differenceFrom(int index, int step) const {
    for (index += step; index >= 0 && index < rowCount(); index += step) {
        if (differs(index) && (index == 0 || !differs(index - 1)))
            return index;
    }
    return -1;
}

QString RowsModel::text(const Row& row, Side side) const {
    const bool before = side == Side::Before || (side == Side::Both && row.after.empty());
    const std::string& text = before ? row.before : row.after;
    return QString{row.depth * 2, u' '} +
           QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), mostDrawn)))
               .replace(u'\t', u' ');
}

QString RowsModel::textOf(const Line& line) const {
    if (line.folded > 0)
        return tr("%Ln equal line(s)", nullptr, line.folded);
    return text(rowOf(line), line.side);
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString RowsModel::accessibleText(const Line& at) const {
    if (at.folded > 0)
        return tr("%1, folded").arg(textOf(at));
    const Row& row = rowOf(at);
    switch (row.kind) {
    case Row::Kind::Added:
        return tr("Added: %1").arg(textOf(at).trimmed());
    case Row::Kind::Removed:
        return tr("Removed: %1").arg(textOf(at).trimmed());
    case Row::Kind::Moved:
        return tr("Moved: %1").arg(textOf(at).trimmed());
    case Row::Kind::Excepted:
        return tr("Ignored: %1").arg(textOf(at).trimmed());
    case Row::Kind::Changed:
        return tr("Changed from %1 to %2")
            .arg(text(row, Side::Before).trimmed(), text(row, Side::After).trimmed());
    case Row::Kind::Same:
        break;
    }
    return textOf(at).trimmed();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& at = line(index.row());
    if (role == Qt::DisplayRole)
        return textOf(at);
    if (role == Qt::AccessibleTextRole)
        return accessibleText(at);
    if (role == Qt::ToolTipRole && at.folded == 0)
        return QString::fromStdString(rowOf(at).path);
    return {};
}

} // namespace lathe::compare
