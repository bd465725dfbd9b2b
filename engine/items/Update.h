#pragma once

#include "engine/items/Expression.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::items {

/// What an UpdateExpression does
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html).
class Update {
  public:
    /// Fails with ValidationException, in AWS's words.
    static Result<Update> parse(std::string_view text, Substitutions& substitutions);

    /// Every operand is what it was before. Fails with ValidationException where a path leads
    /// nowhere or an operand is of the wrong kind; the item is then half done.
    Result<void> apply(Map& item) const;
    /// What it changes.
    const std::vector<Path>& targets() const { return m_targets; }
    /// Those and what their operands are taken from.
    std::vector<Path> paths() const;
    /// The types that attributes at the top get, where that is known before there is an item.
    std::map<std::string, std::string> knownTypes() const;
    /// Whether it has only REMOVE and DELETE.
    bool onlyTakesAway() const;

  private:
    explicit Update(std::vector<UpdateAction> actions);

    std::vector<UpdateAction> m_actions;
    std::vector<Path> m_targets;
};

/// As ADD does: adds a number, or the members of a set; where there is nothing, that is what it
/// becomes. Fails with ValidationException where the kinds differ.
Result<AttributeValue> added(const AttributeValue* before, const AttributeValue& more);
/// As DELETE does: nothing where no member is left. Fails as added() does.
Result<std::optional<AttributeValue>> withoutMembers(const AttributeValue& before,
                                                     const AttributeValue& members);

} // namespace lathe::items
