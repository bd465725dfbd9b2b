#include "engine/insights/MessageWords.h"

#include "engine/insights/Functions.h"
#include "engine/insights/Value.h"
#include "engine/patterns/Addresses.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lathe::insights {

namespace {

constexpr std::size_t mostWords = 200;
/// By bytes.
constexpr std::array<bool, 256> isBetween = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view{" \t\r\n[](){}<>,;=\"'|`"})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();
constexpr std::string_view atEnd = ".:!?";
constexpr std::size_t longestUnit = 3;

bool separates(char c) {
    return isBetween[static_cast<unsigned char>(c)];
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// 9 stands for a digit, x for a hexadecimal one, A for a letter, and anything else for itself.
bool beginsLike(std::string_view text, std::string_view shape) {
    if (text.size() < shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool fits = shape[i] == '9'   ? isDigit(text[i])
                          : shape[i] == 'x' ? std::isxdigit(byte) != 0
                          : shape[i] == 'A' ? std::isalpha(byte) != 0
                                            : text[i] == shape[i];
        if (!fits)
            return false;
    }
    return true;
}

bool isTime(std::string_view word) {
    constexpr std::array<std::string_view, 5> shapes{"9999-99-99", "9999/99/99", "99:99:99",
                                                     "9:99:99", "99/AAA/9999"};
    return std::any_of(shapes.begin(), shapes.end(),
                       [&](std::string_view shape) { return beginsLike(word, shape); });
}

/// Perhaps with a unit: "327ms".
bool isNumber(std::string_view word) {
    const std::size_t end = word.find_last_of("0123456789") + 1;
    const std::string_view unit = word.substr(end);
    return numberIn(word.substr(0, end)) && unit.size() <= longestUnit &&
           std::all_of(unit.begin(), unit.end(), [](char c) {
               return c == '%' || std::isalpha(static_cast<unsigned char>(c));
           });
}

MessageWord::Kind kindOf(std::string_view word) {
    constexpr std::string_view uuid = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (std::none_of(word.begin(), word.end(), isDigit))
        return MessageWord::Kind::Static;
    if (word.size() == uuid.size() && beginsLike(word, uuid))
        return MessageWord::Kind::Uuid;
    if (isTime(word))
        return MessageWord::Kind::Time;
    if (isNumber(word))
        return MessageWord::Kind::Number;
    if (patterns::Address::parse(word))
        return MessageWord::Kind::Address;
    return MessageWord::Kind::Id;
}

bool isDate(const MessageWord& word) {
    return word.kind == MessageWord::Kind::Time && word.text.find(':') == std::string_view::npos;
}

} // namespace

std::vector<MessageWord> wordsOf(std::string_view message) {
    std::vector<MessageWord> words;
    std::size_t done = 0;
    while (words.size() < mostWords) {
        const auto first = std::find_if_not(message.begin() + done, message.end(), separates);
        if (first == message.end())
            break;
        const auto begin = static_cast<std::size_t>(first - message.begin());
        auto end = static_cast<std::size_t>(std::find_if(first, message.end(), separates) -
                                            message.begin());
        while (end > begin + 1 && atEnd.find(message[end - 1]) != std::string_view::npos)
            --end;
        const std::string_view text = message.substr(begin, end - begin);
        const MessageWord word{kindOf(text), message.substr(done, begin - done), text};
        done = end;
        if (word.kind == MessageWord::Kind::Time && word.gap == " " && !words.empty() &&
            isDate(words.back())) {
            const std::size_t date = begin - 1 - words.back().text.size();
            words.back().text = message.substr(date, end - date);
        } else {
            words.push_back(word);
        }
    }
    // What is left is no word.
    if (words.size() < mostWords)
        words.push_back({MessageWord::Kind::Static, message.substr(done), {}});
    return words;
}

std::string_view severityOf(const std::vector<MessageWord>& words) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> levels{
        {{"ERROR", "Error"},
         {"ERR", "Error"},
         {"FATAL", "Error"},
         {"CRITICAL", "Error"},
         {"SEVERE", "Error"},
         {"EXCEPTION", "Error"},
         {"WARN", "Warning"},
         {"WARNING", "Warning"},
         {"INFO", "Info"},
         {"INFORMATION", "Info"},
         {"NOTICE", "Info"},
         {"DEBUG", "Debug"},
         {"TRACE", "Debug"},
         {"VERBOSE", "Debug"}}};
    for (const MessageWord& word : words) {
        for (const auto& [name, label] : levels)
            if (isSameName(word.text, name))
                return label;
        // "ValueError", "java.lang.NullPointerException"
        for (const std::string_view end : {"Error", "Exception"})
            if (word.text.size() > end.size() &&
                word.text.substr(word.text.size() - end.size()) == end)
                return "Error";
    }
    return {};
}

} // namespace lathe::insights
