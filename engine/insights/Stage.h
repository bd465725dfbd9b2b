#pragma once

#include "engine/insights/Row.h"

#include <memory>

namespace lathe::insights {

/// A part of a query that runs: it gets rows, and gives rows to the next one.
class Stage {
  public:
    explicit Stage(std::unique_ptr<Stage> next = nullptr)
        : m_next{std::move(next)} {}
    virtual ~Stage() = default;

    /// The row is the stage's own until add() returns.
    virtual void add(Row& row) = 0;
    /// No more rows come: what was held back is given on, by way of `row`.
    virtual void finish(Row& row) { m_next->finish(row); }
    /// Further rows can change the result.
    virtual bool wantsMore() const { return m_next->wantsMore(); }

  protected:
    Stage& next() { return *m_next; }

  private:
    std::unique_ptr<Stage> m_next;
};

} // namespace lathe::insights
