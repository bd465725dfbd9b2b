#pragma once

#include "engine/insights/Commands.h"
#include "engine/insights/Stage.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <memory>
#include <string>
#include <vector>

namespace lathe::insights {

/// Holds what the aggregations of each group have seen. Groups come out in the order in which they
/// were found.
class StatsStage final : public Stage {
  public:
    StatsStage(const Stats& command, std::size_t timeSlot, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command}
        , m_timeSlot{timeSlot} {}

    void add(Row& row) override;
    void finish(Row& row) override;
    bool wantsMore() const override { return true; }

  private:
    struct Group {
        std::vector<Value> keys;
        std::vector<std::unique_ptr<Accumulator>> accumulators;
    };

    Group& groupOf(Row& row);

    const Stats& m_command;
    std::size_t m_timeSlot;
    std::vector<Group> m_groups;
    boost::unordered_flat_map<std::string, std::size_t> m_known;
    std::string m_identity;
};

} // namespace lathe::insights
