#include "engine/insights/Plan.h"

#include "engine/insights/HeldStages.h"
#include "engine/insights/OrderStage.h"
#include "engine/insights/PatternStage.h"
#include "engine/insights/RowStages.h"
#include "engine/insights/Scope.h"
#include "engine/insights/SeriesStages.h"
#include "engine/insights/StatsStage.h"
#include "engine/insights/TableStages.h"

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
    void take(const AppendColumns&, const Command& command) { follow(command); }
    void take(const Accumulate&, const Command& command) { follow(command); }
    void take(const Lag&, const Command& command) { follow(command); }
    void take(const FillDown&, const Command& command) { follow(command); }
    void take(const AddTotals&, const Command& command) { follow(command); }
    void take(const FillMissing&, const Command& command) { follow(command); }
    void take(const Outliers&, const Command& command) { follow(command); }
    void take(const Sessions&, const Command& command) { follow(command); }
    template <class RowCommand> void take(const RowCommand&, const Command& command) {
        m_steps.emplace_back(&command);
    }
    /// What looks at rows in their order needs them in it.
    void follow(const Command& command) {
        if (!m_isOrdered || !m_keys.empty() || !m_distinct.empty())
            end(Query::largestLimit);
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
    void operator()(const FindPatterns& it) const {
        addSlots(*it.source, result);
        if (it.anomaly)
            result.push_back(Query::timestampSlot);
        if (it.difference)
            result.push_back(it.difference->isBaseline);
    }
    void operator()(const Join& it) const { addSlots(*it.key, result); }
    void operator()(const AppendColumns& it) const {
        for (const AppendColumns::Target& target : it.targets)
            if (target.before)
                result.push_back(*target.before);
    }
    void operator()(const Accumulate& it) const { addSlots(*it.value, result); }
    void operator()(const Lag& it) const { addSlots(*it.value, result); }
    void operator()(const FillDown& it) const { add(it.targets); }
    void operator()(const AddTotals& it) const { add(it.fields); }
    void operator()(const FillMissing& it) const {
        result.push_back(it.time);
        add(it.others);
    }
    void operator()(const Outliers& it) const {
        for (const Outliers::Field& field : it.fields)
            result.push_back(field.slot);
    }
    void operator()(const Sessions& it) const {
        result.push_back(Query::timestampSlot);
        for (const ExpressionPtr& key : it.keys)
            addSlots(*key, result);
    }
    void add(const std::vector<std::size_t>& slots) const {
        result.insert(result.end(), slots.begin(), slots.end());
    }
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

struct HoldsBack {
    bool operator()(const Stats&) const { return true; }
    bool operator()(const FindPatterns&) const { return true; }
    bool operator()(const FillMissing&) const { return true; }
    bool operator()(const Outliers&) const { return true; }
    bool operator()(const Sessions&) const { return true; }
    template <class Other> bool operator()(const Other&) const { return false; }
};

bool holdsBack(const Step& step) {
    const auto* command = std::get_if<const Command*>(&step);
    return !command || std::visit(HoldsBack{}, **command);
}

struct Making {
    std::unique_ptr<Stage> next;
    /// What this stage and later ones need.
    const std::vector<std::size_t>& needed;

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
    std::unique_ptr<Stage> operator()(const Join& it) {
        return std::make_unique<JoinStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const AppendColumns& it) {
        return std::make_unique<AppendColumnsStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Accumulate& it) {
        return std::make_unique<AccumulateStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Lag& it) {
        return std::make_unique<LagStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const FillDown& it) {
        return std::make_unique<FillDownStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const AddTotals& it) {
        return std::make_unique<TotalsStage>(it, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const FillMissing& it) {
        return std::make_unique<FillMissingStage>(it, needed, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Outliers& it) {
        return std::make_unique<OutliersStage>(it, needed, std::move(next));
    }
    std::unique_ptr<Stage> operator()(const Sessions& it) {
        return std::make_unique<SessionsStage>(it, needed, std::move(next));
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
            stage =
                std::visit(Making{std::move(stage), before}, *std::get<const Command*>(steps[i]));
        }
        if (i == firstHolding)
            stage = settings.counting(std::move(stage));
        needed = std::move(before);
    }
    return stage;
}

} // namespace lathe::insights
