#pragma once

#include "engine/insights/Query.h"
#include "engine/insights/Stage.h"

#include <vector>

namespace lathe::insights {

/// Holds rows until all are there, and changes them then. `kept` are the fields that it and later
/// stages need.
class HeldStage : public Stage {
  public:
    HeldStage(std::vector<std::size_t> kept, std::unique_ptr<Stage> next);

    void add(Row& row) override;
    void finish(Row& row) override;
    bool wantsMore() const override { return m_rows.size() < Query::largestLimit; }

  protected:
    /// Values of the kept fields.
    using Held = std::vector<Value>;

    /// Gives the rows on, by way of give().
    virtual void change(std::vector<Held> rows, Row& row) = 0;
    /// Sets the row to these values.
    void show(const Held& values, Row& row) const;
    /// Where a kept field stands in the values.
    std::size_t placeOf(std::size_t slot) const;

  private:
    std::vector<std::size_t> m_kept;
    std::vector<Held> m_rows;
};

class FillMissingStage final : public HeldStage {
  public:
    FillMissingStage(const FillMissing& command, std::vector<std::size_t> kept,
                     std::unique_ptr<Stage> next)
        : HeldStage{std::move(kept), std::move(next)}
        , m_command{command} {}

  private:
    void change(std::vector<Held> rows, Row& row) override;
    /// A row of that time, of the same group as another one.
    void fill(Timestamp when, const Held& like, Row& row) const;

    const FillMissing& m_command;
};

class OutliersStage final : public HeldStage {
  public:
    OutliersStage(const Outliers& command, std::vector<std::size_t> kept,
                  std::unique_ptr<Stage> next)
        : HeldStage{std::move(kept), std::move(next)}
        , m_command{command} {}

  private:
    struct Bounds {
        double lower;
        double upper;
    };

    void change(std::vector<Held> rows, Row& row) override;
    Bounds boundsOf(const std::vector<Held>& rows, std::size_t slot) const;

    const Outliers& m_command;
};

class SessionsStage final : public HeldStage {
  public:
    SessionsStage(const Sessions& command, std::vector<std::size_t> kept,
                  std::unique_ptr<Stage> next)
        : HeldStage{std::move(kept), std::move(next)}
        , m_command{command} {}

  private:
    void change(std::vector<Held> rows, Row& row) override;

    const Sessions& m_command;
};

} // namespace lathe::insights
