#pragma once

#include <string_view>

namespace lathe::services::lambda {

/// Whether the text is an event pattern as FilterCriteria takes it: an object whose leaves are
/// lists of values and matchers that are not empty
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html).
bool isFilterPattern(std::string_view text);

} // namespace lathe::services::lambda
