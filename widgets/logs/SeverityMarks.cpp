#include "widgets/logs/SeverityMarks.h"

#include <algorithm>

namespace lathe::logs {

SeverityMarks::SeverityMarks(QObject* parent)
    : QObject{parent} {
    m_warnings.lowest = model::LogLevel::Warn;
}

SeverityMarks::~SeverityMarks() {
    stop(m_errors);
    stop(m_warnings);
}

void SeverityMarks::setStore(LogStore* store) {
    stop(m_errors);
    stop(m_warnings);
    m_store = store;
    if (store)
        connect(store, &LogStore::changed, this, [this](const store::LogExtent& all) {
            m_errors.lines.removeBelow(all.first);
            m_warnings.lines.removeBelow(all.first);
        });
    restart();
}

void SeverityMarks::setFilter(const loghistory::LogFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void SeverityMarks::restart() {
    start(m_errors);
    start(m_warnings);
    emit changed();
}

void SeverityMarks::start(Level& level) {
    stop(level);
    if (!m_store)
        return;
    loghistory::LogFilter filter = m_filter;
    filter.lowest = std::max(filter.lowest, level.lowest);
    filter.platform = false;
    level.search = m_store->search(filter, LogStore::Urgency::Background, LogStore::Detail::Lines,
                                   [this, &level](const loghistory::Found& found) {
                                       level.lines.add(found.lines);
                                       if (!found.lines.empty())
                                           emit changed();
                                   });
}

void SeverityMarks::stop(Level& level) {
    if (m_store && level.search != 0)
        m_store->endSearch(level.search);
    level.search = 0;
    level.lines.clear();
}

} // namespace lathe::logs
