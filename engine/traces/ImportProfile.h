#pragma once

#include "engine/base/Units.h"
#include "engine/model/Invocation.h"
#include "engine/traces/Segment.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::traces {

/// A module that was loaded during an init.
struct ImportedModule {
    std::string name;
    Timestamp start{};
    /// With what it has imported itself.
    Microseconds whole{};
    /// Without that.
    Microseconds own{};

    bool operator==(const ImportedModule&) const = default;
};

/// What a bootstrap of ours tells of an init: "BASE|NAME;START;WHOLE;OWN,...", with the base in
/// microseconds since 1970, starts in microseconds behind it and durations in microseconds. What is
/// no such thing is left out.
std::vector<ImportedModule> importsIn(std::string_view profile);

/// They as subsegments of the invocation's Initialization, each within that which imported it.
/// `price` tells what a time of the function costs.
std::vector<Segment> segmentsOf(const std::vector<ImportedModule>& modules,
                                const model::InvocationRecord& record,
                                const std::function<PicoDollars(Microseconds)>& price);

} // namespace lathe::traces
