#pragma once

#include "engine/base/Text.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Longest text that an intrinsic function may make: 1 MB, the limit of a whole template.
constexpr std::size_t maximumTextLength = 1'000'000;

/// An intrinsic function that needs nothing but its argument (resolved). nullopt when the argument
/// does not have the function's form, or the result lies outside it (an index past the end).
using IntrinsicFunction = std::optional<boost::json::value> (*)(const boost::json::value& argument);

/// Join, Select, Split, Base64, Cidr, Length, ToJsonString, Equals, And, Or, Not, by their name in
/// templates ("Fn::Join"); nullptr for any other
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html).
IntrinsicFunction findIntrinsicFunction(std::string_view name);

/// What to give such a function, for messages.
Text wantedArgument(std::string_view name);

/// Whether a condition's value means true: a boolean, or its text.
bool isTrue(const boost::json::value& value);

} // namespace lathe::tmpl
