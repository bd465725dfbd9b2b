#pragma once

#include "engine/insights/Commands.h"
#include "engine/insights/Stage.h"

namespace lathe::insights {

// The stages that look at what subqueries have given; `command` must outlive them.

class JoinStage final : public Stage {
  public:
    JoinStage(const Join& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const Join& m_command;
};

class AppendColumnsStage final : public Stage {
  public:
    AppendColumnsStage(const AppendColumns& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const AppendColumns& m_command;
    std::size_t m_count = 0;
};

} // namespace lathe::insights
