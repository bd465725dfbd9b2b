#pragma once

#include "engine/base/Units.h"

#include <filesystem>

namespace lathe::test {

/// A shop of six functions, and what an hour of traffic has left of them: as if the engine had run
/// them, in journal, metrics and traces. Always the same hour. Checkout asks Pricing and Stock,
/// Pricing asks Rates; each order is invoiced and shipped afterwards.
namespace SyntheticHour {

/// Since when each fourth call of Rates fetches its table anew, 700 to 950 ms long: code of Rates
/// was saved then.
constexpr Seconds slowAfter{38 * 60};
/// Since when each third of Ship's parcels has no weight, over which it throws a KeyError.
constexpr Seconds throwsAfter{44 * 60};
/// Of src/ship.py.
constexpr int throwingLine = 6;

/// Writes template.yaml and src/.
void writeProject(const std::filesystem::path& folder);
/// Fills the state directory of the project, with the hour before `end`. Throws what failed.
void writeTraffic(const std::filesystem::path& folder, Timestamp end);

} // namespace SyntheticHour

} // namespace lathe::test
