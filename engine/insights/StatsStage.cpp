#include "engine/insights/StatsStage.h"

#include "engine/insights/OrderStage.h"

namespace lathe::insights {

void StatsStage::add(Row& row) {
    Group& group = groupOf(row);
    const Timestamp* time = row.at(m_timeSlot).ifTime();
    const Timestamp when = time ? *time : Timestamp{};
    for (std::size_t i = 0; i < m_command.calls.size(); ++i)
        group.accumulators[i]->add(evaluate(*m_command.calls[i].argument, row), when);
}

StatsStage::Group& StatsStage::groupOf(Row& row) {
    std::vector<Value> keys;
    m_identity.clear();
    for (const Assignment& key : m_command.keys) {
        keys.push_back(evaluate(*key.value, row));
        addIdentity(keys.back(), m_identity);
    }
    const auto [known, isNew] = m_known.try_emplace(m_identity, m_groups.size());
    if (!isNew)
        return m_groups[known->second];
    Group& group = m_groups.emplace_back();
    for (const Value& key : keys)
        group.keys.push_back(key.owned());
    for (const AggregateCall& call : m_command.calls)
        group.accumulators.push_back(call.aggregate->begin(call.setting));
    return group;
}

void StatsStage::finish(Row& row) {
    for (const Group& group : m_groups) {
        row.beginEmpty();
        for (std::size_t i = 0; i < m_command.keys.size(); ++i)
            row.set(m_command.keys[i].slot, group.keys[i]);
        for (std::size_t i = 0; i < m_command.calls.size(); ++i)
            row.set(m_command.calls[i].slot, group.accumulators[i]->result());
        for (const Assignment& output : m_command.outputs)
            row.set(output.slot, evaluate(*output.value, row));
        next().add(row);
    }
    next().finish(row);
}

} // namespace lathe::insights
