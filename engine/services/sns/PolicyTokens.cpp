#include "engine/services/sns/PolicyTokens.h"

#include <algorithm>

namespace lathe::services::sns {

namespace {

using Kind = PolicyToken::Kind;

Kind kindOf(char first) {
    switch (first) {
    case '{':
        return Kind::BeginObject;
    case '}':
        return Kind::EndObject;
    case '[':
        return Kind::BeginArray;
    case ']':
        return Kind::EndArray;
    case '"':
        return Kind::Text;
    default:
        return first == '-' || (first >= '0' && first <= '9') ? Kind::Number : Kind::Literal;
    }
}

/// The length of the token that the text begins with.
std::size_t lengthOf(std::string_view text, Kind kind) {
    if (kind == Kind::Text) {
        std::size_t end = 1;
        while (end < text.size() && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return std::min(end + 1, text.size());
    }
    if (kind == Kind::Number || kind == Kind::Literal)
        return std::min(text.find_first_of(",]} \t\r\n"), text.size());
    return 1;
}

} // namespace

std::string_view PolicyToken::text() const {
    const std::string_view all = written;
    return all.size() < 2 ? std::string_view{} : all.substr(1, all.size() - 2);
}

PolicyTokens::PolicyTokens(std::string_view json) {
    while (!json.empty()) {
        const char first = json.front();
        if (first == ',' || first == ':') {
            if (first == ':' && !tokens.empty())
                tokens.back().kind = Kind::Key;
            compact += first;
            json.remove_prefix(1);
        } else if (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
            json.remove_prefix(1);
        } else {
            const Kind kind = kindOf(first);
            const std::size_t length = lengthOf(json, kind);
            tokens.push_back({kind, std::string{json.substr(0, length)}, compact.size(),
                              compact.size() + length});
            compact += tokens.back().written;
            json.remove_prefix(length);
        }
    }
}

} // namespace lathe::services::sns
