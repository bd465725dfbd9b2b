#pragma once

#include "engine/base/Units.h"

#include <string>
#include <string_view>

namespace lathe {

/// A random (version 4) UUID in lower case. Thread safe.
std::string newUuid();

/// A UUID of the form that Lambda's request ids have, which sorts after those made in earlier
/// milliseconds: what is kept in an index of request ids is then added at its end, which costs a
/// quarter of what random places do.
std::string newRequestId(Timestamp now);

/// Looks like one, and is always the same for the same name.
std::string uuidOfName(std::string_view name);

/// `digits` random lower-case hexadecimal digits.
std::string newHexId(int digits);

} // namespace lathe
