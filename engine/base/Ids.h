#pragma once

#include <string>

namespace lathe {

/// A random (version 4) UUID in lower case, as Lambda's request ids are. Thread safe.
std::string newUuid();

/// `digits` random lower-case hexadecimal digits.
std::string newHexId(int digits);

} // namespace lathe
