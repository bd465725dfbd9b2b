#pragma once

#include "engine/build/Builder.h"
#include "engine/build/Plan.h"

#include <optional>
#include <string>
#include <variant>

namespace lathe::app {

/// One thing that a build told, of the function or layer with this logical id.
struct BuildEvent {
    /// Empty where there was nothing to build.
    using Outcome = std::optional<build::Outcome>;

    build::Planned planned;
    /// A step that begins, a line that a tool printed, or how it ended.
    std::variant<Text, std::string, Outcome> what;
};

/// A function or layer of the project, and how its result stands to its sources.
struct BuildStanding {
    build::Planned planned;
    /// Means nothing where there is nothing to build.
    build::Standing standing = build::Standing::NotBuilt;
};

} // namespace lathe::app
