#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"

#include <map>
#include <optional>
#include <string>

namespace lathe::cost {

/// A function that what it has done has invoked again, and again.
struct Loop {
    std::string function;
    /// X-Amzn-Trace-Id of what began it.
    std::string traceId;
    /// How often it has come back.
    int rounds = 0;
    Microseconds time{};
    /// What all of its invocations together cost in an hour, at the pace so far, by Lambda's
    /// prices.
    PicoDollars perHour;
    /// It has been refused to go on.
    bool stopped = false;
};

/// Notices loops from the invocations that end.
class LoopWatch {
  public:
    /// So many rounds are one: fewer may be a retry or a short recursion.
    static constexpr int fewestRounds = 4;

    /// `round`: how many invocations of this function the event has led to, this one included.
    /// Gives the loop when it is noticed, and once more when it is stopped.
    std::optional<Loop> add(const model::InvocationRecord& finished, int round);
    void clear() { m_chains.clear(); }

  private:
    struct Chain {
        Timestamp first{};
        Timestamp last{};
        PicoDollars cost;
        bool told = false;
        bool toldStop = false;
    };

    void forgetOld(Timestamp now);

    /// By the root of the trace.
    std::map<std::string, Chain, std::less<>> m_chains;
};

} // namespace lathe::cost
