#pragma once

#include "engine/base/Units.h"

#include <string>

namespace lathe::insights {

/// A number that was computed, as Insights shows it: up to four digits after the point ("1.5",
/// "12"), with an exponent from ten million on ("1.28E8") and below a thousandth.
std::string formatted(double number);

/// UTC with milliseconds: "2026-11-30 08:21:42.123".
std::string formatted(Timestamp time);

} // namespace lathe::insights
