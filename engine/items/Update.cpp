#include "engine/items/Update.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace lathe::items {

namespace {

using Kind = Node::Kind;
using Section = UpdateAction::Section;

constexpr std::string_view kindOfExpression = "UpdateExpression";

Error wrongData() {
    return validationError("An operand in the update expression has an incorrect data type");
}

/// As this message alone calls the types.
std::string_view longName(std::string_view type) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> names{
        {{"S", "STRING"},
         {"N", "NUMBER"},
         {"B", "BINARY"},
         {"BOOL", "BOOLEAN"},
         {"NULL", "NULL"},
         {"SS", "STRING_SET"},
         {"NS", "NUMBER_SET"},
         {"BS", "BINARY_SET"},
         {"L", "LIST"},
         {"M", "MAP"}}};
    return std::find_if(names.begin(), names.end(),
                        [type](const auto& each) { return each.first == type; })
        ->second;
}

bool isSet(const AttributeValue& value) {
    return value.type().size() == 2;
}

Result<void> resolve(Node& node, Substitutions& substitutions) {
    for (Node& part : node.parts)
        if (auto resolved = resolve(part, substitutions); !resolved)
            return resolved;
    const bool isLeaf = node.kind == Kind::Path || node.kind == Kind::Value;
    return isLeaf ? substitutions.resolve(kindOfExpression, node) : Result<void>{};
}

Result<void> checkMembers(const UpdateAction& action) {
    const bool adds = action.section == Section::Add;
    if (!adds && action.section != Section::Delete)
        return {};
    const AttributeValue& value = action.operand.value;
    if (isSet(value) || (adds && value.type() == "N"))
        return {};
    return expressionError(kindOfExpression,
                           fmt::format("Incorrect operand type for operator or function; "
                                       "operator: {}, operand type: {}",
                                       adds ? "ADD" : "DELETE", longName(value.type())));
}

Result<void> checkOperand(const Node& node) {
    for (const Node& part : node.parts)
        if (auto checked = checkOperand(part); !checked)
            return checked;
    const bool sums = node.kind == Kind::Sum || node.kind == Kind::Difference;
    if (node.kind == Kind::Function && node.parts.size() != 2)
        return expressionError(kindOfExpression,
                               fmt::format("Incorrect number of operands for operator or "
                                           "function; operator or function: {}, number of "
                                           "operands: {}",
                                           node.text, node.parts.size()));
    if (node.kind == Kind::Function && node.text == "if_not_exists" &&
        node.parts.front().kind != Kind::Path)
        return expressionError(kindOfExpression,
                               fmt::format("Operator or function requires a document path; "
                                           "operator or function: {}",
                                           node.text));
    const std::string_view wanted = sums ? "N" : node.text == "list_append" ? "L" : "";
    for (const Node& part : node.parts)
        if (part.kind == Kind::Value && !wanted.empty() && part.value.type() != wanted)
            return expressionError(kindOfExpression,
                                   fmt::format("Incorrect operand type for operator or function; "
                                               "operator or function: {}, operand type: {}",
                                               node.text, part.value.type()));
    return {};
}

Result<AttributeValue> evaluated(const Node& node, const Map& item) {
    if (node.kind == Kind::Value)
        return node.value;
    if (node.kind == Kind::Path) {
        const AttributeValue* const found = find(item, node.path);
        if (!found)
            return validationError("The provided expression refers to an attribute that does not "
                                   "exist in the item");
        return *found;
    }
    if (node.text == "if_not_exists")
        if (const AttributeValue* const found = find(item, node.parts[0].path))
            return *found;
    if (node.text == "if_not_exists")
        return evaluated(node.parts[1], item);
    auto first = evaluated(node.parts[0], item);
    if (!first)
        return first;
    auto second = evaluated(node.parts[1], item);
    if (!second)
        return second;
    if (node.text == "list_append") {
        auto* const list = std::get_if<List>(&first->value);
        auto* const more = std::get_if<List>(&second->value);
        if (!list || !more)
            return wrongData();
        list->insert(list->end(), more->begin(), more->end());
        return first;
    }
    const auto* const one = std::get_if<Decimal>(&first->value);
    const auto* const other = std::get_if<Decimal>(&second->value);
    if (!one || !other)
        return wrongData();
    auto result = node.kind == Kind::Sum ? one->plus(*other) : one->minus(*other);
    if (!result)
        return result.error();
    return AttributeValue{*std::move(result)};
}

} // namespace

Update::Update(std::vector<UpdateAction> actions)
    : m_actions{std::move(actions)} {
    for (const UpdateAction& action : m_actions)
        m_targets.push_back(action.target.path);
}

std::vector<Path> Update::paths() const {
    std::vector<Path> all;
    for (const UpdateAction& action : m_actions)
        for (const Node* node : {&action.target, &action.operand})
            for (Path& path : pathsIn(*node))
                all.push_back(std::move(path));
    return all;
}

std::map<std::string, std::string> Update::knownTypes() const {
    std::map<std::string, std::string> types;
    for (const UpdateAction& action : m_actions) {
        const Node& operand = action.operand;
        const bool sums = operand.kind == Kind::Sum || operand.kind == Kind::Difference;
        const std::string_view type = sums                            ? "N"
                                      : operand.text == "list_append" ? "L"
                                      : operand.kind == Kind::Value   ? operand.value.type()
                                                                      : "";
        if (action.target.path.size() == 1 && !type.empty())
            types[std::get<std::string>(action.target.path.front())] = type;
    }
    return types;
}

bool Update::onlyTakesAway() const {
    return std::all_of(m_actions.begin(), m_actions.end(), [](const UpdateAction& action) {
        return action.section == Section::Remove || action.section == Section::Delete;
    });
}

Result<Update> Update::parse(std::string_view text, Substitutions& substitutions) {
    auto actions = parseUpdate(text);
    if (!actions)
        return actions.error();
    for (UpdateAction& action : *actions) {
        for (Node* node : {&action.target, &action.operand})
            if (auto resolved = resolve(*node, substitutions); !resolved)
                return resolved.error();
    }
    Update update{*std::move(actions)};
    if (auto apart = checkApart(kindOfExpression, update.m_targets); !apart)
        return apart.error();
    for (const UpdateAction& action : update.m_actions)
        if (auto checked = checkMembers(action); !checked)
            return checked.error();
    for (const UpdateAction& action : update.m_actions)
        if (auto checked = checkOperand(action.operand); !checked)
            return checked.error();
    // So that elements behind the end of a list come one after the other.
    std::stable_sort(update.m_actions.begin(), update.m_actions.end(),
                     [](const UpdateAction& one, const UpdateAction& other) {
                         return one.target.path < other.target.path;
                     });
    return update;
}

Result<void> Update::apply(Map& item) const {
    const Map before = item;
    std::vector<Path> removed;
    for (const UpdateAction& action : m_actions) {
        const Path& path = action.target.path;
        const AttributeValue* const existing = find(before, path);
        if (action.section == Section::Remove) {
            removed.push_back(path);
            continue;
        }
        std::optional<AttributeValue> value;
        if (action.section == Section::Set) {
            auto result = evaluated(action.operand, before);
            if (!result)
                return result.error();
            value = *std::move(result);
        } else if (action.section == Section::Add) {
            auto result = added(existing, action.operand.value);
            if (!result)
                return result.error();
            value = *std::move(result);
        } else {
            // Nothing to take from; but where it would lie there must be something.
            if (!existing) {
                removed.push_back(path);
                continue;
            }
            auto result = withoutMembers(*existing, action.operand.value);
            if (!result)
                return result.error();
            value = *std::move(result);
            if (!value)
                removed.push_back(path);
        }
        if (value)
            if (auto done = put(item, path, *std::move(value)); !done)
                return done;
    }
    return remove(item, removed);
}

Result<AttributeValue> added(const AttributeValue* before, const AttributeValue& more) {
    if (!before)
        return more;
    if (before->type() != more.type())
        return wrongData();
    AttributeValue result = *before;
    if (auto* const number = std::get_if<Decimal>(&result.value)) {
        auto sum = number->plus(std::get<Decimal>(more.value));
        if (!sum)
            return sum.error();
        return AttributeValue{*std::move(sum)};
    }
    const auto unite = [&more](auto& set) {
        const auto& members = std::get<std::decay_t<decltype(set)>>(more.value);
        set.insert(members.begin(), members.end());
    };
    if (auto* const set = std::get_if<StringSet>(&result.value))
        unite(*set);
    else if (auto* const numbers = std::get_if<NumberSet>(&result.value))
        unite(*numbers);
    else if (auto* const binaries = std::get_if<BinarySet>(&result.value))
        unite(*binaries);
    else
        return wrongData();
    return result;
}

Result<std::optional<AttributeValue>> withoutMembers(const AttributeValue& before,
                                                     const AttributeValue& members) {
    if (before.type() != members.type() || !isSet(before))
        return wrongData();
    AttributeValue result = before;
    bool empty = false;
    const auto reduce = [&](auto& set) {
        for (const auto& member : std::get<std::decay_t<decltype(set)>>(members.value))
            set.erase(member);
        empty = set.empty();
    };
    if (auto* const set = std::get_if<StringSet>(&result.value))
        reduce(*set);
    else if (auto* const numbers = std::get_if<NumberSet>(&result.value))
        reduce(*numbers);
    else
        reduce(std::get<BinarySet>(result.value));
    return empty ? std::optional<AttributeValue>{} : std::optional{std::move(result)};
}

} // namespace lathe::items
