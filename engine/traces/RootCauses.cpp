#include "engine/traces/RootCauses.h"

#include "engine/traces/Summary.h"

#include <algorithm>

namespace lathe::traces {

namespace {

constexpr std::size_t mostCauses = 5;
constexpr int deepest = 200;
/// Traces that go round in circles end somewhere, too.
constexpr int mostSteps = 5'000;
/// What takes less of the time than this is not why it took so long.
constexpr double leastCoverage = 0.25;

/// Follows what has failed from the root down to where nothing below has.
class FailureSearch {
  public:
    FailureSearch(const Callers& callers, bool Segment::*failed, bool isClientImpacting)
        : m_callers{callers}
        , m_failed{failed}
        , m_isClientImpacting{isClientImpacting} {}

    std::vector<RootCause> run(const Segment& from) {
        enter(from, {});
        return std::move(m_causes);
    }

  private:
    using Services = std::vector<RootCauseService>;

    RootCauseEntity entityOf(const Segment& segment) const {
        RootCauseEntity entity{segment.name, {}, !segment.nameSpace.empty(), {}};
        for (const Exception& exception : segment.cause.exceptions)
            entity.exceptions.push_back({exception.type, exception.message});
        return entity;
    }

    void enter(const Segment& segment, Services services) {
        services.push_back({serviceOf(segment), segment.inferred, {}});
        follow(segment, std::move(services), 0);
    }

    void follow(const Segment& segment, Services services, int depth) {
        if (m_causes.size() >= mostCauses || depth > deepest || ++m_steps > mostSteps)
            return;
        services.back().path.push_back(entityOf(segment));
        bool isDeepest = true;
        for (const Segment& inner : segment.subsegments) {
            if (!(inner.*m_failed))
                continue;
            isDeepest = false;
            follow(inner, services, depth + 1);
        }
        for (const Segment* called : m_callers.calledBy(segment.id)) {
            if (!(called->*m_failed) || services.size() > deepest)
                continue;
            isDeepest = false;
            enter(*called, services);
        }
        if (isDeepest)
            m_causes.push_back({std::move(services), m_isClientImpacting});
    }

    const Callers& m_callers;
    bool Segment::*m_failed;
    bool m_isClientImpacting;
    int m_steps = 0;
    std::vector<RootCause> m_causes;
};

std::vector<RootCause> failuresOf(const Trace& trace, const Callers& callers,
                                  bool Segment::*failed) {
    const Segment* root = callers.root();
    if (root && root->*failed)
        return FailureSearch{callers, failed, true}.run(*root);
    // Something further down has failed, and who called it has coped with that.
    for (const Segment& segment : trace.segments)
        if (segment.*failed && !segment.inferred)
            return FailureSearch{callers, failed, false}.run(segment);
    return {};
}

/// The way along what took longest.
RootCause slowestWay(const Segment& root, const Callers& callers) {
    const double whole = std::max<double>(static_cast<double>(durationOf(root).count()), 1);
    RootCause cause{{}, true};
    const Segment* at = &root;
    bool isNewService = true;
    for (int step = 0; at && step < deepest; ++step) {
        if (isNewService)
            cause.services.push_back({serviceOf(*at), at->inferred, {}});
        cause.services.back().path.push_back(
            {at->name,
             {},
             !at->nameSpace.empty(),
             static_cast<double>(durationOf(*at).count()) / whole});
        const Segment* slowest = nullptr;
        const auto consider = [&](const Segment& one, bool isService) {
            const auto duration = durationOf(one);
            if (static_cast<double>(duration.count()) < leastCoverage * whole ||
                (slowest && duration <= durationOf(*slowest)))
                return;
            slowest = &one;
            isNewService = isService;
        };
        for (const Segment& inner : at->subsegments)
            consider(inner, false);
        for (const Segment* called : callers.calledBy(at->id))
            consider(*called, true);
        at = slowest;
    }
    return cause;
}

} // namespace

std::vector<RootCause> rootCausesOf(const Trace& trace, const Callers& callers,
                                    RootCauseKind kind) {
    switch (kind) {
    case RootCauseKind::Fault:
        return failuresOf(trace, callers, &Segment::fault);
    case RootCauseKind::Error:
        return failuresOf(trace, callers, &Segment::error);
    case RootCauseKind::ResponseTime:
        break;
    }
    if (const Segment* root = callers.root(); root && durationOf(*root).count() > 0)
        return {slowestWay(*root, callers)};
    return {};
}

} // namespace lathe::traces
