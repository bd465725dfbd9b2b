#include "engine/items/AttributeValue.h"

#include "engine/base/Base64.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace json = boost::json;

namespace lathe::items {

namespace {

/// In the order of the variant's alternatives.
constexpr std::array<std::string_view, 10> types = {"S",  "N",  "B",  "BOOL", "NULL",
                                                    "SS", "NS", "BS", "L",    "M"};
constexpr int deepest = 32;

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

Error malformed(std::string message) {
    return {"SerializationException", Text::verbatim(std::move(message))};
}

/// As the parser of the real service names what it does not expect.
Error notOfKind(const json::value& value, std::string_view expected) {
    if (value.is_object())
        return malformed("Start of structure or map found where not expected.");
    if (value.is_array())
        return malformed(fmt::format("Unrecognized collection type class java.lang.{}", expected));
    const std::string_view what =
        value.is_bool()     ? (value.get_bool() ? "TRUE_VALUE" : "FALSE_VALUE")
        : value.is_number() ? (value.is_double() ? "DECIMAL_VALUE" : "NUMBER_VALUE")
                            : "STRING_VALUE";
    return malformed(fmt::format("{} cannot be converted to {}", what, expected));
}

Result<std::string> textIn(const json::value& value) {
    if (!value.is_string())
        return notOfKind(value, "String");
    return std::string{value.get_string()};
}

Result<Decimal> numberIn(const json::value& value) {
    auto text = textIn(value);
    return text ? Decimal::parse(*text) : Result<Decimal>{text.error()};
}

Result<Binary> binaryIn(const json::value& value) {
    if (!value.is_string())
        return notOfKind(value, "Blob");
    const std::string_view text = value.get_string();
    if (text.size() % 4 != 0)
        return malformed(fmt::format("Base64 encoded length is expected a multiple of 4 bytes but "
                                     "found: {}",
                                     text.size()));
    auto bytes = base64Decoded(text);
    if (!bytes)
        return malformed("Invalid Base64 content");
    return Binary{*std::move(bytes)};
}

/// The parser of the real service takes texts as well.
Result<bool> truthIn(const json::value& value) {
    if (value.is_string()) {
        const std::string_view text = value.get_string();
        return text == "true" || text == "yes" || text == "1";
    }
    if (!value.is_bool())
        return notOfKind(value, "Boolean");
    return value.get_bool();
}

Result<Null> nullIn(const json::value& value) {
    auto set = truthIn(value);
    if (!set)
        return set.error();
    if (!*set)
        return validationError("One or more parameter values were invalid: Null attribute value "
                               "types must have the value of true");
    return Null{};
}

template <class Member>
Result<std::set<Member>> setIn(const json::value& value,
                               Result<Member> (*read)(const json::value&)) {
    if (!value.is_array())
        return malformed("Unexpected value type in payload");
    std::set<Member> set;
    for (const json::value& each : value.get_array()) {
        auto member = read(each);
        if (!member)
            return member.error();
        set.insert(*std::move(member));
    }
    if (set.empty())
        return validationError(
            std::is_same_v<Member, Binary>
                ? "One or more parameter values were invalid: Binary sets should not be empty"
                : fmt::format(
                      "One or more parameter values were invalid: An {} set  may not be empty",
                      std::is_same_v<Member, Decimal> ? "number" : "string"));
    if (set.size() == value.get_array().size())
        return set;
    if constexpr (!std::is_same_v<Member, Decimal>) {
        std::string all;
        for (const json::value& each : value.get_array())
            all += (all.empty() ? "" : ", ") + std::string{each.get_string()};
        return validationError(fmt::format("One or more parameter values were invalid: Input "
                                           "collection [{}]{} contains duplicates.",
                                           all,
                                           std::is_same_v<Member, Binary> ? "of type BS" : ""));
    }
    return validationError("Input collection contains duplicates");
}

Result<AttributeValue> valueIn(const json::value& json, int depth);

Result<Map> mapIn(const json::value& value, int depth) {
    if (!value.is_object())
        return malformed("Unexpected value type in payload");
    Map map;
    for (const auto& [name, each] : value.get_object()) {
        auto member = valueIn(each, depth);
        if (!member)
            return member.error();
        map.insert_or_assign(std::string{name}, *std::move(member));
    }
    return map;
}

Result<List> listIn(const json::value& value, int depth) {
    if (!value.is_array())
        return malformed("Unexpected value type in payload");
    List list;
    for (const json::value& each : value.get_array()) {
        auto member = valueIn(each, depth);
        if (!member)
            return member.error();
        list.push_back(*std::move(member));
    }
    return list;
}

Result<AttributeValue> valueOfType(std::size_t type, const json::value& value, int depth) {
    const auto made = [](auto read) -> Result<AttributeValue> {
        if (!read)
            return read.error();
        return AttributeValue{*std::move(read)};
    };
    switch (type) {
    case 0:
        return made(textIn(value));
    case 1:
        return made(numberIn(value));
    case 2:
        return made(binaryIn(value));
    case 3:
        return made(truthIn(value));
    case 4:
        return made(nullIn(value));
    case 5:
        return made(setIn<std::string>(value, textIn));
    case 6:
        return made(setIn<Decimal>(value, numberIn));
    case 7:
        return made(setIn<Binary>(value, binaryIn));
    case 8:
        return made(listIn(value, depth + 1));
    default:
        return made(mapIn(value, depth + 1));
    }
}

Result<AttributeValue> valueIn(const json::value& json, int depth) {
    if (depth > deepest)
        return validationError("Nesting Levels have exceeded supported limits: Attributes in the "
                               "item have nested levels beyond supported limit");
    if (!json.is_object())
        return malformed("Unexpected value type in payload");
    Result<AttributeValue> found = validationError(
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    int count = 0;
    for (std::size_t type = 0; type < types.size(); ++type) {
        const json::value* value = json.get_object().if_contains(types[type]);
        if (!value || value->is_null())
            continue;
        found = valueOfType(type, *value, depth);
        if (!found)
            return found;
        ++count;
    }
    if (count > 1)
        return validationError("Supplied AttributeValue has more than one datatypes set, must "
                               "contain exactly one of the supported datatypes");
    return found;
}

template <class Set, class Write> json::array arrayOf(const Set& set, Write write) {
    json::array array;
    for (const auto& each : set)
        array.push_back(write(each));
    return array;
}

json::value jsonOf(const AttributeValue& attribute) {
    const auto text = [](const Decimal& number) { return json::value(number.text()); };
    const auto encoded = [](const Binary& binary) { return json::value(base64(binary.bytes)); };
    return std::visit(
        Overloaded{[](const std::string& value) { return json::value(value); },
                   [&](const Decimal& number) { return text(number); },
                   [&](const Binary& binary) { return encoded(binary); },
                   [](bool value) { return json::value(value); },
                   [](Null) { return json::value(true); },
                   [](const StringSet& set) {
                       return json::value(
                           arrayOf(set, [](const std::string& each) { return json::value(each); }));
                   },
                   [&](const NumberSet& set) { return json::value(arrayOf(set, text)); },
                   [&](const BinarySet& set) { return json::value(arrayOf(set, encoded)); },
                   [](const List& list) {
                       return json::value(
                           arrayOf(list, [](const AttributeValue& each) { return each.toJson(); }));
                   },
                   [](const Map& map) { return json::value(toJson(map)); }},
        attribute.value);
}

} // namespace

Error validationError(std::string message) {
    return {"ValidationException", Text::verbatim(std::move(message))};
}

Result<AttributeValue> AttributeValue::fromJson(const json::value& json) {
    return valueIn(json, 1);
}

json::object AttributeValue::toJson() const {
    return {{type(), jsonOf(*this)}};
}

std::string_view AttributeValue::type() const {
    return types[value.index()];
}

std::size_t AttributeValue::size() const {
    constexpr std::size_t container = 3;
    const auto sum = [](const auto& all, auto sizeOfOne) {
        std::size_t size = 0;
        for (const auto& each : all)
            size += sizeOfOne(each);
        return size;
    };
    return std::visit(
        Overloaded{[](const std::string& text) { return text.size(); },
                   [](const Decimal& number) { return number.size(); },
                   [](const Binary& binary) { return binary.bytes.size(); },
                   [](bool) { return std::size_t{1}; }, [](Null) { return std::size_t{1}; },
                   [&](const StringSet& set) {
                       return sum(set, [](const std::string& each) { return each.size(); });
                   },
                   [&](const NumberSet& set) {
                       return sum(set, [](const Decimal& each) { return each.size(); });
                   },
                   [&](const BinarySet& set) {
                       return sum(set, [](const Binary& each) { return each.bytes.size(); });
                   },
                   [&](const List& list) {
                       return container +
                              sum(list, [](const AttributeValue& each) { return each.size() + 1; });
                   },
                   [&](const Map& map) { return container + sizeOf(map) + map.size(); }},
        value);
}

Result<Map> mapFromJson(const json::value& json) {
    return mapIn(json, 1);
}

json::object toJson(const Map& map) {
    json::object object;
    for (const auto& [name, value] : map)
        object[name] = value.toJson();
    return object;
}

std::size_t sizeOf(const Map& item) {
    std::size_t size = 0;
    for (const auto& [name, value] : item)
        size += name.size() + value.size();
    return size;
}

bool isComparable(const AttributeValue& value) {
    return value.value.index() <= 2;
}

bool isLess(const AttributeValue& first, const AttributeValue& second) {
    if (first.value.index() != second.value.index() || !isComparable(first))
        return false;
    if (const auto* number = std::get_if<Decimal>(&first.value))
        return *number < std::get<Decimal>(second.value);
    if (const auto* text = std::get_if<std::string>(&first.value))
        return *text < std::get<std::string>(second.value);
    return std::get<Binary>(first.value) < std::get<Binary>(second.value);
}

} // namespace lathe::items
