#include "engine/insights/TableStages.h"

namespace lathe::insights {

void JoinStage::add(Row& row) {
    const Table& table = row.table(m_command.subquery);
    const std::vector<std::size_t> found = table.find(evaluate(*m_command.key, row));
    for (const std::size_t number : found) {
        for (std::size_t i = 0; i < m_command.targets.size(); ++i)
            row.set(m_command.targets[i], table.rows()[number][i + 1]);
        next().add(row);
    }
    if (!found.empty() || !m_command.isLeft)
        return;
    for (const std::size_t slot : m_command.targets)
        row.set(slot, {});
    next().add(row);
}

void AppendColumnsStage::add(Row& row) {
    const Table& table = row.table(m_command.subquery);
    const bool isThere = m_count < std::min(table.rows().size(), m_command.most);
    for (const AppendColumns::Target& target : m_command.targets)
        row.set(target.slot, isThere         ? table.rows()[m_count][target.column]
                             : target.before ? Value{row.at(*target.before)}
                                             : Value{});
    ++m_count;
    next().add(row);
}

} // namespace lathe::insights
