#include "engine/insights/Plan.h"

#include "engine/insights/OrderStage.h"
#include "engine/insights/PatternStage.h"
#include "engine/insights/RowStages.h"
#include "engine/insights/Scope.h"
#include "engine/insights/StatsStage.h"

#include <algorithm>
#include <variant>

namespace lathe::insights {

namespace {

/// A command, or what several commands put in order.
using Step = std::variant<const Command*, Order>;

bool isTimestampDescending(const SortKey& key) {
    const auto* field = std::get_if<FieldOf>(&key.value->node);
    return field && field->slot == Query::timestampSlot && key.isDescending;
}

/// Gathers sort, dedup and limit into steps.
class Planner {
  public:
    Planner(const Query& query, const PlanSettings& settings)
        : m_query{query}
        , m_settings{settings} {}

    std::vector<Step> steps() {
        for (const Command& command : m_query.commands)
            std::visit([&](const auto& it) { take(it, command); }, command);
        if (!m_hasLimit || !m_keys.empty() || !m_distinct.empty())
            end(m_settings.limit);
        return std::move(m_steps);
    }

  private:
    void take(const Sort& sort, const Command&) {
        // Rows that a later sort finds equal stay in the order of an earlier one.
        m_keys.insert(m_keys.begin(), sort.keys.begin(), sort.keys.end());
    }
    void take(const Dedup& dedup, const Command&) { m_distinct = dedup.keys; }
    void take(const Limit& limit, const Command&) {
        m_isAny = limit.isAny;
        end(limit.count);
        m_hasLimit = true;
    }
    void take(const Stats&, const Command& command) { aggregate(command); }
    void take(const FindPatterns&, const Command& command) { aggregate(command); }
    template <class RowCommand> void take(const RowCommand&, const Command& command) {
        m_steps.emplace_back(&command);
    }
    /// What has no order comes out of these.
    void aggregate(const Command& command) {
        m_keys.clear();
        m_steps.emplace_back(&command);
        m_isOrdered = true;
        m_hasLimit = false;
    }
    void end(std::size_t limit) {
        Order order{std::move(m_keys), std::move(m_distinct), limit, {}};
        if (order.keys.empty() && !m_isOrdered && !m_isAny)
            order.keys.push_back({fieldOf(Query::timestampSlot), true});
        if (m_settings.isNewestFirst && !m_isOrdered && order.keys.size() == 1 &&
            isTimestampDescending(order.keys.front()))
            order.keys.clear();
        m_steps.emplace_back(std::move(order));
        m_keys.clear();
        m_distinct.clear();
        m_isAny = false;
        m_isOrdered = true;
    }

    const Query& m_query;
    const PlanSettings& m_settings;
    std::vector<Step> m_steps;
    std::vector<SortKey> m_keys;
    std::vector<ExpressionPtr> m_distinct;
    /// Rows already come in the order that counts.
    bool m_isOrdered = false;
    bool m_isAny = false;
    bool m_hasLimit = false;
};

struct Needs {
    std::vector<std::size_t>& result;

    void operator()(const Assign& it) const {
        for (const Assignment& one : it.assignments)
            addSlots(*one.value, result);
    }
    void operator()(const Filter& it) const { addSlots(*it.condition, result); }
    void operator()(const Parse& it) const { addSlots(*it.source, result); }
    void operator()(const Unnest& it) const { addSlots(*it.list, result); }
    void operator()(const Stats& it) const {
        result.push_back(Query::timestampSlot);
        for (const AggregateCall& call : it.calls)
            addSlots(*call.argument, result);
        for (const Assignment& key : it.keys)
            addSlots(*key.value, result);
    }
    void operator()(const FindPatterns& it) const { addSlots(*it.source, result); }
    /// These became an Order.
    void operator()(const Sort&) const {}
    void operator()(const Dedup&) const {}
    void operator()(const Limit&) const {}
};

/// The fields that a step needs of its rows.
void addNeeds(const Step& step, std::vector<std::size_t>& result) {
    if (const auto* command = std::get_if<const Command*>(&step)) {
        std::visit(Needs{result}, **command);
        return;
    }
    const Order& order = std::get<Order>(step);
    for (const SortKey& key : order.keys)
        addSlots(*key.value, result);
    for (const ExpressionPtr& expression : order.distinct)
        addSlots(*expression, result);
}

bool holdsBack(const Step& step) {
    const auto* command = std::get_if<const Command*>(&step);
    return !command || std::holds_alternative<Stats>(**command) ||
           std::holds_alternative<FindPatterns>(**command);
}

struct Making {
    std::unique_ptr<Stage> next;

    std::unique_ptr<Stage> operator()(const Assign& it) {
        return std::make_unique<AssignStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Filter& it) {
        return std::make_unique<FilterStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Parse& it) {
        return std::make_unique<ParseStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Unnest& it) {
        return std::make_unique<UnnestStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Stats& it) {
        return std::make_unique<StatsStage>(it, Query::timestampSlot, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const FindPatterns& it) {
        return std::make_unique<PatternStage>(it, std::move(next));
    }
    /// These became an Order.
    template <class Other> std::unique_ptr<Stage> operator()(const Other&) {
        return std::move(next);
    }
};

} // namespace

std::unique_ptr<Stage> planned(const Query& query, const PlanSettings& settings,
                               std::unique_ptr<Stage> output) {
    std::vector<Step> steps = Planner{query, settings}.steps();
    std::vector<std::size_t> needed{Query::pointerSlot};
    for (const Column& column : query.columns)
        needed.push_back(column.slot);
    const auto firstHolding = static_cast<std::size_t>(
        std::find_if(steps.begin(), steps.end(), holdsBack) - steps.begin());
    std::unique_ptr<Stage> stage = std::move(output);
    for (std::size_t i = steps.size(); i-- > 0;) {
        std::vector<std::size_t> before = needed;
        addNeeds(steps[i], before);
        if (auto* order = std::get_if<Order>(&steps[i])) {
            std::sort(needed.begin(), needed.end());
            needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
            order->kept = needed;
            stage = std::make_unique<OrderStage>(std::move(*order), std::move(stage));
        } else {
            stage = std::visit(Making{std::move(stage)}, *std::get<const Command*>(steps[i]));
        }
        if (i == firstHolding)
            stage = settings.counting(std::move(stage));
        needed = std::move(before);
    }
    return stage;
}

} // namespace lathe::insights
