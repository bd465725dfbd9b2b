#include "engine/insights/PatternStage.h"

#include "engine/insights/Formatting.h"
#include "engine/insights/Query.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

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
    const std::vector<MessageWord> words = wordsOf(*text);
    Pattern& pattern = patternOf(words);
    const bool isBaseline =
        m_command.difference &&
        row.at(m_command.difference->isBaseline).number().value_or(std::int64_t{0}).real != 0;
    ++(isBaseline ? pattern.before : pattern.count);
    m_count += isBaseline ? 0 : 1;
    if (!m_command.anomaly || &pattern == &m_rest)
        return;
    const Timestamp* time = row.at(Query::timestampSlot).ifTime();
    const Timestamp when = time ? *time : Timestamp{};
    m_timeline.add(when);
    if (!pattern.evidence)
        pattern.evidence.emplace();
    pattern.evidence->add(words, when);
}

PatternStage::Pattern& PatternStage::patternOf(const std::vector<MessageWord>& words) {
    const std::string gaps = gapsOf(words);
    const auto known = m_byGaps.find(gaps);
    if (known != m_byGaps.end())
        for (const std::size_t candidate : known->second)
            if (fits(m_patterns[candidate], words)) {
                join(m_patterns[candidate], words);
                return m_patterns[candidate];
            }
    if (m_patterns.size() >= mostPatterns ||
        (known != m_byGaps.end() && known->second.size() >= mostWithSameGaps))
        return m_rest;
    m_byGaps[gaps].push_back(m_patterns.size());
    Pattern& pattern = m_patterns.emplace_back();
    pattern.severity = severityOf(words);
    for (const MessageWord& word : words)
        pattern.words.push_back({word.kind, std::string{word.gap}, std::string{word.text}});
    return pattern;
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

void PatternStage::putInOrder() {
    const auto weight = [this](const Pattern& pattern) {
        const bool isUnusual = pattern.evidence && !pattern.evidence->anomalies(m_timeline).empty();
        return std::tuple{isUnusual,
                          m_command.difference ? std::abs(pattern.count - pattern.before) : 0,
                          pattern.count};
    };
    std::vector<std::pair<decltype(weight(m_rest)), std::size_t>> order;
    for (std::size_t i = 0; i < m_patterns.size(); ++i)
        order.emplace_back(weight(m_patterns[i]), i);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<Pattern> sorted;
    for (const auto& [by, i] : order)
        sorted.push_back(std::move(m_patterns[i]));
    m_patterns = std::move(sorted);
}

void PatternStage::showDifference(const Pattern& pattern, Row& row) const {
    const std::int64_t difference = pattern.count - pattern.before;
    row.set(m_command.difference->count, Value{difference});
    const auto share = [&] {
        return formatted(100.0 * static_cast<double>(std::abs(difference)) /
                         static_cast<double>(pattern.before));
    };
    row.set(m_command.difference->description,
            Value{pattern.before == 0  ? std::string{"New pattern"}
                  : pattern.count == 0 ? std::string{"No longer seen"}
                  : difference == 0    ? std::string{"No change"}
                  : difference > 0     ? fmt::format("{}% more events", share())
                                       : fmt::format("{}% fewer events", share())});
}

void PatternStage::showAnomalies(const Pattern& pattern, Row& row) const {
    const std::vector<Anomaly> found =
        pattern.evidence ? pattern.evidence->anomalies(m_timeline) : std::vector<Anomaly>{};
    row.set(m_command.anomaly->found, Value::truth(!found.empty()));
    if (found.empty())
        return;
    std::string types, descriptions;
    for (const Anomaly& one : found) {
        types += (types.empty() ? "" : ", ") + one.type;
        descriptions += (descriptions.empty() ? "" : "; ") + one.description;
    }
    row.set(m_command.anomaly->types, Value{std::move(types)});
    row.set(m_command.anomaly->description, Value{std::move(descriptions)});
}

void PatternStage::finish(Row& row) {
    putInOrder();
    for (const Pattern& pattern : m_patterns) {
        row.beginEmpty();
        row.set(m_command.pattern, Value{text(pattern)});
        row.set(m_command.ratio, Value{m_count == 0 ? 0.0
                                                    : static_cast<double>(pattern.count) /
                                                          static_cast<double>(m_count)});
        row.set(m_command.sampleCount, Value{pattern.count});
        if (!pattern.severity.empty())
            row.set(m_command.severityLabel, Value{pattern.severity});
        if (m_command.difference)
            showDifference(pattern, row);
        if (m_command.anomaly)
            showAnomalies(pattern, row);
        next().add(row);
    }
    next().finish(row);
}

} // namespace lathe::insights
