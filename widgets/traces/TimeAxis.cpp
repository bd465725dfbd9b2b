#include "widgets/traces/TimeAxis.h"

#include <algorithm>
#include <cmath>

namespace lathe::traces {

namespace {

constexpr Microseconds shortest{10};

} // namespace

void TimeAxis::setWhole(Microseconds whole) {
    m_whole = std::max(whole, Microseconds{1});
    showAll();
}

void TimeAxis::show(Interval interval) {
    const Microseconds least = std::min(shortest, m_whole);
    const Microseconds length = std::clamp(interval.length(), least, m_whole);
    const Microseconds from = std::clamp(interval.from, Microseconds{}, m_whole - length);
    m_shown = {from, from + length};
}

void TimeAxis::zoom(double factor, double share) {
    const double length = double(m_shown.length().count());
    const double wanted = std::max(length * factor, double(std::min(shortest, m_whole).count()));
    const double from = double(m_shown.from.count()) + (length - wanted) * share;
    show({Microseconds{std::llround(from)}, Microseconds{std::llround(from + wanted)}});
}

void TimeAxis::pan(double share) {
    const Microseconds step{std::llround(double(m_shown.length().count()) * share)};
    show({m_shown.from + step, m_shown.until + step});
}

double TimeAxis::x(Microseconds time, double width) const {
    return double((time - m_shown.from).count()) / double(m_shown.length().count()) * width;
}

Microseconds TimeAxis::timeAt(double x, double width) const {
    const double share = width > 0 ? x / width : 0;
    return m_shown.from + Microseconds{std::llround(double(m_shown.length().count()) * share)};
}

std::vector<Microseconds> TimeAxis::ticks(double width, double gap) const {
    const double least = double(m_shown.length().count()) * gap / std::max(width, 1.0);
    double step = std::pow(10, std::floor(std::log10(std::max(least, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor >= least) {
            step *= factor;
            break;
        }
    }
    const auto each = std::max<std::int64_t>(1, std::llround(step));
    std::vector<Microseconds> ticks;
    for (auto at = (m_shown.from.count() + each - 1) / each * each; at <= m_shown.until.count();
         at += each)
        ticks.emplace_back(at);
    return ticks;
}

} // namespace lathe::traces
