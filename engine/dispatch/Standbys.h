#pragma once

#include "engine/base/Units.h"
#include "engine/dispatch/Deadlines.h"

#include <map>
#include <string>
#include <vector>

namespace lathe::dispatch {

class Fleet;
class FunctionPool;

/// Which functions have an environment on standby: as many as a budget of memory holds, those used
/// last before the others. They are started one after the other, in calm moments.
class Standbys {
  public:
    /// `budget`: what all of them together may use; 0: there are none.
    Standbys(Fleet& fleet, Deadlines& deadlines, Bytes budget);

    /// Something has changed: look in a calm moment.
    void consider();
    /// Gives up the one that is likely to be missed least, and not that of `keep`; false when
    /// there is none.
    bool giveUpOne(const FunctionPool* keep);

  private:
    void look();
    void beginNext();
    std::vector<FunctionPool*> usedLastFirst() const;
    Bytes expected(const FunctionPool& pool) const;

    Fleet& m_fleet;
    Bytes m_budget;
    Deadline m_calm;
    Clock::Steady m_changed{};
    bool m_considering = false;
    /// What one of a kind (FunctionPool::standbyKind) took, as measured last.
    std::map<std::string, Bytes> m_measured;
};

} // namespace lathe::dispatch
