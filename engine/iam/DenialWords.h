#pragma once

#include "engine/iam/Evaluation.h"
#include "engine/model/Denial.h"

namespace lathe::iam {

/// AccessDenied in AWS's words, which differ a little from service to service.
Error accessDenied(const AccessRequest& request, const Ruling& ruling);

/// What the person is told of it, with the statement that is missing.
model::Denial denialOf(const AccessRequest& request, const Ruling& ruling);

} // namespace lathe::iam
