#include "engine/insights/Parser.h"

namespace lathe::insights {

void Parser::stats() {
    Statistics statistics;
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
    m_query.columns = columns;
    m_query.isAggregated = true;
    m_hasDisplay = false;
    m_scope.close(columns);
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
    if (aggregate.argument == Argument::Percentile) {
        expect(",");
        const auto percent = numberIn(m_token.text);
        if (m_token.kind != Token::Kind::Number || !percent || percent->real > 100)
            unexpected(Text::tr("a number from 0 to 100"));
        call.percent = percent->real;
        advance();
    }
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
