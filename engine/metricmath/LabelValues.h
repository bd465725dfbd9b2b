#pragma once

#include "engine/metricmath/DynamicLabel.h"

#include <string>
#include <string_view>

namespace lathe::metricmath {

/// Whether a label can have this between "${" and "}".
bool isLabelValue(std::string_view name);
/// Whether it says which series it is, rather than what is in it.
bool namesSeries(std::string_view name);
/// "--" when there is no value.
std::string labelValue(std::string_view name, const Series& series, const LabelSetting& setting);

std::string numberText(double number);
std::string durationText(Seconds duration);

} // namespace lathe::metricmath
