#include "engine/compare/Value.h"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace json = boost::json;

namespace lathe::compare {

namespace {

constexpr std::size_t deepest = 500;

/// Builds the tree; the parser calls it in the order of the text.
class Builder {
  public:
    static constexpr std::size_t max_object_size = json::string::max_size();
    static constexpr std::size_t max_array_size = json::string::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();
    using Failure = json::error_code;

    Value take() { return std::move(m_root); }

    bool on_document_begin(Failure&) { return true; }
    bool on_document_end(Failure&) { return true; }
    bool on_object_begin(Failure&) { return open(Value::Kind::Object); }
    bool on_object_end(std::size_t, Failure&) {
        dropRepeated(*m_open.back());
        return close();
    }
    bool on_array_begin(Failure&) { return open(Value::Kind::Array); }
    bool on_array_end(std::size_t, Failure&) { return close(); }
    bool on_key_part(json::string_view text, std::size_t, Failure&) { return gather(text); }
    bool on_key(json::string_view text, std::size_t, Failure&) {
        gather(text);
        m_open.back()->keys.push_back(std::move(m_text));
        m_text.clear();
        return true;
    }
    bool on_string_part(json::string_view text, std::size_t, Failure&) { return gather(text); }
    bool on_string(json::string_view text, std::size_t, Failure&) {
        gather(text);
        place() = stringValue(std::move(m_text));
        m_text.clear();
        return true;
    }
    bool on_number_part(json::string_view text, Failure&) { return gather(text); }
    bool on_int64(std::int64_t, json::string_view text, Failure&) { return number(text); }
    bool on_uint64(std::uint64_t, json::string_view text, Failure&) { return number(text); }
    bool on_double(double, json::string_view text, Failure&) { return number(text); }
    bool on_bool(bool value, Failure&) {
        m_text = value ? "true" : "false";
        return add(Value::Kind::Boolean);
    }
    bool on_null(Failure&) {
        m_text = "null";
        return add(Value::Kind::Null);
    }
    bool on_comment_part(json::string_view, Failure&) { return true; }
    bool on_comment(json::string_view, Failure&) { return true; }

  private:
    bool gather(json::string_view text) {
        m_text.append(text.data(), text.size());
        return true;
    }
    bool number(json::string_view text) {
        gather(text);
        return add(Value::Kind::Number);
    }
    Value& place() {
        if (m_open.empty())
            return m_root;
        return m_open.back()->items.emplace_back();
    }
    bool add(Value::Kind kind) {
        Value& value = place();
        value.kind = kind;
        value.text = std::move(m_text);
        m_text.clear();
        return true;
    }
    // The open ones stay where they are: nothing is added to their parents meanwhile.
    bool open(Value::Kind kind) {
        Value& value = place();
        value.kind = kind;
        value.text.clear();
        m_open.push_back(&value);
        return true;
    }
    bool close() {
        m_open.pop_back();
        return true;
    }
    static void dropRepeated(Value& object) {
        std::unordered_map<std::string_view, std::size_t> last;
        for (std::size_t at = 0; at < object.keys.size(); ++at)
            last[object.keys[at]] = at;
        if (last.size() == object.keys.size())
            return;
        Value kept;
        for (std::size_t at = 0; at < object.keys.size(); ++at) {
            if (last[object.keys[at]] != at)
                continue;
            kept.keys.push_back(object.keys[at]);
            kept.items.push_back(std::move(object.items[at]));
        }
        object.keys = std::move(kept.keys);
        object.items = std::move(kept.items);
    }

    Value m_root;
    std::vector<Value*> m_open;
    std::string m_text;
};

bool addLine(const Value& value, std::string& text, std::size_t limit) {
    if (!value.isContainer()) {
        text += value.kind == Value::Kind::String ? jsonString(value.text) : value.text;
        return text.size() <= limit;
    }
    const bool isObject = value.kind == Value::Kind::Object;
    text += isObject ? '{' : '[';
    for (std::size_t at = 0; at < value.items.size(); ++at) {
        text += at == 0 ? "" : ", ";
        if (isObject)
            text += jsonString(value.keys[at]) + ": ";
        if (!addLine(value.items[at], text, limit))
            return false;
    }
    text += isObject ? '}' : ']';
    return text.size() <= limit;
}

/// A number as a sign, digits without zeros at either end, and the power of ten of the last one.
struct Decimal {
    bool negative = false;
    std::string digits;
    std::int64_t exponent = 0;
};

Decimal decimalOf(std::string_view number) {
    Decimal decimal;
    if (number.starts_with('-')) {
        decimal.negative = true;
        number.remove_prefix(1);
    }
    const auto power = number.find_first_of("eE");
    if (power != std::string_view::npos) {
        std::string_view written = number.substr(power + 1);
        written.remove_prefix(written.starts_with('+') ? 1 : 0);
        std::from_chars(written.data(), written.data() + written.size(), decimal.exponent);
    }
    const std::string_view mantissa = number.substr(0, power);
    const auto point = mantissa.find('.');
    decimal.digits = mantissa.substr(0, point);
    if (point != std::string_view::npos) {
        decimal.digits += mantissa.substr(point + 1);
        decimal.exponent -= static_cast<std::int64_t>(mantissa.size() - point - 1);
    }
    const auto last = decimal.digits.find_last_not_of('0');
    if (last == std::string::npos)
        return {};
    decimal.exponent += static_cast<std::int64_t>(decimal.digits.size() - last - 1);
    decimal.digits.erase(last + 1);
    decimal.digits.erase(0, decimal.digits.find_first_not_of('0'));
    return decimal;
}

} // namespace

const Value* Value::member(std::string_view key) const {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view nameOf(Value::Kind kind) {
    static constexpr std::string_view names[] = {"null",   "boolean", "number",
                                                 "string", "array",   "object"};
    return names[static_cast<std::size_t>(kind)];
}

Value stringValue(std::string text) {
    Value value;
    value.kind = Value::Kind::String;
    value.text = std::move(text);
    const auto begin = value.text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || (value.text[begin] != '{' && value.text[begin] != '['))
        return value;
    if (auto content = parseJson(value.text))
        value.content.push_back(std::move(*content));
    return value;
}

Result<Value> parseJson(std::string_view text) {
    json::parse_options options;
    options.max_depth = deepest;
    json::basic_parser<Builder> parser{options};
    json::error_code failure;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), failure);
    if (!failure && text.find_first_not_of(" \t\r\n", read) != std::string_view::npos)
        failure = json::error::extra_data;
    if (failure)
        return Error{"Json.Invalid",
                     Text::tr("No JSON at byte {}: {}", read + 1, failure.message())};
    return parser.handler().take();
}

std::string lineText(const Value& value, std::size_t limit) {
    std::string text;
    if (addLine(value, text, limit))
        return text;
    constexpr std::string_view mark = "...";
    std::size_t end = limit > mark.size() ? limit - mark.size() : 0;
    // Not in the middle of a character.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + std::string{mark};
}

std::string prettyText(const Value& value, const std::string& indent) {
    if (value.items.empty())
        return lineText(value);
    const bool isObject = value.kind == Value::Kind::Object;
    const std::string inner = indent + "  ";
    std::string text = isObject ? "{" : "[";
    for (std::size_t at = 0; at < value.items.size(); ++at) {
        text += (at == 0 ? "\n" : ",\n") + inner;
        if (isObject)
            text += jsonString(value.keys[at]) + ": ";
        text += prettyText(value.items[at], inner);
    }
    return text + "\n" + indent + (isObject ? "}" : "]");
}

std::string jsonString(std::string_view text) {
    return json::serialize(json::string{text});
}

bool isWrittenAsInteger(std::string_view number) {
    return number.find_first_of(".eE") == std::string_view::npos;
}

std::string canonicalNumber(std::string_view number) {
    const Decimal decimal = decimalOf(number);
    return decimal.digits.empty() ? "0"
                                  : (decimal.negative ? "-" : "") + decimal.digits + "e" +
                                        std::to_string(decimal.exponent);
}

bool sameNumber(std::string_view left, std::string_view right) {
    return left == right || canonicalNumber(left) == canonicalNumber(right);
}

} // namespace lathe::compare
