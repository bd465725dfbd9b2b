#include "widgets/compare/CaseModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Icons.h"
#include "widgets/compare/Change.h"

#include <algorithm>

namespace lathe::compare {

namespace {

using State = suite::Verdict::State;

ui::Tint tintOf(const CaseModel::Entry& entry) {
    if (entry.isRunning)
        return ui::Tint::Info;
    if (!entry.tested)
        return ui::Tint::Muted;
    switch (entry.tested->verdict.state) {
    case State::Passed:
        return ui::Tint::Success;
    case State::Failed:
    case State::Broken:
        return ui::Tint::Error;
    case State::Skipped:
        break;
    }
    return ui::Tint::Muted;
}

QString iconOf(const CaseModel::Entry& entry) {
    if (entry.isRunning)
        return QStringLiteral("timer");
    if (!entry.tested)
        return QStringLiteral("flask");
    switch (entry.tested->verdict.state) {
    case State::Passed:
        return QStringLiteral("success");
    case State::Failed:
        return QStringLiteral("error");
    case State::Broken:
        return QStringLiteral("warning");
    case State::Skipped:
        break;
    }
    return QStringLiteral("dormant");
}

} // namespace

void CaseModel::setCases(std::vector<suite::Case> cases) {
    std::vector<Entry> entries;
    for (suite::Case& each : cases) {
        Entry entry{std::move(each), {}, false};
        const int known = rowOf(entry.test.name);
        if (known >= 0) {
            entry.tested = this->entry(known).tested;
            entry.isRunning = this->entry(known).isRunning;
        }
        entries.push_back(std::move(entry));
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int CaseModel::rowOf(const std::string& name) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& each) { return each.test.name == name; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void CaseModel::tellChange(int row) {
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CaseModel::setRunning(int row) {
    m_entries[static_cast<std::size_t>(row)].isRunning = true;
    tellChange(row);
}

void CaseModel::setTested(const suite::Tested& tested) {
    const int row = rowOf(tested.test.name);
    if (row < 0)
        return;
    m_entries[static_cast<std::size_t>(row)].tested = tested;
    m_entries[static_cast<std::size_t>(row)].isRunning = false;
    tellChange(row);
}

void CaseModel::setIdle() {
    for (int row = 0; row < rowCount(); ++row) {
        if (std::exchange(m_entries[static_cast<std::size_t>(row)].isRunning, false))
            tellChange(row);
    }
}

int CaseModel::count(State state) const {
    return int(std::count_if(m_entries.begin(), m_entries.end(), [state](const Entry& each) {
        return each.tested && each.tested->verdict.state == state;
    }));
}

int CaseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

int CaseModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString CaseModel::stateText(State state) {
    switch (state) {
    case State::Passed:
        return tr("Passed");
    case State::Failed:
        return tr("Failed");
    case State::Skipped:
        return tr("Skipped");
    case State::Broken:
        break;
    }
    return tr("Not run");
}

QString CaseModel::textOf(const Entry& entry, int column) const {
    const bool measured = entry.tested && isMeasured(entry.tested->run.record);
    switch (column) {
    case NameColumn:
        return QString::fromStdString(entry.test.name);
    case FunctionColumn:
        return QString::fromStdString(entry.test.function);
    case ResultColumn:
        if (entry.isRunning)
            return tr("Running");
        return entry.tested ? stateText(entry.tested->verdict.state) : QStringLiteral("\u2013");
    case DurationColumn:
        return measured ? ui::durationText(entry.tested->run.record.duration) : QString{};
    case MemoryColumn:
        return measured ? ui::memoryText(entry.tested->run.record.maxMemoryUsed) : QString{};
    default:
        return measured ? ui::moneyText(entry.tested->run.record.cost, 2) : QString{};
    }
}

QVariant CaseModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& shown = entry(index.row());
    if (role == Qt::DisplayRole)
        return textOf(shown, index.column());
    if (role == Qt::DecorationRole && index.column() == NameColumn)
        return ui::icon(iconOf(shown), tintOf(shown));
    if (role == Qt::ForegroundRole && index.column() == ResultColumn)
        return ui::tintColor(tintOf(shown));
    if (role == Qt::TextAlignmentRole && index.column() >= DurationColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(shown.test.description);
    return {};
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= DurationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Test");
    case FunctionColumn:
        return tr("Function");
    case ResultColumn:
        return tr("Result");
    case DurationColumn:
        return tr("Duration");
    case MemoryColumn:
        return tr("Memory");
    default:
        return tr("Cost");
    }
}

} // namespace lathe::compare
