#include "engine/insights/Functions.h"

#include <boost/json/array.hpp>
#include <boost/json/string.hpp>
#include <boost/locale/utf.hpp>

#include <algorithm>
#include <clocale>
#include <cwctype>
#include <iterator>

namespace json = boost::json;

namespace lathe::insights {

namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;

constexpr std::string_view whiteSpace = " \t\r\n\f\v";

template <wint_t (*change)(wint_t, locale_t)> Value changedCase(const Arguments& arguments) {
    // glibc has this locale built in; whoever runs the program may have any other, or none.
    static const locale_t everyLetter = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    std::string buffer, result;
    const auto text = arguments.text(0, buffer);
    if (!text)
        return {};
    for (auto at = text->begin(); at != text->end();) {
        const auto begin = at;
        const auto letter = Utf8::decode(at, text->end());
        if (boost::locale::utf::is_valid_codepoint(letter))
            Utf8::encode(change(static_cast<wint_t>(letter), everyLetter),
                         std::back_inserter(result));
        else
            result.append(begin, at);
    }
    return Value{std::move(result)};
}

Value isEmpty(const Arguments& arguments) {
    std::string buffer;
    return Value::truth(arguments.text(0, buffer).value_or("").empty() &&
                        !arguments.values[0].ifStructure());
}

Value isBlank(const Arguments& arguments) {
    std::string buffer;
    const std::string_view text = arguments.text(0, buffer).value_or("");
    return Value::truth(text.find_first_not_of(whiteSpace) == std::string_view::npos &&
                        !arguments.values[0].ifStructure());
}

/// What is missing adds nothing.
Value concat(const Arguments& arguments) {
    std::string result, buffer;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        result += arguments.text(i, buffer).value_or("");
    return Value{std::move(result)};
}

enum class Side { Left, Right, Both };

template <Side side> Value trimmed(const Arguments& arguments) {
    std::string buffer, charactersBuffer;
    const auto found = arguments.text(0, buffer);
    const auto characters = arguments.size() > 1 ? arguments.text(1, charactersBuffer) : whiteSpace;
    if (!found || !characters)
        return {};
    std::string_view text = *found;
    if (side != Side::Right)
        text.remove_prefix(std::min(text.find_first_not_of(*characters), text.size()));
    if (side != Side::Left)
        text = text.substr(0, text.find_last_not_of(*characters) + 1);
    return Value{std::string{text}};
}

bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

Value length(const Arguments& arguments) {
    std::string buffer;
    const auto text = arguments.text(0, buffer);
    if (!text)
        return {};
    return Value{std::int64_t{std::count_if(text->begin(), text->end(), beginsCharacter)}};
}

/// The byte at which so many characters end.
std::size_t afterCharacters(std::string_view text, double count) {
    std::size_t at = 0;
    while (count > 0 && at < text.size()) {
        do
            ++at;
        while (at < text.size() && !beginsCharacter(text[at]));
        --count;
    }
    return at;
}

Value substring(const Arguments& arguments) {
    std::string buffer;
    const auto found = arguments.text(0, buffer);
    const auto start = arguments.number(1);
    if (!found || !start || (arguments.size() > 2 && !arguments.number(2)))
        return {};
    const std::string_view rest = found->substr(afterCharacters(*found, start->real));
    const std::size_t end =
        arguments.size() > 2 ? afterCharacters(rest, arguments.number(2)->real) : rest.size();
    return Value{std::string{rest.substr(0, end)}};
}

template <class Test> Value tested(const Arguments& arguments, Test&& test) {
    std::string textBuffer, partBuffer;
    const auto text = arguments.text(0, textBuffer);
    const auto part = arguments.text(1, partBuffer);
    return Value::truth(text && part && test(*text, *part));
}

Value contains(const Arguments& arguments) {
    const auto ignoresCase = arguments.number(2);
    if (!ignoresCase || ignoresCase->real == 0)
        return tested(arguments, [](std::string_view text, std::string_view part) {
            return text.find(part) != std::string_view::npos;
        });
    return tested(arguments, [](std::string_view text, std::string_view part) {
        const auto same = [](char a, char b) { return isSameName({&a, 1}, {&b, 1}); };
        return std::search(text.begin(), text.end(), part.begin(), part.end(), same) !=
                   text.end() ||
               part.empty();
    });
}

Value startsWith(const Arguments& arguments) {
    return tested(arguments, [](std::string_view text, std::string_view part) {
        return text.substr(0, part.size()) == part;
    });
}

Value endsWith(const Arguments& arguments) {
    return tested(arguments, [](std::string_view text, std::string_view part) {
        return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
    });
}

Value split(const Arguments& arguments) {
    std::string textBuffer, delimiterBuffer;
    const auto text = arguments.text(0, textBuffer);
    const auto delimiter = arguments.text(1, delimiterBuffer);
    if (!text || !delimiter || delimiter->empty())
        return {};
    json::array parts;
    std::size_t begin = 0;
    for (auto at = text->find(*delimiter); at != std::string_view::npos;
         at = text->find(*delimiter, begin)) {
        parts.emplace_back(text->substr(begin, at - begin));
        begin = at + delimiter->size();
    }
    parts.emplace_back(text->substr(begin));
    return Value{std::make_shared<const json::value>(std::move(parts))};
}

} // namespace

std::vector<Function> textFunctions() {
    return {
        {{"isempty", "isempty(field)",
          Text::tr("1 if the field is missing or an empty text, otherwise 0")},
         1,
         1,
         isEmpty},
        {{"isblank", "isblank(field)",
          Text::tr("1 if the field is missing or has only white space, otherwise 0")},
         1,
         1,
         isBlank},
        {{"concat", "concat(str, ...)", Text::tr("the texts, one after the other")},
         1,
         anyNumber,
         concat},
        {{"ltrim", "ltrim(str [, chars])",
          Text::tr("the text without white space, or other characters, at its beginning")},
         1,
         2,
         trimmed<Side::Left>},
        {{"rtrim", "rtrim(str [, chars])",
          Text::tr("the text without white space, or other characters, at its end")},
         1,
         2,
         trimmed<Side::Right>},
        {{"trim", "trim(str [, chars])",
          Text::tr("the text without white space, or other characters, at both ends")},
         1,
         2,
         trimmed<Side::Both>},
        {{"strlen", "strlen(str)", Text::tr("how many characters a text has")}, 1, 1, length},
        {{"toupper", "toupper(str)", Text::tr("the text in capital letters")},
         1,
         1,
         changedCase<towupper_l>},
        {{"tolower", "tolower(str)", Text::tr("the text in small letters")},
         1,
         1,
         changedCase<towlower_l>},
        {{"substr", "substr(str, startIndex [, length])",
          Text::tr("a part of the text, which begins at character 0")},
         2,
         3,
         substring},
        {{"strcontains", "strcontains(str, searchValue [, caseInsensitive])",
          Text::tr("1 if the text contains the other one, otherwise 0")},
         2,
         3,
         contains},
        {{"startsWith", "startsWith(str, searchValue)",
          Text::tr("1 if the text begins with the other one, otherwise 0")},
         2,
         2,
         startsWith},
        {{"endsWith", "endsWith(str, searchValue)",
          Text::tr("1 if the text ends with the other one, otherwise 0")},
         2,
         2,
         endsWith},
        {{"split", "split(str, delimiter)", Text::tr("the list of texts between delimiters")},
         2,
         2,
         split},
    };
}

} // namespace lathe::insights
