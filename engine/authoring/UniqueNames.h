#pragma once

#include "engine/authoring/Paste.h"
#include "engine/authoring/Written.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::authoring {

/// Resources that get along with those of a template.
struct UniqueNames {
    /// The clip with them.
    std::string text;
    std::vector<PasteChange> changes;
};

/// Numbers for what two resources cannot both have: physical names (a queue's QueueName), of which
/// those that cannot bear a number are left out, and the routes of an API.
UniqueNames withUniqueNames(std::string clip, const Written& target, const model::Project& project);

} // namespace lathe::authoring
