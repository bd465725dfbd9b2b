#include "engine/compare/Volatile.h"

#include "engine/base/Units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace lathe::compare {

namespace {

constexpr std::array<std::string_view, 7> names = {"uuid", "timestamp", "epoch", "trace",
                                                   "hex",  "number",    "string"};
constexpr std::size_t shortestHex = 16;

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool isHex(char letter) {
    return isDigit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}
bool isWord(char letter) {
    return isDigit(letter) || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || letter == '_';
}

/// How many bytes at the beginning have the shape: 'h' is a hexadecimal digit, 'd' a digit, 'T' a
/// "T" or a space, anything else itself; 0: not this shape.
std::size_t shaped(std::string_view text, std::string_view shape) {
    if (text.size() < shape.size())
        return 0;
    for (std::size_t at = 0; at < shape.size(); ++at) {
        const bool fits = shape[at] == 'h'   ? isHex(text[at])
                          : shape[at] == 'd' ? isDigit(text[at])
                          : shape[at] == 'T' ? text[at] == 'T' || text[at] == ' '
                                             : text[at] == shape[at];
        if (!fits)
            return 0;
    }
    return shape.size();
}

std::size_t uuidAt(std::string_view text) {
    return shaped(text, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh");
}

std::size_t timestampAt(std::string_view text) {
    std::size_t end = shaped(text, "dddd-dd-ddTdd:dd:dd");
    if (end == 0)
        return 0;
    // Python's logging writes a comma.
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1])) {
        ++end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
    }
    if (end < text.size() && text[end] == 'Z')
        return end + 1;
    for (const std::string_view zone : {"+dd:dd", "-dd:dd", "+dddd", "-dddd"}) {
        if (const std::size_t length = shaped(text.substr(end), zone))
            return end + length;
    }
    return end;
}

std::size_t traceAt(std::string_view text) {
    constexpr std::string_view root = "1-hhhhhhhh-hhhhhhhhhhhhhhhhhhhhhhhh";
    if (!text.starts_with("Root="))
        return shaped(text, root);
    if (shaped(text, "Root=" + std::string{root}) == 0)
        return 0;
    const auto end = text.find_first_of(" \t\"',}");
    return end == std::string_view::npos ? text.size() : end;
}

std::size_t hexAt(std::string_view text) {
    const auto end =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isHex) - text.begin());
    const bool isNumber =
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), isDigit);
    return end >= shortestHex && !isNumber ? end : 0;
}

bool isEpoch(std::string_view number) {
    double value = 0;
    const auto [rest, failure] =
        std::from_chars(number.data(), number.data() + number.size(), value);
    if (failure != std::errc{} || rest != number.data() + number.size())
        return false;
    for (const double unit : {1.0, 1e3, 1e6}) {
        if (value >= 1e9 * unit && value < 1e10 * unit)
            return true;
    }
    return false;
}

bool isWhole(std::size_t found, std::string_view text) {
    return found != 0 && found == text.size();
}

} // namespace

std::string_view nameOf(Form form) {
    return names[static_cast<std::size_t>(form)];
}

std::optional<Form> formOf(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<Form>(found - names.begin());
}

bool has(Form form, const Value& value) {
    const bool isString = value.kind == Value::Kind::String;
    const bool isNumber = value.kind == Value::Kind::Number;
    switch (form) {
    case Form::Uuid:
        return isString && isWhole(uuidAt(value.text), value.text);
    case Form::Timestamp:
        return isString && isWhole(timestampAt(value.text), value.text);
    case Form::Epoch:
        return (isString || isNumber) && isEpoch(value.text);
    case Form::Trace:
        return isString && isWhole(traceAt(value.text), value.text);
    case Form::Hex:
        return isString && isWhole(hexAt(value.text), value.text);
    case Form::Number:
        return isNumber;
    case Form::String:
        return isString;
    }
    return false;
}

std::optional<Form> volatileForm(const Value& value) {
    for (const Form form : {Form::Uuid, Form::Timestamp, Form::Trace, Form::Epoch, Form::Hex}) {
        if (has(form, value))
            return form;
    }
    return {};
}

std::string withoutVolatile(std::string_view line) {
    std::string text;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view rest = line.substr(at);
        std::size_t taken = 0;
        if (at == 0 || !isWord(line[at - 1])) {
            for (const auto& [length, form] :
                 {std::pair{uuidAt(rest), Form::Uuid},
                  std::pair{timestampAt(rest), Form::Timestamp},
                  std::pair{traceAt(rest), Form::Trace}, std::pair{hexAt(rest), Form::Hex}}) {
                const bool endsHere =
                    length == rest.size() || (length > 0 && !isWord(rest[length]));
                if (length == 0 || !endsHere || taken != 0)
                    continue;
                text += '<' + std::string{nameOf(form)} + '>';
                taken = length;
            }
        }
        if (taken == 0)
            text += line[at];
        at += std::max<std::size_t>(taken, 1);
    }
    return text;
}

} // namespace lathe::compare
