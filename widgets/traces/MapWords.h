#pragma once

#include "engine/traces/ServiceGraph.h"

#include <QColor>
#include <QString>

#include <vector>

namespace lathe::traces {

/// How services and their calls are told and drawn.

QString serviceIcon(const ServiceId& service);
/// "Function", "Queue", "Client"...: its type without what goes without saying.
QString serviceType(const ServiceId& service);
/// What is told of a service, and of its calls to another.
QString describe(const ServiceNode& node);
QString describe(const ServiceEdge& edge, const ServiceNode& from, const ServiceNode& to);

/// A part of a ring, with its colour.
struct RingPart {
    double share = 0;
    QColor color;
};
/// Faults, throttles, errors, and what went well; together 1, or nothing.
std::vector<RingPart> ringOf(const Statistics& statistics);

/// So many in a hundred took no longer.
Microseconds percentile(const DurationHistogram& histogram, double percent);
Microseconds meanOf(const Statistics& statistics);

} // namespace lathe::traces
