#pragma once

#include "engine/authoring/Uses.h"
#include "engine/language/Outline.h"
#include "engine/language/Symbols.h"

#include <string>
#include <vector>

namespace lathe::language {

/// A function that a variable tells the name of a resource, and that has no policy for it.
struct MissingPermission {
    std::string function;
    std::string resource;
    /// How it would be allowed to use it.
    const authoring::Use* use = nullptr;
    /// The variable's value.
    const OutlineNode* value = nullptr;
};

/// Of SAM's functions without a role of their own. Wherever a policy, a role or a connector might
/// allow it, nothing is said.
std::vector<MissingPermission> missingPermissions(const Outline& outline, const Symbols& symbols);

} // namespace lathe::language
