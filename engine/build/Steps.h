#pragma once

#include "engine/build/Job.h"

namespace lathe::build {

// What each method does to make `job.result` out of `job.work`, the sources as they are now. Those
// that fetch packages first do so into `job.packages`, where that is empty.

Result<void> buildWithPip(Job& job);
Result<void> buildWithNpm(Job& job);
Result<void> buildWithEsbuild(Job& job);
Result<void> buildWithMaven(Job& job);
Result<void> buildWithGradle(Job& job);
Result<void> buildWithGo(Job& job);
Result<void> buildWithMake(Job& job);
Result<void> buildWithBundler(Job& job);
Result<void> buildWithDotnet(Job& job);

/// `npm install`, or what the lock file calls for (yarn, pnpm), in `folder`.
Result<void> installNodePackages(Job& job, const std::filesystem::path& folder, bool development);

} // namespace lathe::build
