#pragma once

#include "engine/authoring/Graph.h"
#include "engine/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::authoring {

/// Resources as they are written, to be put elsewhere.
struct Clip {
    /// A template of nothing but these resources, with their comments; YAML, or JSON where the
    /// template is that. Empty when there are none.
    std::string text;
    /// Their logical ids: the cards, and what ties them to each other.
    std::vector<std::string> ids;
    /// Cards that cannot be copied by themselves: events of a function, what SAM or a loop makes,
    /// what lies in a nested application or outside.
    std::vector<std::string> left;
};

/// Copies the resources of the cards. Resources that tie others together (subscriptions,
/// permissions, mappings) come along where all that they name does.
Clip clipOf(std::string_view text, const model::Project& project,
            const std::vector<std::string>& nodes);

/// A text from anywhere as a template of nothing but its resources: that of a whole template, of
/// the lines of resources, or of one without its key, which gets the name of its type. Fails with
/// Paste.TooLarge, Paste.Unreadable and Paste.NoResources.
Result<std::string> resourcesOf(std::string_view text);

} // namespace lathe::authoring
