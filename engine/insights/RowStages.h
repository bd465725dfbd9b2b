#pragma once

#include "engine/insights/Commands.h"
#include "engine/insights/Stage.h"

namespace lathe::insights {

// The stages that look at one row at a time; `command` must outlive them.

class AssignStage final : public Stage {
  public:
    AssignStage(const Assign& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const Assign& m_command;
};

class FilterStage final : public Stage {
  public:
    FilterStage(const Filter& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const Filter& m_command;
};

class ParseStage final : public Stage {
  public:
    ParseStage(const Parse& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const Parse& m_command;
    /// Fields borrow from it.
    Value m_source;
    std::string m_buffer;
};

class UnnestStage final : public Stage {
  public:
    UnnestStage(const Unnest& command, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_command{command} {}
    void add(Row& row) override;

  private:
    const Unnest& m_command;
};

} // namespace lathe::insights
