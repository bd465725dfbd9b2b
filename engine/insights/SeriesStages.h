#pragma once

#include "engine/insights/Commands.h"
#include "engine/insights/Stage.h"

#include <deque>
#include <vector>

namespace lathe::insights {

// The stages that look at rows in their order, each beside those before it; `command` must outlive
// them.

class AccumulateStage final : public Stage {
  public:
    AccumulateStage(const Accumulate& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command}
        , m_sum{aggregateNamed("sum")->begin({})} {}
    void add(Row& row) override;

  private:
    const Accumulate& m_command;
    std::unique_ptr<Accumulator> m_sum;
};

class LagStage final : public Stage {
  public:
    LagStage(const Lag& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const Lag& m_command;
    /// The last one first.
    std::deque<Value> m_before;
};

class FillDownStage final : public Stage {
  public:
    FillDownStage(const FillDown& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command}
        , m_last(command.targets.size()) {}
    void add(Row& row) override;

  private:
    const FillDown& m_command;
    std::vector<Value> m_last;
};

class TotalsStage final : public Stage {
  public:
    TotalsStage(const AddTotals& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command}
        , m_sums(command.fields.size())
        , m_total{aggregateNamed("sum")->begin({})} {}
    void add(Row& row) override;
    void finish(Row& row) override;

  private:
    const AddTotals& m_command;
    /// Of the fields; nullptr for those that have no numbers.
    std::vector<std::unique_ptr<Accumulator>> m_sums;
    std::unique_ptr<Accumulator> m_total;
    bool m_hasRows = false;
};

} // namespace lathe::insights
