#pragma once

#include "engine/template/Node.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// What a plain (unquoted) scalar is in YAML 1.1 as CloudFormation and SAM read it: yes, no, on and
/// off are booleans, 0777 is octal and 1:30 is sexagesimal; dates stay strings
/// (https://yaml.org/type/,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html).
Node::Kind plainScalarKind(std::string_view text);

/// What an unquoted scalar of a JSON document is.
Node::Kind jsonScalarKind(std::string_view text);

/// The number that an Integer scalar writes; nullopt when it does not fit 64 bits.
std::optional<std::int64_t> integerValue(std::string_view text);

double floatValue(std::string_view text);

/// Whether a Boolean scalar is true.
bool booleanValue(std::string_view text);

/// A scalar as JSON; integers too large for 64 bits become floating point.
boost::json::value scalarToJson(const Node& node);

} // namespace lathe::tmpl
