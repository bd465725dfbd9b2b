#include "widgets/cost/LaneBook.h"

#include <QCoreApplication>

#include <algorithm>

namespace lathe::cost {

void LaneBook::clear() {
    m_lanes.clear();
    m_byId.clear();
    m_spans = 0;
}

void LaneBook::add(const QString& id, std::optional<LaneState> state, Timestamp time) {
    auto known = m_byId.find(id);
    if (known == m_byId.end()) {
        // Gone before it was ever seen.
        if (!state)
            return;
        known = m_byId.emplace(id, m_lanes.size()).first;
        m_lanes.push_back({id, {}});
    }
    auto& spans = m_lanes[known->second].spans;
    if (!spans.empty() && !spans.back().to) {
        if (state == spans.back().state)
            return;
        spans.back().to = std::max(time, spans.back().from);
    }
    if (!state || m_spans >= mostSpans)
        return;
    spans.push_back({*state, time, {}});
    ++m_spans;
}

int LaneBook::count(LaneState state) const {
    return int(std::count_if(m_lanes.begin(), m_lanes.end(), [state](const Lane& lane) {
        return !lane.spans.empty() && !lane.spans.back().to && lane.spans.back().state == state;
    }));
}

QString laneText(LaneState state) {
    switch (state) {
    case LaneState::Starting:
        return QCoreApplication::translate("LaneBook", "Starting");
    case LaneState::Busy:
        return QCoreApplication::translate("LaneBook", "Busy");
    case LaneState::Warm:
        return QCoreApplication::translate("LaneBook", "Warm");
    case LaneState::Frozen:
        break;
    }
    return QCoreApplication::translate("LaneBook", "Frozen");
}

} // namespace lathe::cost
