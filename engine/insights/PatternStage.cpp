#include "engine/insights/PatternStage.h"

#include <fmt/format.h>

#include <algorithm>

namespace lathe::insights {

namespace {

using Kind = MessageWord::Kind;

/// Texts beyond that are counted and have no pattern, so that memory and time are bounded.
constexpr std::size_t mostPatterns = 10'000;
constexpr std::size_t mostWithSameGaps = 200;

std::string_view nameOf(Kind kind) {
    switch (kind) {
    case Kind::Time:
        return "Time";
    case Kind::Uuid:
        return "UUID";
    case Kind::Address:
        return "IPAddress";
    case Kind::Number:
        return "Number";
    case Kind::Id:
        return "ID";
    default:
        return "Token";
    }
}

std::string gapsOf(const std::vector<MessageWord>& words) {
    std::string gaps;
    for (const MessageWord& word : words)
        gaps.append(word.gap).append(1, '\0');
    return gaps;
}

} // namespace

void PatternStage::add(Row& row) {
    std::string buffer;
    const Value value = evaluate(*m_command.source, row);
    const auto text = value.textIn(buffer);
    if (!text)
        return;
    ++m_count;
    const std::vector<MessageWord> words = wordsOf(*text);
    const std::string gaps = gapsOf(words);
    const auto known = m_byGaps.find(gaps);
    if (known != m_byGaps.end())
        for (const std::size_t candidate : known->second)
            if (fits(m_patterns[candidate], words)) {
                join(m_patterns[candidate], words);
                return;
            }
    if (m_patterns.size() >= mostPatterns ||
        (known != m_byGaps.end() && known->second.size() >= mostWithSameGaps))
        return;
    m_byGaps[gaps].push_back(m_patterns.size());
    Pattern& pattern = m_patterns.emplace_back();
    pattern.severity = severityOf(words);
    for (const MessageWord& word : words)
        pattern.words.push_back({word.kind, std::string{word.gap}, std::string{word.text}});
}

bool PatternStage::fits(const Pattern& pattern, const std::vector<MessageWord>& words) {
    std::size_t same = 0, all = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // The end of a text is no word.
        if (words[i].text.empty())
            continue;
        ++all;
        const Word& known = pattern.words[i];
        same += known.kind == words[i].kind &&
                (known.kind != Kind::Static || known.text == words[i].text);
    }
    return same * 4 >= all * 3;
}

void PatternStage::join(Pattern& pattern, const std::vector<MessageWord>& words) {
    ++pattern.count;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& known = pattern.words[i];
        if (known.text != words[i].text) {
            known.varies = true;
            if (known.kind != words[i].kind || known.kind == Kind::Static)
                known.kind = Kind::Token;
        }
    }
}

std::string PatternStage::text(const Pattern& pattern) {
    std::string result;
    int number = 0;
    for (const Word& word : pattern.words) {
        result += word.gap;
        // A name with digits is only an id when there are several.
        if (word.kind == Kind::Static || (word.kind == Kind::Id && !word.varies))
            result += word.text;
        else
            result += fmt::format("<{}-{}>", nameOf(word.kind), ++number);
    }
    return result;
}

void PatternStage::finish(Row& row) {
    std::stable_sort(
        m_patterns.begin(), m_patterns.end(),
        [](const Pattern& left, const Pattern& right) { return left.count > right.count; });
    for (const Pattern& pattern : m_patterns) {
        row.beginEmpty();
        row.set(m_command.pattern, Value{text(pattern)});
        row.set(m_command.ratio,
                Value{static_cast<double>(pattern.count) / static_cast<double>(m_count)});
        row.set(m_command.sampleCount, Value{pattern.count});
        if (!pattern.severity.empty())
            row.set(m_command.severityLabel, Value{pattern.severity});
        next().add(row);
    }
    next().finish(row);
}

} // namespace lathe::insights
