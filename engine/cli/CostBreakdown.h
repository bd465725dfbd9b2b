#pragma once

#include "engine/base/Units.h"
#include "engine/cli/Options.h"
#include "engine/cli/ProjectPlace.h"

namespace lathe::cli {

/// `lathe cost --by`: what ran, by function, trigger, day or tag. Gives the ExitCode.
int costBreakdown(const ProjectPlace& place, const CommonOptions& common,
                  const CostOptions& options);

/// In the person's own time zone.
Timestamp beginOfToday();
Timestamp beginOfThisMonth();

} // namespace lathe::cli
