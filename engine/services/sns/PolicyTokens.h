#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::sns {

/// A token of JSON, and where it stands in the same text without white space, in bytes.
struct PolicyToken {
    enum class Kind { BeginObject, EndObject, BeginArray, EndArray, Key, Text, Number, Literal };

    Kind kind = Kind::Literal;
    /// As it is written; a text or a key with its quotation marks.
    std::string written;
    std::size_t begin = 0;
    std::size_t end = 0;

    /// How far the parser that AWS uses (Jackson) has got when it has come to this token: of a text
    /// it has read the quotation mark alone.
    std::size_t reached() const { return kind == Kind::Text ? begin + 1 : end; }
    /// A text or a key without quotation marks.
    std::string_view text() const;
};

/// The tokens of a text that is JSON.
struct PolicyTokens {
    explicit PolicyTokens(std::string_view json);

    std::vector<PolicyToken> tokens;
    /// The text without white space.
    std::string compact;
};

} // namespace lathe::services::sns
