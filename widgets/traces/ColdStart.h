#pragma once

#include "widgets/traces/SpanTree.h"

#include <QString>

#include <vector>

namespace lathe::traces {

/// A module as it was loaded; the first of a cold start is the init itself.
struct LoadedModule {
    QString name;
    /// Since the init's begin.
    Interval time;
    /// Without what it has loaded itself.
    Microseconds self{};
    /// Its place in the list; -1: none.
    int parent = -1;
    int depth = 0;
};

/// What an init spent its time on.
struct ColdStart {
    /// Logical id.
    QString function;
    QString requestId;
    /// Until its sandbox stood; zero: not known.
    Microseconds environment{};
    Microseconds init{};
    /// Parents first, then by their starts.
    std::vector<LoadedModule> modules;

    /// Something tells of its imports.
    bool isProfiled() const { return modules.size() > 1; }
};

/// Of each init in the trace, in the order of the trace.
std::vector<ColdStart> coldStartsOf(const SpanTree& tree);

} // namespace lathe::traces
