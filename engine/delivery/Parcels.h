#pragma once

#include "engine/delivery/Courier.h"

#include <boost/json.hpp>

namespace lathe::delivery {

/// A parcel as it is kept, and back. Binary attributes are kept in base64.
boost::json::object toJson(const Parcel& parcel);
Parcel parcelOf(const boost::json::object& kept);

} // namespace lathe::delivery
