#pragma once

#include <string_view>
#include <vector>

namespace lathe::insights {

/// A word of a message, and what stands in front of it.
struct MessageWord {
    enum class Kind {
        Static,
        Time,
        Uuid,
        Address,
        Number,
        /// Has digits, and is nothing of the above.
        Id,
        /// One of several words without digits.
        Token
    };

    Kind kind = Kind::Static;
    std::string_view gap;
    std::string_view text;
};

/// A message as words. White space, brackets, quotes, commas, semicolons and equals signs are
/// between them; so are full stops and colons at the end of a word. A date and a time of day are
/// one word. What comes after many words is left out.
std::vector<MessageWord> wordsOf(std::string_view message);

/// "Error", "Warning", "Info" or "Debug", by the first word that says so; empty when none does.
std::string_view severityOf(const std::vector<MessageWord>& words);

} // namespace lathe::insights
