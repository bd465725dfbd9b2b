#include "engine/metricmath/Calculation.h"

#include "engine/metricmath/Evaluation.h"

#include <utility>

namespace lathe::metricmath {

Calculation::Calculation(Grid grid, Sources sources)
    : m_grid{grid}
    , m_sources{std::move(sources)} {}

void Calculation::addMetric(std::string id, Series series) {
    Series cleaned = series.cleaned();
    const auto added = m_items.try_emplace(id, Item{{}, Value{cleaned}, false});
    if (added.second)
        m_metrics.push_back({std::move(id), std::move(cleaned)});
}

void Calculation::addExpression(std::string id, Expression expression) {
    m_items.try_emplace(std::move(id), Item{std::move(expression), {}, false});
}

void Calculation::addResult(std::string id, Value value) {
    m_items.try_emplace(std::move(id), Item{{}, std::move(value), false});
}

Result<Value> Calculation::valueOf(std::string_view id) {
    auto value = computed(id);
    if (!value)
        return value.error().error(id);
    return *std::move(value);
}

Result<SeriesList> Calculation::seriesOf(std::string_view id) {
    auto value = valueOf(id);
    if (!value)
        return value.error();
    if (SeriesList* list = std::get_if<SeriesList>(&*value))
        return std::move(*list);
    if (Series* series = std::get_if<Series>(&*value)) {
        if (m_items.find(id)->second.expression)
            series->label = id;
        return SeriesList{std::move(*series)};
    }
    return Problem{Text::tr("a scalar is no result, which is a time series or several")}.error(id);
}

tl::expected<Value, Problem> Calculation::computed(std::string_view id) {
    const auto found = m_items.find(id);
    if (found == m_items.end())
        return tl::unexpected(
            Problem{Text::tr("there is no metric or expression with the id '{}'", id)});
    compute(found->second);
    return *found->second.value;
}

/// Not by recursion: a chain of expressions may be as long as a request.
void Calculation::compute(Item& wanted) {
    const auto other = [&](std::string_view id) -> const Value* {
        const auto found = m_items.find(id);
        return found == m_items.end() ? nullptr : &**found->second.value;
    };
    std::vector<Item*> waiting{&wanted};
    while (!waiting.empty()) {
        Item& item = *waiting.back();
        item.isUnderWay = true;
        if (Item* missing = item.value ? nullptr : missingFor(item)) {
            waiting.push_back(missing);
            continue;
        }
        if (!item.value)
            item.value = evaluate(*item.expression, {m_grid, m_sources, m_metrics, other});
        item.isUnderWay = false;
        waiting.pop_back();
    }
}

Calculation::Item* Calculation::missingFor(Item& item) {
    for (const std::string& id : item.expression->ids()) {
        const auto found = m_items.find(id);
        if (found == m_items.end())
            continue;
        Item& needed = found->second;
        if (needed.value && !*needed.value) {
            item.cause = needed.cause.empty() ? id : needed.cause;
            const Problem& problem = m_items.find(item.cause)->second.value->error();
            item.value = tl::unexpected(
                Problem{Text::tr("'{}' has no value: {}", item.cause, problem.message), 0, 0,
                        problem.code});
            return nullptr;
        }
        if (needed.isUnderWay) {
            item.value = tl::unexpected(
                Problem{Text::tr("this expression is computed of '{}', and that of it", id)});
            return nullptr;
        }
        if (!needed.value)
            return &needed;
    }
    return nullptr;
}

} // namespace lathe::metricmath
