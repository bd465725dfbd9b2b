#pragma once

#include "widgets/dashboard/DashboardBody.h"

#include <cstddef>
#include <vector>

namespace lathe::dashboard {

/// Whether two tiles would lie on each other.
bool overlap(const Place& a, const Place& b);

/// The places after the tile `which` has gone to `to`: those that it would lie on go down, and
/// those below them, as far as they must and no further. `to` is kept on the grid.
std::vector<Place> moved(std::vector<Place> places, std::size_t which, Place to);

/// The first place, by rows, where a tile of this size lies on no other.
Place freePlace(const std::vector<Place>& places, int width, int height);

} // namespace lathe::dashboard
