#pragma once

#include <string>
#include <string_view>

namespace lathe {

/// A random (version 4) UUID in lower case, as Lambda's request ids are. Thread safe.
std::string newUuid();

/// Looks like one, and is always the same for the same name.
std::string uuidOfName(std::string_view name);

/// `digits` random lower-case hexadecimal digits.
std::string newHexId(int digits);

} // namespace lathe
