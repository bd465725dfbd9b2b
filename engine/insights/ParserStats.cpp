#include "engine/insights/Parser.h"

#include <cmath>

namespace lathe::insights {

void Parser::stats() {
    Statistics statistics;
    m_bins.reset();
    statsOutputs(statistics);
    std::vector<Column> columns;
    if (takeWord("by"))
        statsKeys(statistics, columns);
    if (!statistics.awaited.empty()) {
        const auto& [name, place] = *statistics.awaited.begin();
        throw SyntaxFailure{
            Text::tr("'{}' must be in a function such as max(), or come after 'by'", name),
            place.second.begin, place.second.end};
    }
    for (const Assignment& output : statistics.stats.outputs)
        columns.push_back({m_query.fields[output.slot].name, output.slot});
    aggregate(std::move(columns));
    m_query.commands.emplace_back(std::move(statistics.stats));
}

void Parser::statsOutputs(Statistics& statistics) {
    m_statistics = &statistics;
    do {
        const Item output = item();
        if (statistics.outputs.count(output.name))
            throw SyntaxFailure{Text::tr("the query has made a field '{}' already", output.name),
                                output.place.begin, output.place.end};
        const std::size_t slot = m_scope.addSlot(output.name);
        statistics.outputs[output.name] = slot;
        statistics.stats.outputs.push_back({output.value, slot});
    } while (take(","));
    m_statistics = nullptr;
}

void Parser::statsKeys(Statistics& statistics, std::vector<Column>& columns) {
    do {
        const Item key = item();
        const auto awaited = statistics.awaited.find(key.name);
        std::size_t slot = 0;
        if (awaited == statistics.awaited.end()) {
            slot = m_scope.addSlot(key.name);
        } else {
            slot = awaited->second.first;
            statistics.awaited.erase(awaited);
        }
        statistics.stats.keys.push_back({key.value, slot});
        columns.push_back({key.name, slot});
    } while (take(","));
    statsOffset(statistics);
    const std::vector<Assignment>& keys = statistics.stats.keys;
    for (const Assignment& key : keys) {
        const Call* call = std::get_if<Call>(&key.value->node);
        if (!call || !call->prepared.period || m_bins)
            continue;
        m_bins = FillMissing{*call->prepared.period, call->prepared.offset, key.slot, {}, {}};
        for (const Assignment& other : keys)
            if (other.slot != key.slot)
                m_bins->others.push_back(other.slot);
    }
}

/// `offset 1h` behind the keys: periods are shown as if they were so much later, beside those of
/// that time.
void Parser::statsOffset(Statistics& statistics) {
    if (!takeWord("offset"))
        return;
    const Milliseconds offset = duration();
    for (Assignment& key : statistics.stats.keys)
        if (const Call* call = std::get_if<Call>(&key.value->node); call && call->prepared.period) {
            Call later = *call;
            later.prepared.offset = offset;
            key.value = std::make_shared<const Expression>(Expression{std::move(later)});
        }
}

/// Behind the parenthesis.
ExpressionPtr Parser::aggregateCall(const Aggregate& aggregate, const Token& name) {
    using Argument = Aggregate::Argument;
    if (!m_statistics || m_statistics->isInCall)
        throw SyntaxFailure{Text::tr("{} can only be used in stats, and not inside another such "
                                     "function",
                                     name.text),
                            name.begin, name.end};
    const std::size_t slot = m_scope.addSlot(name.text);
    AggregateCall call{&aggregate, nullptr, 0, slot};
    m_statistics->isInCall = true;
    if (aggregate.argument == Argument::Optional && (isSign(")") || take("*")))
        call.argument = std::make_shared<const Expression>(Expression{Literal{Value::truth(true)}});
    else
        call.argument = expression();
    if (aggregate.argument != Argument::Field && aggregate.argument != Argument::Optional)
        expect(",");
    if (aggregate.argument == Argument::Percentile)
        call.setting = number(0, 100);
    else if (aggregate.argument == Argument::Interval)
        call.setting = static_cast<double>(duration().count());
    else if (aggregate.argument == Argument::Buckets)
        call.setting = std::floor(number(1, 1000));
    m_statistics->isInCall = false;
    expect(")");
    m_statistics->stats.calls.push_back(std::move(call));
    return fieldOf(slot);
}

/// A name outside of functions: an output before this one, or what will come after `by`.
ExpressionPtr Parser::statsField(const Token& name) {
    if (const auto output = m_statistics->outputs.find(name.text);
        output != m_statistics->outputs.end())
        return fieldOf(output->second);
    const auto known = m_statistics->awaited.find(name.text);
    if (known != m_statistics->awaited.end())
        return fieldOf(known->second.first);
    const std::size_t slot = m_scope.addSlot(name.text);
    m_statistics->awaited.emplace(name.text, std::pair{slot, name});
    return fieldOf(slot);
}

} // namespace lathe::insights
