#pragma once

#include "engine/template/SourceTree.h"

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// Where a scalar is to stand.
struct ScalarPlace {
    /// Within brackets or braces, where commas and brackets end a plain scalar.
    bool inFlow = false;
    /// The style of what it replaces; it is kept where the value allows.
    SourceNode::Style style = SourceNode::Style::Plain;
    /// For strings that cannot be plain and replace no quoted one: ' or ".
    char quote = '\'';
};

/// A string in one line of YAML: plain where every reader of YAML 1.1 and 1.2 takes it for the same
/// string, else quoted.
std::string writeYamlString(std::string_view text, const ScalarPlace& place);

/// In double quotes with the escapes of JSON, which YAML understands as well.
std::string writeQuoted(std::string_view text);

/// Whether a block scalar ("|") can hold the text: more than one line, and nothing that needs
/// escapes.
bool fitsLiteral(std::string_view text);

/// The header of the block scalar that holds the text: "|", "|-", with an indentation indicator
/// where the first line begins with a blank.
std::string literalHeader(std::string_view text, std::size_t indent);

/// null, true, 12, 1.5: numbers keep their kind. Not for strings and collections.
std::string writeNumber(const boost::json::value& value);

/// Whether the scalar as it is written already means this value.
bool isWrittenAs(const SourceNode& node, const boost::json::value& value);

} // namespace lathe::tmpl
