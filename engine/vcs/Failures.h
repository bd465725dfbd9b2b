#pragma once

#include "engine/base/Result.h"

/// What libgit2 reports, as errors for a person.
namespace lathe::vcs {

/// The error for a call of libgit2 that gave `status` (below 0). Codes: Git.IndexLocked (another
/// program writes the index or a reference), Git.NotOwned, Git.Conflicts, Git.WouldOverwrite,
/// Git.UnbornHead, Git.Cancelled, Git.Moved (a branch is no longer where it was); else
/// Git.Failed with `what` ("The file cannot be staged") and libgit2's own words.
Error failure(int status, Text what);

Error cancelled();

} // namespace lathe::vcs
