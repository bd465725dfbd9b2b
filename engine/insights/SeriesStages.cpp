#include "engine/insights/SeriesStages.h"

namespace lathe::insights {

namespace {

std::unique_ptr<Accumulator> sum() {
    return aggregateNamed("sum")->begin({});
}

/// What totals are of: times are numbers elsewhere.
Value summand(const Value& value) {
    const auto number = value.ifTime() ? std::nullopt : value.number();
    return number ? Value{*number} : Value{};
}

} // namespace

void AccumulateStage::add(Row& row) {
    m_sum->add(evaluate(*m_command.value, row), {});
    row.set(m_command.slot, m_sum->result());
    next().add(row);
}

void LagStage::add(Row& row) {
    Value value = evaluate(*m_command.value, row).owned();
    for (std::size_t i = 0; i < m_command.targets.size(); ++i) {
        const std::size_t back = m_command.first + i - 1;
        row.set(m_command.targets[i], back < m_before.size() ? m_before[back] : Value{});
    }
    m_before.push_front(std::move(value));
    if (m_before.size() >= m_command.first + m_command.targets.size())
        m_before.pop_back();
    next().add(row);
}

void FillDownStage::add(Row& row) {
    for (std::size_t i = 0; i < m_command.targets.size(); ++i) {
        const Value& value = row.at(m_command.targets[i]);
        if (value.isMissing())
            row.set(m_command.targets[i], m_last[i]);
        else
            m_last[i] = value.owned();
    }
    next().add(row);
}

void TotalsStage::add(Row& row) {
    m_hasRows = true;
    const auto total = sum();
    for (std::size_t i = 0; i < m_command.fields.size(); ++i) {
        const Value value = summand(row.at(m_command.fields[i]));
        if (value.isMissing())
            continue;
        if (!m_sums[i])
            m_sums[i] = sum();
        total->add(value, {});
        m_sums[i]->add(value, {});
    }
    if (m_command.total) {
        m_total->add(total->result(), {});
        row.set(*m_command.total, total->result());
    }
    next().add(row);
}

void TotalsStage::finish(Row& row) {
    if (m_command.hasSums && m_hasRows) {
        row.beginEmpty();
        for (std::size_t i = 0; i < m_command.fields.size(); ++i)
            if (m_sums[i])
                row.set(m_command.fields[i], m_sums[i]->result());
        if (m_command.total)
            row.set(*m_command.total, m_total->result());
        next().add(row);
    }
    next().finish(row);
}

} // namespace lathe::insights
