#include "engine/logpatterns/LineFields.h"

#include "engine/logpatterns/Scanner.h"

#include <algorithm>

namespace lathe::logpatterns {

namespace {

std::size_t lengthOfWord(std::string_view text) {
    return std::find_if(text.begin(), text.end(), isBlank) - text.begin();
}

/// With its brackets or quotation marks; 0 if the text does not begin with such a field. After it
/// comes a blank or the end: "[INFO]:" is a word.
std::size_t lengthOfEnclosed(std::string_view text) {
    if (text.front() != '[' && text.front() != '"')
        return 0;
    const char closing = text.front() == '[' ? ']' : '"';
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\' && closing == '"')
            ++at;
        else if (text[at] == closing)
            return at + 1 == text.size() || isBlank(text[at + 1]) ? at + 1 : 0;
    }
    return 0;
}

} // namespace

std::vector<std::string_view> lineFields(std::string_view line, std::size_t atMost) {
    while (!line.empty() && isBlank(line.back()))
        line.remove_suffix(1);
    std::vector<std::string_view> fields;
    while (true) {
        line = Scanner{line}.rest();
        if (line.empty())
            return fields;
        const std::size_t enclosed = lengthOfEnclosed(line);
        const std::size_t length = enclosed > 0 ? enclosed : lengthOfWord(line);
        if (fields.size() + 1 == atMost && length < line.size()) {
            fields.push_back(line);
            return fields;
        }
        fields.push_back(enclosed > 0 ? line.substr(1, enclosed - 2) : line.substr(0, length));
        line.remove_prefix(length);
    }
}

} // namespace lathe::logpatterns
