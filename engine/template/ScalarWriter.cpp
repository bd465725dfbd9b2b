#include "engine/template/ScalarWriter.h"

#include "engine/template/YamlScalars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lathe::tmpl {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether some reader of YAML 1.1 or 1.2 takes a plain scalar for something else than a string:
/// a date, a number (1e3 in 1.2), y and n as booleans.
bool isAmbiguous(std::string_view text) {
    static constexpr std::array<std::string_view, 6> words{"y", "Y", "n", "N", "=", "<<"};
    if (plainScalarKind(text) != Node::Kind::String ||
        std::find(words.begin(), words.end(), text) != words.end()) {
        return true;
    }
    const std::size_t first = text.find_first_not_of("+-.");
    if (first == std::string_view::npos || !isDigit(text[first])) {
        return false;
    }
    const bool numeric = text.find_first_not_of("0123456789.eE+-_:") == std::string_view::npos &&
                         std::count(text.begin(), text.end(), '.') < 2;
    const bool prefixed = text.size() > first + 1 && text[first] == '0' &&
                          (text[first + 1] == 'x' || text[first + 1] == 'o');
    const bool timestamp = text.size() > 10 && text[first + 4] == '-' &&
                           text.find_first_not_of("0123456789-:.TtZz+ ") == std::string_view::npos;
    return numeric || prefixed || timestamp;
}

/// Control characters, and the line breaks of Unicode (U+0085, U+2028, U+2029, U+FEFF).
bool needsEscapes(std::string_view text) {
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7F;
    });
    static constexpr std::array<std::string_view, 4> breaks{"\xC2\x85", "\xE2\x80\xA8",
                                                            "\xE2\x80\xA9", "\xEF\xBB\xBF"};
    return control || std::any_of(breaks.begin(), breaks.end(), [text](std::string_view sequence) {
               return text.find(sequence) != std::string_view::npos;
           });
}

bool startsPlain(std::string_view text, bool inFlow) {
    const char first = text[0];
    if (std::string_view("-?:").find(first) != std::string_view::npos) {
        const bool glued =
            text.size() > 1 && text[1] != ' ' &&
            !(inFlow && std::string_view(",[]{}").find(text[1]) != std::string_view::npos);
        return glued && !text.starts_with("---");
    }
    return std::string_view(",[]{}#&*!|>'\"%@` ").find(first) == std::string_view::npos &&
           !text.starts_with("...");
}

bool canBePlain(std::string_view text, bool inFlow) {
    if (text.empty() || needsEscapes(text) || text.find('\n') != text.npos || text.back() == ' ' ||
        text.back() == ':' || !startsPlain(text, inFlow)) {
        return false;
    }
    if (text.find(": ") != text.npos || text.find(" #") != text.npos) {
        return false;
    }
    return !inFlow || text.find_first_of(",[]{}") == text.npos;
}

std::string singleQuoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c == '\'' ? "''" : std::string(1, c);
    }
    return quoted + "'";
}

} // namespace

std::string writeQuoted(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += std::string("\\") + c;
        } else if (c == '\n' || c == '\t' || c == '\r') {
            quoted += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
        } else if (byte < 0x20 || byte == 0x7F) {
            quoted += fmt::format("\\u{:04x}", byte);
        } else if (text.substr(i, 2) == "\xC2\x85") {
            quoted += "\\u0085";
            i += 1;
        } else if (text.substr(i, 3) == "\xE2\x80\xA8" || text.substr(i, 3) == "\xE2\x80\xA9" ||
                   text.substr(i, 3) == "\xEF\xBB\xBF") {
            quoted += c == '\xEF' ? "\\ufeff" : text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

std::string writeYamlString(std::string_view text, const ScalarPlace& place) {
    const bool single = !needsEscapes(text) && text.find('\n') == text.npos;
    if (place.style == SourceNode::Style::DoubleQuoted || !single) {
        return writeQuoted(text);
    }
    if (place.style == SourceNode::Style::SingleQuoted) {
        return singleQuoted(text);
    }
    if (canBePlain(text, place.inFlow) && !isAmbiguous(text)) {
        return std::string(text);
    }
    return place.quote == '"' ? writeQuoted(text) : singleQuoted(text);
}

bool fitsLiteral(std::string_view text) {
    const bool manyLines = text.find('\n') != text.npos;
    return manyLines && !needsEscapes(text) && text.find_first_not_of(" \n") != text.npos &&
           !text.ends_with("\n\n") && text.back() != ' ' && !text.ends_with(" \n");
}

std::string literalHeader(std::string_view text, std::size_t indent) {
    std::string header = "|";
    const std::size_t first = text.find_first_not_of('\n');
    if (first != text.npos && text[first] == ' ') {
        header += std::to_string(indent);
    }
    return text.back() == '\n' ? header : header + "-";
}

std::string writeNumber(const boost::json::value& value) {
    switch (value.kind()) {
    case boost::json::kind::bool_:
        return value.get_bool() ? "true" : "false";
    case boost::json::kind::int64:
        return std::to_string(value.get_int64());
    case boost::json::kind::uint64:
        return std::to_string(value.get_uint64());
    case boost::json::kind::double_: {
        if (!std::isfinite(value.get_double())) {
            return "null";
        }
        const std::string number = fmt::format("{}", value.get_double());
        const auto exponent = number.find('e');
        // YAML 1.1 knows an exponent only behind a decimal point.
        return number.find('.') != number.npos ? number
               : exponent == number.npos
                   ? number + ".0"
                   : number.substr(0, exponent) + ".0" + number.substr(exponent);
    }
    default:
        return "null";
    }
}

bool isWrittenAs(const SourceNode& node, const boost::json::value& value) {
    if (node.kind != SourceNode::Kind::Scalar || !node.tag.empty()) {
        return false;
    }
    const bool plain = node.style == SourceNode::Style::Plain;
    const Node::Kind kind = plain ? plainScalarKind(node.text) : Node::Kind::String;
    switch (value.kind()) {
    case boost::json::kind::string:
        return kind == Node::Kind::String && value.get_string() == std::string_view(node.text);
    case boost::json::kind::bool_:
        return kind == Node::Kind::Boolean && booleanValue(node.text) == value.get_bool();
    case boost::json::kind::int64:
        return kind == Node::Kind::Integer && integerValue(node.text) == value.get_int64();
    case boost::json::kind::double_:
        return kind == Node::Kind::Float && floatValue(node.text) == value.get_double();
    case boost::json::kind::null:
        return kind == Node::Kind::Null;
    default:
        return plain && node.text == writeNumber(value);
    }
}

} // namespace lathe::tmpl
