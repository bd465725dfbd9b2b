#pragma once

#include "engine/base/Units.h"

#include <QString>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace lathe::cost {

enum class LaneState {
    /// Its init runs: a cold start.
    Starting,
    Busy,
    /// It waits for the next invocation, and is not frozen yet.
    Warm,
    Frozen,
};

/// What one execution environment did, one thing after the other.
struct Lane {
    struct Span {
        LaneState state = LaneState::Starting;
        Timestamp from{};
        /// Empty: it still does.
        std::optional<Timestamp> to;

        bool operator==(const Span&) const = default;
    };

    QString id;
    std::vector<Span> spans;
};

/// The environments of one function through a load run, in the order in which they came.
class LaneBook {
  public:
    /// Of one run no more spans are kept: a lane of thousands is drawn no finer.
    static constexpr std::size_t mostSpans = 200'000;

    void clear();
    /// Empty: the environment has gone.
    void add(const QString& id, std::optional<LaneState> state, Timestamp time);
    const std::vector<Lane>& lanes() const { return m_lanes; }
    /// How many are in this state now.
    int count(LaneState state) const;

  private:
    std::vector<Lane> m_lanes;
    std::map<QString, std::size_t> m_byId;
    std::size_t m_spans = 0;
};

/// "Starting", "Busy"...
QString laneText(LaneState state);

} // namespace lathe::cost
