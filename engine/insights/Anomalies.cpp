#include "engine/insights/Anomalies.h"

#include "engine/insights/Formatting.h"
#include "engine/insights/Functions.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace lathe::insights {

namespace {

constexpr std::size_t mostSteps = 64;
/// What happened in so few steps says nothing of what is usual.
constexpr std::size_t fewestSteps = 8;
/// Texts that a rule needs to know before it takes one of them for unusual.
constexpr std::int64_t fewestTexts = 30;
/// Values of one place; AWS keeps so many too.
constexpr std::size_t mostValues = 10;
/// A value that so small a share of texts has is rare where another one has most.
constexpr double rare = 0.02;
constexpr double common = 0.9;
/// Standard deviations from the mean.
constexpr double far = 5;
/// Words between "status" and its code.
constexpr std::size_t nearWords = 3;

std::int64_t floorOf(std::int64_t value, std::int64_t step) {
    return value / step - (value % step < 0 ? 1 : 0);
}

bool isErrorCode(std::string_view text) {
    return text.size() == 3 && (text[0] == '4' || text[0] == '5') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool announcesCode(std::string_view word) {
    return isSameName(word.substr(0, 6), "status") || isSameName(word.substr(0, 4), "http");
}

std::int64_t countOf(const Timeline& timeline) {
    return std::accumulate(timeline.counts().begin(), timeline.counts().end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& step) { return sum + step.second; });
}

} // namespace

void Timeline::add(Timestamp time) {
    const auto seconds = std::chrono::floor<Seconds>(time).time_since_epoch().count();
    ++m_counts[floorOf(seconds, m_seconds)];
    while (m_counts.size() > mostSteps)
        widenTo(2 * m_seconds);
}

void Timeline::widenTo(std::int64_t seconds) {
    while (m_seconds < seconds) {
        m_seconds *= 2;
        std::map<std::int64_t, std::int64_t> wider;
        for (const auto& [step, count] : m_counts)
            wider[floorOf(step, 2)] += count;
        m_counts = std::move(wider);
    }
}

void PatternEvidence::add(const std::vector<MessageWord>& words, Timestamp time) {
    m_timeline.add(time);
    m_places.resize(std::max(m_places.size(), words.size()));
    for (std::size_t i = 0; i < words.size(); ++i) {
        Place& place = m_places[i];
        ++place.count;
        const auto known = place.values.find(words[i].text);
        if (known != place.values.end())
            ++known->second;
        else if (place.values.size() < mostValues)
            place.values.emplace(words[i].text, 1);
        else
            place.hasOthers = true;
        const auto number = numberIn(words[i].text);
        if (!number)
            continue;
        place.largest = place.numbers == 0 ? number->real : std::max(place.largest, number->real);
        ++place.numbers;
        const double distance = number->real - place.mean;
        place.mean += distance / place.numbers;
        place.squares += distance * (number->real - place.mean);
    }
    if (m_status.empty())
        addStatus(words);
}

void PatternEvidence::addStatus(const std::vector<MessageWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (announcesCode(words[i].text))
            for (std::size_t k = i + 1; k < words.size() && k <= i + nearWords; ++k)
                if (isErrorCode(words[k].text)) {
                    m_status = words[k].text;
                    return;
                }
}

std::vector<Anomaly> PatternEvidence::anomalies(const Timeline& all) const {
    std::vector<Anomaly> found;
    findFrequency(all, found);
    findNew(all, found);
    findTokens(found);
    if (!m_status.empty())
        found.push_back({"HTTP Error Code", fmt::format("HTTP status {}", m_status)});
    return found;
}

/// One step has far more texts than the others, whose counts would vary by their square root if
/// texts came by chance.
void PatternEvidence::findFrequency(const Timeline& all, std::vector<Anomaly>& found) const {
    Timeline own = m_timeline;
    own.widenTo(all.seconds());
    const auto steps =
        static_cast<double>(all.counts().rbegin()->first - all.counts().begin()->first + 1);
    const auto most = std::max_element(
        own.counts().begin(), own.counts().end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    const std::int64_t texts = countOf(own);
    if (steps < fewestSteps || texts < fewestTexts || own.counts().size() < 2)
        return;
    const double usual = static_cast<double>(texts - most->second) / (steps - 1);
    if (static_cast<double>(most->second) > usual + far * std::sqrt(std::max(usual, 1.0)))
        found.push_back(
            {"Pattern Frequency",
             fmt::format("{} events within {} s from {} on, {} usually", most->second,
                         own.seconds(), formatted(Timestamp{Seconds{most->first * own.seconds()}}),
                         formatted(usual))});
}

/// It was not there in the first three quarters of the time.
void PatternEvidence::findNew(const Timeline& all, std::vector<Anomaly>& found) const {
    const std::int64_t begin = all.counts().begin()->first * all.seconds();
    const std::int64_t end = (all.counts().rbegin()->first + 1) * all.seconds();
    const std::int64_t first = m_timeline.counts().begin()->first * m_timeline.seconds();
    if (all.counts().size() >= fewestSteps && countOf(all) >= fewestTexts &&
        first - begin > (end - begin) * 3 / 4)
        found.push_back(
            {"New Pattern", fmt::format("First seen {}", formatted(Timestamp{Seconds{first}}))});
}

/// Almost all texts have the same value at a place, and few have another one; or a number is far
/// from what it is on average.
void PatternEvidence::findTokens(std::vector<Anomaly>& found) const {
    for (const Place& place : m_places) {
        const auto count = static_cast<double>(place.count);
        if (place.count < fewestTexts || place.values.size() < 2)
            continue;
        const bool hasCommon =
            std::any_of(place.values.begin(), place.values.end(), [count](const auto& value) {
                return static_cast<double>(value.second) > common * count;
            });
        const auto odd =
            std::find_if(place.values.begin(), place.values.end(), [count](const auto& value) {
                return static_cast<double>(value.second) <= std::max(1.0, rare * count);
            });
        const double deviation = std::sqrt(place.squares / std::max(place.numbers, 1.0));
        if (place.numbers >= static_cast<double>(fewestTexts) &&
            place.largest - place.mean > far * deviation)
            found.push_back(
                {"Numeric Token", fmt::format("{}, {} on average", formatted(place.largest),
                                              formatted(place.mean))});
        else if (hasCommon && !place.hasOthers && odd != place.values.end() && place.numbers == 0)
            found.push_back({"Token Variation", fmt::format("{} in {} of {} events", odd->first,
                                                            odd->second, place.count)});
    }
}

} // namespace lathe::insights
