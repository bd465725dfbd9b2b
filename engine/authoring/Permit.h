#pragma once

#include "engine/authoring/Written.h"
#include "engine/model/Denial.h"
#include "engine/model/Project.h"

#include <string_view>

namespace lathe::authoring {

/// What has to be written so that a request which was denied is allowed the next time: a statement
/// in the function's Policies, or in those of the role of the template that it is in; a permission
/// for a service that is to invoke it. Resources of the template are named by their logical ids.
/// Fails with Permit.Elsewhere where the template has no place for it: the function lies in a
/// nested application, its role or the policy of the resource does.
Result<Edits> permit(std::string_view text, const model::Project& project,
                     const model::Denial& denial);

} // namespace lathe::authoring
