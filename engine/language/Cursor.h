#pragma once

#include "engine/language/Outline.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::language {

/// Where in a template a person is typing; the text may make no sense yet.
struct Cursor {
    enum class Part {
        /// Where there is nothing to say: comments, places between brackets.
        None,
        Key,
        Value,
        /// The tag of a function: "!Re".
        Tag,
        /// A name within "${...}" of Fn::Sub.
        Variable,
    };

    Part part = Part::None;
    /// A word alone on its line, which a colon would make a key: a Value as well as a Key.
    bool mayBeKey = false;
    /// Keys and indexes from the root to the value, or to the mapping that the key is in; functions
    /// in their long form.
    std::vector<std::string> path;
    /// What has been typed of the word, up to the cursor.
    std::string typed;
    /// What takes the word's place stands from here to there, quotes apart.
    std::size_t begin = 0;
    std::size_t end = 0;
    char quote = '\0';
    /// Keys that the mapping has already, without the one that is being typed.
    std::vector<std::string> siblings;
    /// What stands under the key Type beside it.
    std::string type;
    /// The function whose argument this is, in its long form; empty: none.
    std::string function;
    std::size_t argument = 0;
    bool isItem = false;
    bool isFlow = false;
    /// A key whose colon is there.
    bool hasColon = false;
    /// Column (from 0, in bytes) at which the key or value begins.
    std::size_t column = 0;

    /// The text with one more byte at the cursor, and the node that holds that.
    std::shared_ptr<const Outline> outline;
    const OutlineNode* node = nullptr;
};

/// Takes time in proportion to the text: about a millisecond for 5,000 lines.
Cursor cursorAt(std::string_view text, std::size_t offset);

} // namespace lathe::language
