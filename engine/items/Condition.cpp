#include "engine/items/Condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace json = boost::json;

namespace lathe::items {

namespace {

using Kind = Node::Kind;

/// The type of an operand as far as it is known before there is an item: that of a value, and that
/// size() gives a number.
std::string_view knownType(const Node& node) {
    if (node.kind == Kind::Value)
        return node.value.type();
    return node.kind == Kind::Function ? "N" : "";
}

bool isOneOf(std::string_view type, std::initializer_list<std::string_view> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// "AttributeValue: {S:a}"
std::string shown(const AttributeValue& value) {
    std::string text = json::serialize(value.toJson());
    std::erase(text, '"');
    return "AttributeValue: " + text;
}

class Checker {
  public:
    Checker(std::string_view kind, Substitutions& substitutions)
        : m_kind{kind}
        , m_substitutions{substitutions} {}

    Result<void> check(Node& node) {
        if (node.kind == Kind::Path || node.kind == Kind::Value)
            return m_substitutions.resolve(m_kind, node);
        for (Node& part : node.parts)
            if (auto checked = check(part); !checked)
                return checked;
        switch (node.kind) {
        case Kind::Function:
            return checkFunction(node);
        case Kind::Compare:
            return checkComparison(node);
        case Kind::Between:
            return checkBounds(node);
        default:
            return {};
        }
    }

  private:
    Error error(std::string message) const { return expressionError(m_kind, std::move(message)); }

    Error wrongType(const Node& node, std::string_view type) const {
        return error(fmt::format("Incorrect operand type for operator or function; operator or "
                                 "function: {}, operand type: {}",
                                 node.text, type));
    }

    Result<void> checkTypes(const Node& node, std::initializer_list<std::string_view> types) const {
        for (const Node& part : node.parts)
            if (const auto type = knownType(part); !type.empty() && !isOneOf(type, types))
                return wrongType(node, type);
        return {};
    }

    Result<void> checkDistinct(const Node& node) const {
        const Node& first = node.parts.front();
        const bool same =
            std::any_of(node.parts.begin() + 1, node.parts.end(), [&first](const Node& other) {
                return first.kind == Kind::Path && other.kind == Kind::Path &&
                       first.path == other.path;
            });
        if (!same)
            return {};
        return error(fmt::format("The first operand must be distinct from the remaining operands "
                                 "for this operator or function; operator: {}, first operand: {}",
                                 node.text, textOf(first.path)));
    }

    Result<void> checkFunction(const Node& node) const {
        const bool exists = node.text == "attribute_exists" || node.text == "attribute_not_exists";
        const std::size_t wanted = exists || node.text == "size" ? 1 : 2;
        if (node.parts.size() != wanted)
            return error(fmt::format("Incorrect number of operands for operator or function; "
                                     "operator or function: {}, number of operands: {}",
                                     node.text, node.parts.size()));
        if (exists && node.parts.front().kind != Kind::Path)
            return error(fmt::format("Operator or function requires a document path; operator or "
                                     "function: {}",
                                     node.text));
        if (node.text == "size")
            return checkTypes(node, {"S", "B", "SS", "NS", "BS", "L", "M"});
        if (node.text == "attribute_type")
            return checkTypeName(node);
        if (node.text == "begins_with")
            if (auto checked = checkTypes(node, {"S", "B"}); !checked)
                return checked;
        return wanted == 2 ? checkDistinct(node) : Result<void>{};
    }

    Result<void> checkTypeName(const Node& node) const {
        if (auto distinct = checkDistinct(node); !distinct)
            return distinct;
        const Node& named = node.parts[1];
        if (named.kind == Kind::Path)
            return wrongType(node, "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
        if (knownType(named) != "S")
            return wrongType(node, knownType(named));
        const auto& name = std::get<std::string>(named.value.value);
        if (!isOneOf(name, {"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"}))
            return error(fmt::format("Invalid attribute type name found; type: {}, valid types: "
                                     "{{B,NULL,SS,BOOL,L,BS,N,NS,S,M}}",
                                     name));
        return {};
    }

    Result<void> checkComparison(const Node& node) const {
        if (node.text != "=" && node.text != "<>")
            if (auto checked = checkTypes(node, {"S", "N", "B"}); !checked)
                return checked;
        return checkDistinct(node);
    }

    Result<void> checkBounds(const Node& node) const {
        if (auto checked = checkTypes(node, {"S", "N", "B"}); !checked)
            return checked;
        const Node& lower = node.parts[1];
        const Node& upper = node.parts[2];
        if (lower.kind != Kind::Value || upper.kind != Kind::Value)
            return {};
        const auto bounds = [&](std::string_view what) {
            return error(fmt::format("The BETWEEN operator requires {}; lower bound operand: {}, "
                                     "upper bound operand: {}",
                                     what, shown(lower.value), shown(upper.value)));
        };
        if (lower.value.type() != upper.value.type())
            return bounds("same data type for lower and upper bounds");
        if (isLess(upper.value, lower.value))
            return bounds("upper bound to be greater than or equal to lower bound");
        return {};
    }

    std::string_view m_kind;
    Substitutions& m_substitutions;
};

/// Decides what holds of one item.
class Judge {
  public:
    explicit Judge(const Map& item)
        : m_item{item} {}

    bool holds(const Node& node) const {
        switch (node.kind) {
        case Kind::And:
            return holds(node.parts[0]) && holds(node.parts[1]);
        case Kind::Or:
            return holds(node.parts[0]) || holds(node.parts[1]);
        case Kind::Not:
            return !holds(node.parts[0]);
        case Kind::Function:
            return functionHolds(node);
        default:
            break;
        }
        std::vector<std::optional<AttributeValue>> operands;
        for (const Node& part : node.parts)
            operands.push_back(valueOf(part));
        const auto& first = operands.front();
        switch (node.kind) {
        case Kind::In:
            return std::any_of(operands.begin() + 1, operands.end(), [&first](const auto& other) {
                return first && other && *first == *other;
            });
        case Kind::Between:
            return compare(">=", first, operands[1]) && compare("<=", first, operands[2]);
        default:
            return compare(node.text, first, operands[1]);
        }
    }

  private:
    static bool compare(std::string_view sign, const std::optional<AttributeValue>& one,
                        const std::optional<AttributeValue>& other) {
        const bool equal = one && other && *one == *other;
        if (sign == "=")
            return equal;
        if (sign == "<>")
            return !equal;
        if (!one || !other || !isComparable(*one) || one->type() != other->type())
            return false;
        if (equal)
            return sign == "<=" || sign == ">=";
        return sign.starts_with('<') ? isLess(*one, *other) : isLess(*other, *one);
    }

    std::optional<AttributeValue> valueOf(const Node& node) const {
        if (node.kind == Kind::Value)
            return node.value;
        if (node.kind == Kind::Path) {
            const AttributeValue* const found = find(m_item, node.path);
            return found ? std::optional{*found} : std::nullopt;
        }
        const auto measured = valueOf(node.parts.front());
        const auto count = measured ? countOf(*measured) : std::nullopt;
        if (!count)
            return {};
        return AttributeValue{*Decimal::parse(std::to_string(*count))};
    }

    bool functionHolds(const Node& node) const {
        const auto first = valueOf(node.parts.front());
        if (node.text == "attribute_exists")
            return first.has_value();
        if (node.text == "attribute_not_exists")
            return !first.has_value();
        const auto second = valueOf(node.parts[1]);
        if (!first || !second)
            return false;
        if (node.text == "attribute_type")
            return first->type() == std::get<std::string>(second->value);
        return node.text == "contains" ? contains(*first, *second) : beginsWith(*first, *second);
    }

    const Map& m_item;
};

/// As the real service counts, in units of UTF-16.
std::size_t lengthOf(std::string_view text) {
    std::size_t length = 0;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if ((byte & 0xc0) != 0x80)
            length += byte >= 0xf0 ? 2 : 1;
    }
    return length;
}

} // namespace

std::optional<std::size_t> countOf(const AttributeValue& value) {
    if (const auto* const text = std::get_if<std::string>(&value.value))
        return lengthOf(*text);
    if (const auto* const binary = std::get_if<Binary>(&value.value))
        return binary->bytes.size();
    if (const auto* const set = std::get_if<StringSet>(&value.value))
        return set->size();
    if (const auto* const set = std::get_if<NumberSet>(&value.value))
        return set->size();
    if (const auto* const set = std::get_if<BinarySet>(&value.value))
        return set->size();
    if (const auto* const list = std::get_if<List>(&value.value))
        return list->size();
    if (const auto* const map = std::get_if<Map>(&value.value))
        return map->size();
    return {};
}

bool contains(const AttributeValue& whole, const AttributeValue& part) {
    const auto isMember = [&part](const auto& set) {
        using Member = typename std::decay_t<decltype(set)>::value_type;
        const auto* const member = std::get_if<Member>(&part.value);
        return member && set.contains(*member);
    };
    if (const auto* const list = std::get_if<List>(&whole.value))
        return std::find(list->begin(), list->end(), part) != list->end();
    if (const auto* const set = std::get_if<StringSet>(&whole.value))
        return isMember(*set);
    if (const auto* const set = std::get_if<NumberSet>(&whole.value))
        return isMember(*set);
    if (const auto* const set = std::get_if<BinarySet>(&whole.value))
        return isMember(*set);
    if (whole.type() != part.type())
        return false;
    if (const auto* const text = std::get_if<std::string>(&whole.value))
        return text->find(std::get<std::string>(part.value)) != std::string::npos;
    if (const auto* const binary = std::get_if<Binary>(&whole.value))
        return binary->bytes.find(std::get<Binary>(part.value).bytes) != std::string::npos;
    return false;
}

bool beginsWith(const AttributeValue& whole, const AttributeValue& start) {
    if (whole.type() != start.type())
        return false;
    if (const auto* const text = std::get_if<std::string>(&whole.value))
        return text->starts_with(std::get<std::string>(start.value));
    const auto* const binary = std::get_if<Binary>(&whole.value);
    return binary && binary->bytes.starts_with(std::get<Binary>(start.value).bytes);
}

Result<void> Substitutions::resolve(std::string_view kind, Node& node) {
    for (Step& step : node.path) {
        auto* const name = std::get_if<std::string>(&step);
        if (!name || !name->starts_with('#'))
            continue;
        const auto found = names.find(*name);
        if (found == names.end())
            return expressionError(kind, fmt::format("An expression attribute name used in the "
                                                     "document path is not defined; attribute "
                                                     "name: {}",
                                                     *name));
        m_usedNames.insert(*name);
        *name = found->second;
    }
    if (node.kind != Kind::Value)
        return {};
    const auto found = values.find(node.text);
    if (found == values.end())
        return expressionError(kind, fmt::format("An expression attribute value used in expression "
                                                 "is not defined; attribute value: {}",
                                                 node.text));
    m_usedValues.insert(node.text);
    node.value = found->second;
    return {};
}

Result<void> Substitutions::checkAllUsed() const {
    const auto check = [](const auto& all, const std::set<std::string>& used,
                          std::string_view what) -> Result<void> {
        std::string unused;
        for (const auto& entry : all)
            if (!used.contains(entry.first))
                unused += (unused.empty() ? "" : ", ") + entry.first;
        if (unused.empty())
            return {};
        return validationError(
            fmt::format("Value provided in {} unused in expressions: keys: {{{}}}", what, unused));
    };
    if (auto used = check(names, m_usedNames, "ExpressionAttributeNames"); !used)
        return used;
    return check(values, m_usedValues, "ExpressionAttributeValues");
}

Result<Condition> Condition::parse(std::string_view kind, std::string_view text,
                                   Substitutions& substitutions) {
    auto root = parseCondition(kind, text);
    if (!root)
        return root.error();
    if (auto checked = Checker{kind, substitutions}.check(*root); !checked)
        return checked.error();
    return Condition{*std::move(root)};
}

bool Condition::holds(const Map& item) const {
    return Judge{item}.holds(m_root);
}

} // namespace lathe::items
