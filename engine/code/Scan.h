#pragma once

#include <cstddef>
#include <string_view>

namespace lathe::code {

/// Which grammar a text is read by, as far as that goes here.
enum class Grammar { Python, Script, Ruby, Other };

/// What is asked about: a text, and a place in it in bytes.
struct Place {
    Grammar grammar = Grammar::Other;
    std::string_view text;
    std::size_t position = 0;
};

/// A byte of a name; those beyond ASCII are.
bool isWordByte(char c);
/// Where the name that ends before `position` begins; `position` where there is none.
std::size_t wordBegin(std::string_view text, std::size_t position);
/// Where the name at `position` ends.
std::size_t wordEnd(std::string_view text, std::size_t position);
/// `word` stands there and is no part of a longer name.
bool isWordAt(std::string_view text, std::size_t at, std::string_view word);
/// The next place from `from` on with the whole word; npos where there is none.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0);
/// The last one that begins before `before`.
std::size_t findWordBack(std::string_view text, std::string_view word, std::size_t before);

/// The end of what stands before `position` but for white space.
std::size_t skipBack(std::string_view text, std::size_t position);
/// The first place from `position` on without white space.
std::size_t skipOn(std::string_view text, std::size_t position);
/// Where the bracket opens that closes at `closing`; npos where that is not near.
std::size_t openingOf(std::string_view text, std::size_t closing);
std::string_view trimmed(std::string_view text);
/// What stands between quotes; empty where it is not one literal.
std::string_view unquoted(std::string_view literal);

} // namespace lathe::code
