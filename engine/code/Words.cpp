#include "engine/code/Words.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>

namespace lathe::code {

namespace {

/// Shorter ones are typed faster than chosen.
constexpr std::size_t ShortestWord = 3;
constexpr std::size_t MostWords = 2000;
/// A text is looked through at every key: not more of it than this.
constexpr std::size_t MostText = 512 * 1024;

struct Word {
    std::string_view word;
    std::size_t at = 0;
};

std::vector<Word> wordsIn(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordByte(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = wordEnd(text, at);
        if (end - at >= ShortestWord && std::isdigit(static_cast<unsigned char>(text[at])) == 0)
            words.push_back({text.substr(at, end - at), at});
        at = end;
    }
    return words;
}

std::size_t distance(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

} // namespace

std::vector<language::CompletionItem> wordsFor(const Place& place,
                                               const std::vector<OtherText>& others) {
    const std::size_t begin = wordBegin(place.text, place.position);
    const std::size_t from = begin > MostText / 2 ? begin - MostText / 2 : 0;
    std::vector<Word> own = wordsIn(place.text.substr(from, MostText));
    std::erase_if(own, [&](const Word& word) { return from + word.at == begin; });
    std::stable_sort(own.begin(), own.end(), [&](const Word& a, const Word& b) {
        return distance(from + a.at, begin) < distance(from + b.at, begin);
    });
    std::unordered_set<std::string_view> known;
    std::vector<language::CompletionItem> items;
    const auto add = [&](std::string_view word, const std::string& file) {
        if (items.size() >= MostWords || !known.insert(word).second)
            return;
        language::CompletionItem item;
        item.kind = language::CompletionItem::Kind::Word;
        item.label = item.insert = word;
        item.caret = item.insert.size();
        item.begin = begin;
        item.end = place.position;
        item.detail = Text::verbatim(file);
        items.push_back(std::move(item));
    };
    for (const Word& word : own)
        add(word.word, {});
    for (const OtherText& other : others)
        for (const Word& word : wordsIn(std::string_view{other.text}.substr(0, MostText)))
            add(word.word, other.name);
    return items;
}

} // namespace lathe::code
