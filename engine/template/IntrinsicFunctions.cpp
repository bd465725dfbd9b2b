#include "engine/template/IntrinsicFunctions.h"

#include "engine/base/Base64.h"
#include "engine/template/Nodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <map>

namespace lathe::tmpl {
namespace {

using Value = boost::json::value;
using Result = std::optional<Value>;

const boost::json::array* listOf(const Value& argument, std::size_t length) {
    const auto* list = argument.if_array();
    return list && list->size() == length ? list : nullptr;
}

std::optional<std::int64_t> wholeNumber(const Value& value) {
    if (value.is_int64()) {
        return value.get_int64();
    }
    const std::string text = toText(value);
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && !text.empty()
               ? std::optional(number)
               : std::nullopt;
}

Result join(const Value& argument) {
    const auto* parts = listOf(argument, 2);
    if (!parts || !parts->at(0).is_string()) {
        return std::nullopt;
    }
    const auto* list = parts->at(1).if_array();
    if (!list) {
        return parts->at(1).is_string() ? Result(parts->at(1)) : std::nullopt;
    }
    const std::string delimiter = toText(parts->at(0));
    std::string text;
    for (std::size_t i = 0; i < list->size(); ++i) {
        text += (i == 0 ? std::string{} : delimiter) + toText(list->at(i));
        if (text.size() > maximumTextLength) {
            return std::nullopt;
        }
    }
    return Value(text);
}

Result select(const Value& argument) {
    const auto* parts = listOf(argument, 2);
    const auto* list = parts ? parts->at(1).if_array() : nullptr;
    const auto index = list ? wholeNumber(parts->at(0)) : std::nullopt;
    if (!index || *index < 0 || static_cast<std::size_t>(*index) >= list->size()) {
        return std::nullopt;
    }
    return list->at(static_cast<std::size_t>(*index));
}

Result split(const Value& argument) {
    const auto* parts = listOf(argument, 2);
    if (!parts || !parts->at(0).is_string() || !parts->at(1).is_string()) {
        return std::nullopt;
    }
    const std::string delimiter = toText(parts->at(0));
    const std::string text = toText(parts->at(1));
    if (delimiter.empty() || isPlaceholder(text)) {
        return Value(boost::json::array{Value(text)});
    }
    boost::json::array list;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(delimiter, at), text.size());
        list.emplace_back(std::string_view(text).substr(at, end - at));
        at = end + delimiter.size();
    }
    return Value(std::move(list));
}

Result base64(const Value& argument) {
    const std::string text = toText(argument);
    if (argument.is_structured() || text.size() > maximumTextLength) {
        return std::nullopt;
    }
    return Value(lathe::base64(text));
}

/// An address as big-endian bytes, of which IPv4 uses the last four.
struct Address {
    std::array<unsigned char, 16> bytes{};
    bool v6 = false;

    int bits() const { return v6 ? 128 : 32; }
    unsigned char* begin() { return bytes.data() + (v6 ? 0 : 12); }
    const unsigned char* begin() const { return bytes.data() + (v6 ? 0 : 12); }

    void add(unsigned value, int shift) {
        const auto last = static_cast<int>(bytes.size()) - 1;
        unsigned carry = value << static_cast<unsigned>(shift % 8);
        for (int i = last - shift / 8; i >= 0 && carry != 0; --i) {
            auto& byte = bytes[static_cast<std::size_t>(i)];
            carry += byte;
            byte = static_cast<unsigned char>(carry & 0xFFU);
            carry >>= 8U;
        }
    }
    std::string text() const {
        std::array<char, INET6_ADDRSTRLEN> buffer{};
        inet_ntop(v6 ? AF_INET6 : AF_INET, begin(), buffer.data(), buffer.size());
        return buffer.data();
    }
};

std::optional<Address> parseAddress(const std::string& text) {
    Address address;
    address.v6 = text.find(':') != std::string::npos;
    const bool valid =
        inet_pton(address.v6 ? AF_INET6 : AF_INET, text.c_str(), address.begin()) == 1;
    return valid ? std::optional(address) : std::nullopt;
}

/// Whether so many blocks can be told apart by so many bits.
bool fits(std::int64_t blocks, std::int64_t bits) {
    constexpr std::int64_t enoughForAll = 8;
    return bits >= 0 && (bits >= enoughForAll || blocks <= (std::int64_t{1} << bits));
}

/// [block, count, bits of a subnet's host part].
Result cidr(const Value& argument) {
    const auto* parts = argument.if_array();
    if (!parts || parts->size() < 2 || parts->size() > 3) {
        return std::nullopt;
    }
    const std::string block = toText(parts->at(0));
    const auto slash = std::min(block.find('/'), block.size());
    auto address = parseAddress(block.substr(0, slash));
    const auto prefix = wholeNumber(Value(block.substr(std::min(slash + 1, block.size()))));
    const auto count = wholeNumber(parts->at(1));
    if (!address || !prefix || !count || *count < 1 || *count > 256) {
        return std::nullopt;
    }
    const auto hostBits = parts->size() == 3 ? wholeNumber(parts->at(2)) : address->bits() / 4;
    if (!hostBits || *hostBits < 1 || !fits(*count, address->bits() - *prefix - *hostBits)) {
        return std::nullopt;
    }
    boost::json::array blocks;
    for (int i = 0; i < *count; ++i) {
        blocks.emplace_back(fmt::format("{}/{}", address->text(), address->bits() - *hostBits));
        address->add(1, static_cast<int>(*hostBits));
    }
    return Value(std::move(blocks));
}

Result length(const Value& argument) {
    const auto* list = argument.if_array();
    return list ? Result(static_cast<std::int64_t>(list->size())) : std::nullopt;
}

Result toJsonString(const Value& argument) {
    std::string text = boost::json::serialize(argument);
    return text.size() <= maximumTextLength ? Result(Value(std::move(text))) : std::nullopt;
}

Result equals(const Value& argument) {
    const auto* parts = listOf(argument, 2);
    if (!parts) {
        return std::nullopt;
    }
    const Value& left = parts->at(0);
    const Value& right = parts->at(1);
    const bool structured = left.is_structured() || right.is_structured();
    return Value(structured ? left == right : toText(left) == toText(right));
}

Result conjunction(const Value& argument) {
    const auto* parts = argument.if_array();
    return parts ? Result(std::all_of(parts->begin(), parts->end(), isTrue)) : std::nullopt;
}

Result disjunction(const Value& argument) {
    const auto* parts = argument.if_array();
    return parts ? Result(std::any_of(parts->begin(), parts->end(), isTrue)) : std::nullopt;
}

Result negation(const Value& argument) {
    const auto* parts = listOf(argument, 1);
    return parts ? Result(!isTrue(parts->at(0))) : std::nullopt;
}

struct NamedFunction {
    std::string_view name;
    IntrinsicFunction function;
};

constexpr std::array functions{
    NamedFunction{"Fn::Join", join},
    NamedFunction{"Fn::Select", select},
    NamedFunction{"Fn::Split", split},
    NamedFunction{"Fn::Base64", base64},
    NamedFunction{"Fn::Cidr", cidr},
    NamedFunction{"Fn::Length", length},
    NamedFunction{"Fn::ToJsonString", toJsonString},
    NamedFunction{"Fn::Equals", equals},
    NamedFunction{"Fn::And", conjunction},
    NamedFunction{"Fn::Or", disjunction},
    NamedFunction{"Fn::Not", negation},
};

} // namespace

IntrinsicFunction findIntrinsicFunction(std::string_view name) {
    const auto found =
        std::find_if(functions.begin(), functions.end(),
                     [name](const NamedFunction& entry) { return entry.name == name; });
    return found == functions.end() ? nullptr : found->function;
}

Text wantedArgument(std::string_view name) {
    static const std::map<std::string_view, Text> wanted{
        {"Fn::Join", Text::tr("Give it a delimiter and a list: !Join [\",\", [a, b]].")},
        {"Fn::Select",
         Text::tr("Give it an index from 0 and a list that is long enough: !Select [0, [a, b]].")},
        {"Fn::Split", Text::tr("Give it a delimiter and a text: !Split [\",\", \"a,b\"].")},
        {"Fn::Base64", Text::tr("Give it a text: !Base64 hello.")},
        {"Fn::Cidr", Text::tr("Give it a block, the number of blocks that fit into it (at most "
                              "256) and their host bits: !Cidr [10.0.0.0/16, 4, 8].")},
        {"Fn::Length", Text::tr("Give it a list.")},
        {"Fn::Equals", Text::tr("Give it two values: !Equals [!Ref Stage, prod].")},
        {"Fn::Not", Text::tr("Give it a list with one condition: !Not [!Condition IsProd].")},
    };
    const auto found = wanted.find(name);
    return found == wanted.end() ? Text::tr("Give it a list.") : found->second;
}

bool isTrue(const boost::json::value& value) {
    return value.is_bool() ? value.get_bool() : value.is_string() && value.get_string() == "true";
}

} // namespace lathe::tmpl
