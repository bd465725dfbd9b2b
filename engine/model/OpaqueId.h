#pragma once

#include <cstddef>
#include <string>

namespace lathe::model {

/// An opaque id such as API Gateway makes: `length` lower-case letters and digits, always the same
/// for the same seed.
std::string opaqueId(const std::string& seed, std::size_t length);

} // namespace lathe::model
