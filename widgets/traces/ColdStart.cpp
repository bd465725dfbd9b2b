#include "widgets/traces/ColdStart.h"

#include "widgets/traces/SpanWords.h"

#include <algorithm>

namespace lathe::traces {

namespace {

/// As the bootstrap has measured it: modules that took no time to speak of are in no list, and are
/// not their parent's own either.
Microseconds ownTime(const Span& span) {
    const auto* facts = factsOf(*span.segment);
    const auto* own = facts ? facts->if_contains("self_us") : nullptr;
    return own && own->is_int64() ? Microseconds{own->get_int64()} : span.self;
}

void addModules(const SpanTree& tree, int place, int parent, ColdStart& cold) {
    const Span& span = tree.at(place);
    const Microseconds begin =
        parent < 0 ? span.time.from : Microseconds{span.time.from - cold.modules[0].time.from};
    LoadedModule module;
    module.name = spanTitle(span);
    module.time = parent < 0 ? span.time : Interval{begin, begin + span.time.length()};
    module.self = parent < 0 ? span.self : ownTime(span);
    module.parent = parent;
    module.depth = parent < 0 ? 0 : cold.modules[static_cast<std::size_t>(parent)].depth + 1;
    const int here = static_cast<int>(cold.modules.size());
    cold.modules.push_back(std::move(module));
    for (const int child : span.children)
        if (tree.at(child).kind == SpanKind::Import)
            addModules(tree, child, here, cold);
}

ColdStart coldStartOf(const SpanTree& tree, int place) {
    ColdStart cold;
    const Span& init = tree.at(place);
    cold.function = functionOf(tree, place);
    cold.requestId = requestIdOf(tree, place);
    cold.init = init.time.length();
    if (init.parent >= 0)
        for (const int sibling : tree.at(init.parent).children)
            if (tree.at(sibling).kind == SpanKind::Start)
                cold.environment = tree.at(sibling).time.length();
    addModules(tree, place, -1, cold);
    cold.modules[0].time = {{}, cold.init};
    return cold;
}

} // namespace

std::vector<ColdStart> coldStartsOf(const SpanTree& tree) {
    std::vector<ColdStart> all;
    for (int i = 0; i < static_cast<int>(tree.spans().size()); ++i)
        if (tree.at(i).kind == SpanKind::Init)
            all.push_back(coldStartOf(tree, i));
    return all;
}

} // namespace lathe::traces
