#include "widgets/logs/GroupRows.h"

#include <algorithm>
#include <utility>

namespace lathe::logs {

namespace {

std::string keyOf(const loghistory::FoundGroup& found) {
    std::string key = found.environmentId;
    key += '\0';
    key += found.requestId;
    return key;
}

LogGroup groupOf(const loghistory::FoundGroup& found) {
    LogGroup group;
    group.key = keyOf(found);
    group.function = QString::fromStdString(found.function);
    group.requestId = QString::fromStdString(found.requestId);
    return group;
}

} // namespace

GroupRows::GroupRows(QObject* parent)
    : LogLines{parent} {
    connect(&m_cache, &LineCache::loaded, this, &LogLines::loaded);
}

GroupRows::~GroupRows() {
    if (m_store && m_search != 0)
        m_store->endSearch(m_search);
}

void GroupRows::setStore(LogStore* store) {
    if (m_store) {
        m_store->disconnect(this);
        if (m_search != 0)
            m_store->endSearch(m_search);
        m_search = 0;
    }
    m_store = store;
    m_cache.setStore(store);
    m_floor = 0;
    if (store)
        connect(store, &LogStore::changed, this,
                [this](const store::LogExtent& all) { removeBelow(all.first); });
    restart();
}

void GroupRows::setFilter(const loghistory::LogFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void GroupRows::setFloor(std::int64_t number) {
    m_floor = number;
    restart();
}

void GroupRows::setActive(bool active) {
    if (std::exchange(m_active, active) != active)
        restart();
}

void GroupRows::restart() {
    if (m_store && m_search != 0)
        m_store->endSearch(m_search);
    beginResetModel();
    m_search = 0;
    m_groups.clear();
    m_byKey.clear();
    m_lineCount = 0;
    m_mostGroups = PageGroups;
    m_mostLines = PageLines;
    m_waits = false;
    m_searched = {};
    forgetRows();
    endResetModel();
    if (m_active && m_store)
        m_search = m_store->search(m_filter, LogStore::Urgency::Awaited, LogStore::Detail::Groups,
                                   [this](const loghistory::Found& found) { take(found); });
}

void GroupRows::take(const loghistory::Found& found) {
    std::vector<loghistory::FoundGroup> groups = found.groups;
    for (loghistory::FoundGroup& group : groups)
        std::erase_if(group.lines, [this](std::int64_t line) { return line <= m_floor; });
    std::erase_if(groups, [](const auto& group) { return group.lines.empty(); });
    const bool isFirst = m_groups.empty();
    const bool areNewer = !isFirst && !found.lines.empty() && found.lines.back() > m_searched.last;
    if (areNewer)
        for (const loghistory::FoundGroup& group : groups)
            takeNewer(group);
    else if (!groups.empty())
        takeOlder(groups);
    m_searched = found.searched;
    const bool isFull = m_groups.size() >= m_mostGroups || m_lineCount >= m_mostLines;
    if (isFull && !m_waits && m_store) {
        m_waits = true;
        m_store->setLookingBack(m_search, false);
    }
}

void GroupRows::merge(LogGroup& group, const loghistory::FoundGroup& found, bool older) {
    if (older || group.lines.empty())
        group.begin = found.begin;
    group.worst = std::max(group.worst, found.worst);
    group.lines.insert(older ? group.lines.begin() : group.lines.end(), found.lines.begin(),
                       found.lines.end());
    m_lineCount += found.lines.size();
    forgetRows();
}

void GroupRows::takeNewer(const loghistory::FoundGroup& found) {
    const auto known = m_byKey.find(keyOf(found));
    if (known == m_byKey.end()) {
        const int row = rowCount();
        const auto lines = m_openNew ? static_cast<int>(found.lines.size()) : 0;
        beginInsertRows({}, row, row + lines);
        LogGroup& group = m_groups.emplace_back(groupOf(found));
        group.open = m_openNew;
        m_byKey.emplace(group.key, &group);
        merge(group, found, false);
        endInsertRows();
        return;
    }
    LogGroup& group = *known->second;
    const int title = rowOfGroup(indexOf(group));
    if (group.open) {
        const int row = title + 1 + static_cast<int>(group.lines.size());
        beginInsertRows({}, row, row + static_cast<int>(found.lines.size()) - 1);
    }
    merge(group, found, false);
    // It may have ended with them.
    if (group.state == LogGroup::State::Running)
        group.state = LogGroup::State::Unknown;
    if (group.open)
        endInsertRows();
    emit dataChanged(index(title, 0), index(title, columnCount() - 1));
}

/// New ones in front at once, as one row each or with their lines.
void GroupRows::takeOlder(const std::vector<loghistory::FoundGroup>& found) {
    std::vector<const loghistory::FoundGroup*> fresh;
    int rows = 0;
    for (const loghistory::FoundGroup& one : found) {
        const auto known = m_byKey.find(keyOf(one));
        if (known == m_byKey.end()) {
            fresh.push_back(&one);
            rows += 1 + (m_openNew ? static_cast<int>(one.lines.size()) : 0);
            continue;
        }
        LogGroup& group = *known->second;
        const int title = rowOfGroup(indexOf(group));
        if (group.open)
            beginInsertRows({}, title + 1, title + static_cast<int>(one.lines.size()));
        merge(group, one, true);
        if (group.open)
            endInsertRows();
        emit dataChanged(index(title, 0), index(title, columnCount() - 1));
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, rows - 1);
    for (auto one = fresh.rbegin(); one != fresh.rend(); ++one) {
        LogGroup& group = m_groups.emplace_front(groupOf(**one));
        group.open = m_openNew;
        m_byKey.emplace(group.key, &group);
        merge(group, **one, true);
    }
    endInsertRows();
}

void GroupRows::removeBelow(std::int64_t number) {
    std::size_t gone = 0;
    while (gone < m_groups.size() && m_groups[gone].lines.back() < number)
        ++gone;
    if (gone == 0)
        return;
    const int rows = gone < m_groups.size() ? rowOfGroup(gone) : rowCount();
    beginRemoveRows({}, 0, rows - 1);
    for (; gone > 0; --gone) {
        m_lineCount -= m_groups.front().lines.size();
        m_byKey.erase(m_groups.front().key);
        m_groups.pop_front();
    }
    forgetRows();
    endRemoveRows();
}

void GroupRows::forgetRows() {
    m_startsKnown = false;
}

int GroupRows::rowOfGroup(std::size_t group) const {
    (void)rowCount();
    return m_starts[group];
}

int GroupRows::rowCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    if (!m_startsKnown) {
        m_startsKnown = true;
        m_starts.clear();
        m_rowCount = 0;
        for (const LogGroup& group : m_groups) {
            m_starts.push_back(m_rowCount);
            m_rowCount += 1 + (group.open ? static_cast<int>(group.lines.size()) : 0);
        }
    }
    return m_rowCount;
}

GroupRows::Place GroupRows::placeOf(int row) const {
    (void)rowCount();
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const auto group = static_cast<std::size_t>(next - m_starts.begin() - 1);
    return {group, row - m_starts[group] - 1};
}

std::size_t GroupRows::indexOf(const LogGroup& group) const {
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&group](const LogGroup& other) { return &other == &group; });
    return static_cast<std::size_t>(found - m_groups.begin());
}

const LogGroup* GroupRows::group(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Place place = placeOf(row);
    return place.line < 0 ? &m_groups[place.group] : nullptr;
}

std::int64_t GroupRows::number(int row) const {
    const Place place = placeOf(row);
    return place.line < 0 ? 0 : m_groups[place.group].lines[static_cast<std::size_t>(place.line)];
}

const LogEntry* GroupRows::entry(int row) const {
    const std::int64_t line = number(row);
    return line > 0 ? m_cache.find(line) : nullptr;
}

bool GroupRows::isLost(int row) const {
    return m_cache.isLost(number(row));
}

/// Of a line in a group that is not open, the row of its title.
int GroupRows::rowOf(std::int64_t number) const {
    std::size_t nearest = m_groups.size();
    for (std::size_t i = m_groups.size(); i > 0; --i) {
        const LogGroup& group = m_groups[i - 1];
        if (group.lines.back() >= number)
            nearest = i - 1;
        const auto line = std::lower_bound(group.lines.begin(), group.lines.end(), number);
        if (line == group.lines.end() || *line != number)
            continue;
        return rowOfGroup(i - 1) +
               (group.open ? 1 + static_cast<int>(line - group.lines.begin()) : 0);
    }
    return nearest < m_groups.size() ? rowOfGroup(nearest) : rowCount();
}

void GroupRows::want(int first, int last) {
    constexpr int around = 100;
    std::vector<std::int64_t> shown, near;
    for (int row = std::max(0, first - around); row <= std::min(rowCount() - 1, last + around);
         ++row) {
        const std::int64_t line = number(row);
        if (line == 0)
            continue;
        near.push_back(line);
        if (row >= first && row <= last)
            shown.push_back(line);
    }
    std::sort(near.begin(), near.end());
    m_cache.want(shown, near);
    askOutcomes(first, last);
    if (first < around && m_waits && m_store) {
        m_waits = false;
        m_mostGroups = m_groups.size() + PageGroups;
        m_mostLines = m_lineCount + PageLines;
        m_store->setLookingBack(m_search, true);
    }
}

void GroupRows::askOutcomes(int first, int last) {
    if (m_asking || !m_store)
        return;
    std::vector<std::string> ids;
    for (int row = first; row <= std::min(last, rowCount() - 1); ++row)
        if (const LogGroup* title = group(row);
            title && !title->requestId.isEmpty() && title->state == LogGroup::State::Unknown)
            ids.push_back(title->requestId.toStdString());
    if (ids.empty())
        return;
    m_asking = true;
    m_store->readOutcomes(ids, [self = QPointer{this}](const auto& outcomes) {
        if (!self)
            return;
        self->m_asking = false;
        for (const store::InvocationOutcome& outcome : outcomes) {
            for (LogGroup& group : self->m_groups) {
                if (group.requestId != QString::fromStdString(outcome.requestId))
                    continue;
                group.state = outcome.kind ? LogGroup::State::Ended : LogGroup::State::Running;
                group.outcome = outcome.kind.value_or(model::OutcomeKind::Success);
                group.duration = outcome.duration;
            }
        }
        if (!outcomes.empty())
            emit self->loaded();
    });
}

void GroupRows::toggleGroup(int row) {
    const Place place = placeOf(row);
    LogGroup& group = m_groups[place.group];
    const int title = rowOfGroup(place.group);
    const int count = static_cast<int>(group.lines.size());
    if (group.open)
        beginRemoveRows({}, title + 1, title + count);
    else
        beginInsertRows({}, title + 1, title + count);
    group.open = !group.open;
    forgetRows();
    if (group.open)
        endInsertRows();
    else
        endRemoveRows();
    emit dataChanged(index(title, 0), index(title, columnCount() - 1));
}

void GroupRows::setAllOpen(bool open) {
    beginResetModel();
    m_openNew = open;
    for (LogGroup& group : m_groups)
        group.open = open;
    forgetRows();
    endResetModel();
}

QVariant GroupRows::data(const QModelIndex& index, int role) const {
    const LogGroup* title = index.isValid() ? group(index.row()) : nullptr;
    if (!title)
        return LogLines::data(index, role);
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isText || index.column() != MessageColumn)
        return {};
    return title->requestId.isEmpty() ? tr("%1 between invocations").arg(title->function)
                                      : title->function + u' ' + title->requestId;
}

} // namespace lathe::logs
