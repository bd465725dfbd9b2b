#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <vector>

namespace lathe::test {

/// How long the event loop of this thread keeps a timer of one millisecond waiting.
class LagMeter : public QObject {
  public:
    LagMeter() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
    }

    void start() {
        m_gaps.clear();
        m_since.start();
        m_timer.start(1);
    }
    void stop() { m_timer.stop(); }
    /// Milliseconds between two ticks that this share of all gaps stays below; 1: the longest.
    double at(double quantile) const {
        std::vector<double> sorted = m_gaps;
        std::sort(sorted.begin(), sorted.end());
        if (sorted.empty())
            return INFINITY;
        return sorted[std::min(sorted.size() - 1, std::size_t(quantile * double(sorted.size())))];
    }

  private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

} // namespace lathe::test
