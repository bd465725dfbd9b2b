#include "engine/tuning/Recommendation.h"

#include <algorithm>
#include <utility>

namespace lathe::tuning {

namespace {

constexpr double alike = 1.03;

struct Candidate {
    Bytes memory;
    double time = 0;
    double cost = 0;
};

std::vector<Candidate> candidatesOf(const std::vector<Measurement>& measurements,
                                    model::Architecture architecture) {
    std::vector<Candidate> candidates;
    for (const Measurement& one : measurements) {
        const auto cost = one.perMillion(architecture);
        if (!one.failed() && cost)
            candidates.push_back({one.memory, std::max(1.0, double(one.mean().count())),
                                  std::max(1.0, double(cost->count))});
    }
    return candidates;
}

double least(const std::vector<Candidate>& candidates, double Candidate::*what) {
    return (*std::min_element(
               candidates.begin(), candidates.end(),
               [what](const Candidate& a, const Candidate& b) { return a.*what < b.*what; })).*
           what;
}

/// Of those that are best in `first`, or alike, the one that is best in `second`.
Bytes best(const std::vector<Candidate>& candidates, double Candidate::*first,
           double Candidate::*second) {
    const double limit = least(candidates, first) * alike;
    const Candidate* chosen = nullptr;
    for (const Candidate& one : candidates) {
        if (one.*first <= limit && (!chosen || one.*second < chosen->*second))
            chosen = &one;
    }
    return chosen->memory;
}

Bytes balanced(const std::vector<Candidate>& candidates) {
    const double time = least(candidates, &Candidate::time);
    const double cost = least(candidates, &Candidate::cost);
    const auto weight = [&](const Candidate& one) { return one.time / time + one.cost / cost; };
    return std::min_element(
               candidates.begin(), candidates.end(),
               [&](const Candidate& a, const Candidate& b) { return weight(a) < weight(b); })
        ->memory;
}

} // namespace

std::optional<Bytes> recommend(const std::vector<Measurement>& measurements,
                               model::Architecture architecture, Goal goal) {
    const std::vector<Candidate> candidates = candidatesOf(measurements, architecture);
    if (candidates.empty())
        return {};
    switch (goal) {
    case Goal::Cost:
        return best(candidates, &Candidate::cost, &Candidate::time);
    case Goal::Speed:
        return best(candidates, &Candidate::time, &Candidate::cost);
    case Goal::Balance:
        break;
    }
    return balanced(candidates);
}

} // namespace lathe::tuning
