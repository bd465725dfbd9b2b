#include "widgets/dashboard/Arrangement.h"

#include <algorithm>

namespace lathe::dashboard {

namespace {

Place onGrid(Place place) {
    place.width = std::clamp(place.width, 1, Place::Columns);
    place.height = std::clamp(place.height, 1, 1000);
    place.x = std::clamp(place.x, 0, Place::Columns - place.width);
    place.y = std::max(place.y, 0);
    return place;
}

} // namespace

bool overlap(const Place& a, const Place& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

std::vector<Place> moved(std::vector<Place> places, std::size_t which, Place to) {
    places[which] = onGrid(to);
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < places.size(); ++at)
        if (at != which)
            order.push_back(at);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return places[a].y < places[b].y; });
    std::vector<std::size_t> settled{which};
    for (const std::size_t at : order) {
        Place& place = places[at];
        // Below whatever it lies on; that may put it on another one.
        for (bool isMoved = true; isMoved;) {
            isMoved = false;
            for (const std::size_t other : settled)
                if (overlap(place, places[other])) {
                    place.y = places[other].y + places[other].height;
                    isMoved = true;
                }
        }
        settled.push_back(at);
    }
    return places;
}

Place freePlace(const std::vector<Place>& places, int width, int height) {
    Place place = onGrid({0, 0, width, height});
    const auto isFree = [&] {
        return std::none_of(places.begin(), places.end(),
                            [&](const Place& other) { return overlap(place, other); });
    };
    for (;; ++place.y)
        for (place.x = 0; place.x + place.width <= Place::Columns; ++place.x)
            if (isFree())
                return place;
}

} // namespace lathe::dashboard
