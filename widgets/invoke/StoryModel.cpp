#include "widgets/invoke/StoryModel.h"

#include "widgets/common/Formats.h"
#include "widgets/common/Labels.h"

#include <algorithm>

namespace lathe::invoke {

namespace {

/// Whether the invocations tell what this delivery to a function has led to.
bool isTold(const model::Delivery& delivery, const model::Story& story, const Parties& parties) {
    if (!delivery.errorCode.empty())
        return false;
    if (!delivery.requestId.empty())
        return true;
    if (Parties::iconOf(delivery.target) != QStringLiteral("function"))
        return false;
    const std::string function = parties.nameOf(delivery.target).toStdString();
    return std::any_of(story.invocations.begin(), story.invocations.end(),
                       [&](const auto& each) { return each.function == function; });
}

} // namespace

StoryModel::StoryModel(QObject* parent)
    : QAbstractTableModel{parent} {}

void StoryModel::setParties(Parties parties) {
    m_parties = std::move(parties);
    // Which deliveries are steps depends on names.
    setStory(std::move(m_story));
}

std::vector<StoryModel::Step> StoryModel::stepsOf(const model::Story& story) const {
    std::vector<Step> steps;
    for (const model::Delivery& delivery : story.deliveries) {
        if (!isTold(delivery, story, m_parties))
            steps.push_back({delivery.time, &delivery, nullptr});
    }
    for (const model::InvocationRecord& invocation : story.invocations)
        steps.push_back({invocation.accepted, nullptr, &invocation});
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& a, const Step& b) { return a.time < b.time; });
    return steps;
}

void StoryModel::setStory(model::Story story) {
    auto kept = std::move(story);
    const auto count = static_cast<int>(stepsOf(kept).size());
    const int before = rowCount();
    if (count < before || before == 0) {
        beginResetModel();
        m_story = std::move(kept);
        m_steps = stepsOf(m_story);
        endResetModel();
        return;
    }
    if (count > before)
        beginInsertRows({}, before, count - 1);
    m_story = std::move(kept);
    m_steps = stepsOf(m_story);
    if (count > before)
        endInsertRows();
    emit dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

const model::InvocationRecord* StoryModel::invocation(int row) const {
    return row >= 0 && row < rowCount() ? m_steps[static_cast<std::size_t>(row)].invocation
                                        : nullptr;
}

Microseconds StoryModel::length() const {
    if (m_steps.empty())
        return {};
    Timestamp end = m_steps.back().time;
    for (const model::InvocationRecord& each : m_story.invocations)
        end = std::max(end, each.finished.value_or(end));
    return end - m_steps.front().time;
}

int StoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

ui::Tint StoryModel::tint(const Step& step) const {
    if (step.delivery)
        return step.delivery->errorCode.empty() ? ui::Tint::Success : ui::Tint::Error;
    return step.invocation->finished ? ui::outcomeTint(step.invocation->outcome.kind)
                                     : ui::Tint::Info;
}

QVariant StoryModel::text(const Step& step, int column) const {
    const auto* invocation = step.invocation;
    switch (column) {
    case TimeColumn:
        return &step == &m_steps.front()
                   ? ui::timeText(step.time)
                   : u'+' + ui::durationText(step.time - m_steps.front().time);
    case StepColumn:
        if (step.delivery)
            return tr("%1 → %2").arg(m_parties.nameOf(step.delivery->source),
                                     m_parties.nameOf(step.delivery->target));
        return tr("%1, by %2")
            .arg(QString::fromStdString(invocation->function),
                 m_parties.originName(invocation->origin));
    case OutcomeColumn:
        if (step.delivery)
            return step.delivery->errorCode.empty()
                       ? tr("Delivered")
                       : QString::fromStdString(step.delivery->errorCode);
        return invocation->finished ? ui::outcomeText(invocation->outcome.kind) : tr("Running");
    default:
        return invocation && invocation->finished ? ui::durationText(invocation->duration)
                                                  : QString{};
    }
}

QString StoryModel::toolTip(const Step& step) const {
    if (step.invocation)
        return QString::fromStdString(step.invocation->outcome.errorMessage.empty()
                                          ? step.invocation->requestId
                                          : step.invocation->outcome.errorMessage);
    return QString::fromStdString(step.delivery->errorMessage.empty()
                                      ? step.delivery->source + " → " + step.delivery->target
                                      : step.delivery->errorMessage);
}

QVariant StoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step& step = m_steps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::DecorationRole:
        if (index.column() == StepColumn)
            return ui::icon(step.delivery ? Parties::iconOf(step.delivery->target)
                                          : QStringLiteral("function"));
        return {};
    case Qt::ForegroundRole:
        return index.column() == OutcomeColumn ? QVariant{ui::tintColor(tint(step))} : QVariant{};
    case Qt::TextAlignmentRole:
        return index.column() == DurationColumn ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)}
                                                : QVariant{};
    case Qt::ToolTipRole:
        return toolTip(step);
    default:
        return {};
    }
}

QVariant StoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == DurationColumn ? Qt::AlignRight | Qt::AlignVCenter
                                             : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case StepColumn:
        return tr("Step");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return tr("Duration");
    }
}

} // namespace lathe::invoke
