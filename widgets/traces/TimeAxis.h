#pragma once

#include "widgets/traces/SpanTree.h"

#include <vector>

namespace lathe::traces {

/// Which piece of a trace's time is seen, and where in it a moment lies.
class TimeAxis {
  public:
    /// All of it is seen then.
    void setWhole(Microseconds whole);
    Microseconds whole() const { return m_whole; }
    const Interval& shown() const { return m_shown; }
    bool isZoomed() const { return m_shown != Interval{{}, m_whole}; }

    /// No less than some microseconds, and nothing outside of the whole.
    void show(Interval interval);
    void showAll() { m_shown = {{}, m_whole}; }
    /// `factor` below 1 looks closer; the moment at `share` of the width stays where it is.
    void zoom(double factor, double share);
    /// By so much of what is seen.
    void pan(double share);

    double x(Microseconds time, double width) const;
    Microseconds timeAt(double x, double width) const;
    /// Round times, at least `gap` pixels apart.
    std::vector<Microseconds> ticks(double width, double gap) const;

  private:
    Microseconds m_whole{1};
    Interval m_shown{{}, Microseconds{1}};
};

} // namespace lathe::traces
