#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::suite {

/// "250 ms", "1.5 s", "2 min", the space may be missing.
std::optional<Microseconds> durationFrom(std::string_view text);
/// "128 MB", "0.5 GB", "900 KB": powers of 1024, as Lambda's.
std::optional<Bytes> sizeFrom(std::string_view text);
/// "$0.0000021", "0.0000021", also with an exponent.
std::optional<PicoDollars> moneyFrom(std::string_view text);

/// As durationFrom() and sizeFrom() take them.
std::string durationText(Microseconds duration);
std::string sizeText(Bytes size);

} // namespace lathe::suite
