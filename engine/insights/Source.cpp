#include "engine/insights/Source.h"

#include "engine/insights/Functions.h"
#include "engine/insights/Period.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace lathe::insights {

namespace {

/// So many digits at this place, as a number; -1 where they are not.
int digitsAt(std::string_view text, std::size_t begin, std::size_t count) {
    int number = 0;
    for (std::size_t i = begin; i < begin + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// "2026-11-30", "2026-11-30T08:21:42", with a fraction and a Z or without.
std::optional<Timestamp> dateIn(std::string_view text) {
    if (!text.empty() && text.back() == 'Z')
        text.remove_suffix(1);
    const std::chrono::year_month_day date{
        std::chrono::year{digitsAt(text, 0, 4)},
        std::chrono::month{static_cast<unsigned>(digitsAt(text, 5, 2))},
        std::chrono::day{static_cast<unsigned>(digitsAt(text, 8, 2))}};
    if (text.size() < 10 || digitsAt(text, 0, 4) < 0 || text[4] != '-' || text[7] != '-' ||
        !date.ok())
        return std::nullopt;
    Timestamp time = std::chrono::sys_days{date};
    if (text.size() == 10)
        return time;
    const int hours = digitsAt(text, 11, 2), minutes = digitsAt(text, 14, 2),
              seconds = digitsAt(text, 17, 2);
    if (text.size() < 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || hours < 0 ||
        hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60)
        return std::nullopt;
    time += std::chrono::hours{hours} + std::chrono::minutes{minutes} + Seconds{seconds};
    if (text.size() == 19)
        return time;
    const std::size_t places = text.size() - 20;
    if (text[19] != '.' || places == 0 || places > 9 || digitsAt(text, 20, places) < 0)
        return std::nullopt;
    const std::string millis = (std::string{text.substr(20, 3)} + "00").substr(0, 3);
    return time + Milliseconds{digitsAt(millis, 0, 3)};
}

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::any_of(all.begin(), all.end(),
                       [one](const std::string& known) { return isSameName(known, one); });
}

} // namespace

bool Source::selects(std::string_view name, std::string_view account,
                     std::string_view groupClass) const {
    const bool fits =
        prefixes.empty() ||
        std::any_of(prefixes.begin(), prefixes.end(), [name](const std::string& prefix) {
            return name.substr(0, prefix.size()) == prefix;
        });
    return isSelection && fits && (accounts.empty() || contains(accounts, account)) &&
           (classes.empty() ? isSameName(groupClass, "STANDARD") : contains(classes, groupClass));
}

std::optional<SourceTime> sourceTimeIn(std::string_view text) {
    if (isSameName(text, "now"))
        return Milliseconds{0};
    if (const auto date = dateIn(text))
        return *date;
    std::int64_t millis = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), millis);
    if (failure == std::errc{} && end == text.data() + text.size())
        return millis >= 0 && millis < farthestMilliseconds
                   ? std::optional<SourceTime>{Timestamp{Milliseconds{millis}}}
                   : std::nullopt;
    const bool isBack = text.substr(0, 1) == "-";
    const auto distance = durationIn(text.substr(isBack ? 1 : 0));
    if (!distance)
        return std::nullopt;
    return isBack ? -*distance : *distance;
}

Timestamp momentOf(const SourceTime& time, Timestamp now) {
    const auto* distance = std::get_if<Milliseconds>(&time);
    return distance ? now + *distance : std::get<Timestamp>(time);
}

} // namespace lathe::insights
