#pragma once

#include "engine/items/Expression.h"

#include <optional>
#include <string_view>

namespace lathe::items {

/// A condition or filter, or the condition of a query's keys, with its names and values in their
/// places.
class Condition {
  public:
    /// `kind`: "ConditionExpression", "FilterExpression" or "KeyConditionExpression". Fails with
    /// ValidationException, in AWS's words.
    static Result<Condition> parse(std::string_view kind, std::string_view text,
                                   Substitutions& substitutions);

    bool holds(const Map& item) const;
    const Node& root() const { return m_root; }

  private:
    explicit Condition(Node root)
        : m_root{std::move(root)} {}

    Node m_root;
};

/// As size() counts: characters, bytes, members; nothing of what has no size.
std::optional<std::size_t> countOf(const AttributeValue& value);
/// Whether the second is part of the first, or one of its members.
bool contains(const AttributeValue& whole, const AttributeValue& part);
bool beginsWith(const AttributeValue& whole, const AttributeValue& start);

} // namespace lathe::items
