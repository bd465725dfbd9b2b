#include "engine/services/cloudwatch/Form.h"

#include "engine/base/Units.h"
#include "engine/services/cloudwatch/Shapes.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <map>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

constexpr std::size_t deepest = 32;

/// The parts of names that begin alike.
struct Node {
    std::string text;
    /// Numbers of list members in their order.
    struct Order {
        bool operator()(const std::string& a, const std::string& b) const {
            const bool numbers = a.find_first_not_of("0123456789") == std::string::npos &&
                                 b.find_first_not_of("0123456789") == std::string::npos;
            return numbers && a.size() != b.size() ? a.size() < b.size() : a < b;
        }
    };
    std::map<std::string, Node, Order> parts;
};

json::value scalar(const std::string& text, std::string_view member, std::string_view list) {
    if (isFlag(member) && (text == "true" || text == "false"))
        return text == "true";
    if (!isNumber(member, list))
        return json::string{text};
    std::int64_t whole = 0;
    const char* const end = text.data() + text.size();
    if (const auto [at, error] = std::from_chars(text.data(), end, whole);
        error == std::errc{} && at == end)
        return whole;
    double number = 0;
    if (const auto [at, error] = std::from_chars(text.data(), end, number);
        error == std::errc{} && at == end)
        return number;
    return json::string{text};
}

// `list` is the list whose member this is, or is in.
json::value valueOf(const Node& node, std::string_view member, std::string_view list) {
    // The root of a request without parameters is an object.
    if (node.parts.empty() && !member.empty())
        return isList(member) && node.text.empty() ? json::value(json::array{})
                                                   : scalar(node.text, member, list);
    if (const auto members = node.parts.find("member");
        members != node.parts.end() && node.parts.size() == 1) {
        json::array all;
        // Lists of numbers and texts are read by the list that they are in.
        for (const auto& [number, each] : members->second.parts)
            all.push_back(each.parts.empty() ? scalar(each.text, member, list)
                                             : valueOf(each, member, member));
        return all;
    }
    json::object object;
    for (const auto& [name, each] : node.parts)
        object[name] = valueOf(each, name, list);
    return object;
}

std::string timeText(const json::value& seconds) {
    return toIso8601(Timestamp{Microseconds{std::llround(seconds.to_number<double>() * 1e6)}});
}

void write(query::Xml& xml, std::string_view name, const json::value& value) {
    switch (value.kind()) {
    case json::kind::object:
        xml.open(name);
        for (const auto& [key, each] : value.get_object()) {
            if (!isMap(name)) {
                write(xml, key, each);
                continue;
            }
            xml.open("entry");
            xml.text("key", key);
            write(xml, "value", each);
            xml.close();
        }
        xml.close();
        break;
    case json::kind::array:
        xml.open(name);
        for (const json::value& each : value.get_array())
            if (isTime(name) && each.is_number())
                xml.text("member", timeText(each));
            else
                write(xml, "member", each);
        xml.close();
        break;
    case json::kind::string:
        xml.text(name, std::string_view{value.get_string()});
        break;
    case json::kind::bool_:
        xml.text(name, value.get_bool() ? "true" : "false");
        break;
    case json::kind::null:
        break;
    default:
        if (isTime(name))
            xml.text(name, timeText(value));
        else if (value.is_double())
            xml.text(name, decimalText(value.get_double()));
        else
            xml.text(name, fmt::format("{}", value.to_number<std::int64_t>()));
    }
}

} // namespace

json::object objectOf(const query::Parameters& parameters) {
    Node root;
    for (const auto& [name, value] : parameters.all()) {
        Node* node = &root;
        std::size_t start = 0;
        for (std::size_t depth = 0; start <= name.size() && depth < deepest; ++depth) {
            const auto end = std::min(name.find('.', start), name.size());
            node = &node->parts[name.substr(start, end - start)];
            start = end + 1;
        }
        node->text = value;
    }
    return valueOf(root, {}, {}).get_object();
}

query::Xml xmlOf(const json::object& object) {
    query::Xml xml;
    for (const auto& [name, value] : object)
        write(xml, name, value);
    return xml;
}

std::string decimalText(double number) {
    std::string text = fmt::format("{}", number);
    if (text.find_first_of(".en") == std::string::npos)
        text += ".0";
    return text;
}

} // namespace lathe::services::cloudwatch
