#pragma once

#include "engine/vcs/Status.h"
#include "widgets/project/FileMark.h"

namespace lathe::app {

/// What git says of the project's files, each with the letter that the Git dock shows; folders have
/// that of what weighs most below them. `root` is the top of the repository, `project` the
/// project's folder in the spelling of the tree; what is not below it is left out. For a worker
/// thread.
project::FileMarks fileMarks(const vcs::Status& status, const QString& root,
                             const QString& project);

} // namespace lathe::app
