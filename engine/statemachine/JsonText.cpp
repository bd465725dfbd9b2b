#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace json = boost::json;

namespace lathe::statemachine {

namespace {

/// As Java's Double.toString(): at least one digit after the point, an exponent outside of 0.001 up
/// to 10,000,000.
std::string javaText(double number) {
    if (!std::isfinite(number))
        return "null";
    const double size = std::abs(number);
    if (number == 0 || (size >= 1e-3 && size < 1e7)) {
        std::string text = fmt::format("{}", number);
        if (text.find('.') == std::string::npos)
            text += ".0";
        return text;
    }
    // "1.5e+10": the digits are the fewest that mean this number.
    std::string text = fmt::format("{}", number);
    std::string digits;
    int exponent = static_cast<int>(std::floor(std::log10(size)));
    const auto e = text.find('e');
    for (const char c : text.substr(0, e))
        if (c >= '0' && c <= '9')
            digits += c;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.empty())
        digits = "0";
    if (e != std::string::npos)
        exponent = std::stoi(text.substr(e + 1));
    return fmt::format("{}{}.{}E{}", number < 0 ? "-" : "", digits.substr(0, 1),
                       digits.size() > 1 ? digits.substr(1) : "0", exponent);
}

void write(const json::value& value, std::string& text) {
    if (const auto* list = value.if_array()) {
        text += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            text += i ? "," : "";
            write((*list)[i], text);
        }
        text += ']';
    } else if (const auto* object = value.if_object()) {
        text += '{';
        bool isFirst = true;
        for (const auto& [name, each] : *object) {
            text += std::exchange(isFirst, false) ? "" : ",";
            text += json::serialize(json::string_view{name});
            text += ':';
            write(each, text);
        }
        text += '}';
    } else if (value.is_double()) {
        text += javaText(value.get_double());
    } else {
        text += json::serialize(value);
    }
}

} // namespace

std::string jsonText(const json::value& value) {
    std::string text;
    write(value, text);
    return text;
}

Result<json::value> parsedJson(std::string_view text) {
    json::parse_options options;
    options.max_depth = 200;
    json::stream_parser parser{{}, options};
    boost::system::error_code error;
    std::size_t read = parser.write_some(text.data(), text.size(), error);
    if (!error && read == text.size())
        parser.finish(error);
    if (!error && read < text.size() &&
        text.find_first_not_of(" \t\r\n", read) == std::string_view::npos)
        read = text.size();
    if (error || read < text.size()) {
        const std::string_view before = text.substr(0, read);
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const auto column = read - (before.rfind('\n') + 1) + 1;
        return Error{"InvalidJson", Text::verbatim(fmt::format(
                                        "{} (line {}, column {})",
                                        error ? error.message() : "extra text", line, column))};
    }
    return parser.release();
}

} // namespace lathe::statemachine
