#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::insights {

/// The time that a text says, by a pattern of Java's DateTimeFormatter with the letters y u M d H h
/// m s S a E X x Z and quoted text; what it does not say is that of 1970-01-01T00:00. An offset in
/// the text goes before the zone, a name such as "Europe/Berlin". Nothing when the text does not
/// fit or the zone is not known
/// (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/format/DateTimeFormatter.html).
std::optional<Timestamp> parsedDate(std::string_view text, std::string_view pattern,
                                    std::string_view zone);

/// The time in a zone by a pattern of strftime; nothing when the zone is not known.
std::optional<std::string> formattedDate(Timestamp time, std::string_view pattern,
                                         std::string_view zone);

} // namespace lathe::insights
