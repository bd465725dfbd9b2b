#pragma once

#include "engine/template/Node.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace lathe::tmpl {

/// Nodes of our own making; they stand at the place of `origin`.
Node::Ptr makeString(std::string text, const Node& origin);
Node::Ptr makeMapping(std::vector<Node::Entry> entries, const Node& origin);
Node::Entry makeEntry(std::string key, Node::Ptr value);

/// A copy of the mapping in which `key` has this value; a new key comes last.
Node::Ptr withEntry(const Node& mapping, const std::string& key, Node::Ptr value);

/// Whether the value is an intrinsic function: a mapping whose only key is Ref, Condition or Fn::X.
bool isIntrinsic(const Node& node);

/// The only entry of a mapping that has just one, else nullptr.
const Node::Entry* onlyEntry(const Node& node);

/// The text of a scalar under the key, empty when there is none.
std::string textUnder(const Node& mapping, std::string_view key);

/// Logical id that the value refers to: of a Ref, a GetAtt, or the first variable of a Sub; empty
/// when it refers to none.
std::string referencedId(const Node& node);

/// The value as JSON, intrinsic functions as they stand.
boost::json::value toJson(const Node& node);

/// A scalar as text: what CloudFormation makes of numbers and booleans where it wants a string.
/// Objects and arrays become JSON.
std::string toText(const boost::json::value& value);

/// The text of a scalar node, numbers as they are written (octal and the like by value).
std::string scalarText(const Node& node);

/// Text as a JSON string.
boost::json::value textValue(std::string_view text);

/// "{{unresolved: what}}", the visible stand-in for a value that only AWS knows.
std::string placeholder(std::string_view what);
bool isPlaceholder(std::string_view text);

} // namespace lathe::tmpl
