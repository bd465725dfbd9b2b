#include "engine/monitoring/Statistic.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

namespace lathe::monitoring {

namespace {

std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return {};
    return number;
}

std::string lowered(std::string_view text) {
    std::string lower{text};
    for (char& letter : lower)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return lower;
}

} // namespace

std::optional<Statistic> Statistic::of(std::string_view text) {
    using enum Kind;
    static constexpr std::array words{std::pair{std::string_view{"SampleCount"}, SampleCount},
                                      std::pair{std::string_view{"Average"}, Average},
                                      std::pair{std::string_view{"Sum"}, Sum},
                                      std::pair{std::string_view{"Minimum"}, Minimum},
                                      std::pair{std::string_view{"Maximum"}, Maximum}};
    for (const auto& [word, kind] : words)
        if (text == word) {
            Statistic made;
            made.m_kind = kind;
            return made;
        }
    const std::string lower = lowered(text);
    if (lower == "iqm")
        return rangeOf(TrimmedMean, "(25%:75%)");
    for (const auto& [prefix, kind] :
         {std::pair{"tm", TrimmedMean}, std::pair{"wm", WinsorizedMean},
          std::pair{"tc", TrimmedCount}, std::pair{"ts", TrimmedSum},
          std::pair{"pr", PercentileRank}})
        if (lower.starts_with(prefix))
            return rangeOf(kind, std::string_view{lower}.substr(2));
    if (!lower.starts_with('p'))
        return {};
    const auto percent = numberOf(std::string_view{lower}.substr(1));
    if (!percent || *percent < 0 || *percent > 100)
        return {};
    Statistic made;
    made.m_kind = Percentile;
    made.m_until = Bound{*percent, true};
    return made;
}

// "99", or "(FROM:UNTIL)".
std::optional<Statistic> Statistic::rangeOf(Kind kind, std::string_view text) {
    Statistic made;
    made.m_kind = kind;
    if (!text.starts_with('(')) {
        const auto percent = numberOf(text);
        if (!percent || *percent < 0 || *percent > 100 || kind == Kind::PercentileRank)
            return {};
        made.m_until = Bound{*percent, true};
        return made;
    }
    const auto colon = text.find(':');
    if (!text.ends_with(')') || colon == std::string_view::npos)
        return {};
    const auto from = text.substr(1, colon - 1);
    const auto until = text.substr(colon + 1, text.size() - colon - 2);
    if (from.empty() && until.empty())
        return {};
    if (!from.empty() && !(made.m_from = boundOf(from)))
        return {};
    if (!until.empty() && !(made.m_until = boundOf(until)))
        return {};
    if (made.m_from && made.m_until &&
        (made.m_from->isPercent != made.m_until->isPercent ||
         made.m_from->number >= made.m_until->number))
        return {};
    const bool isPercent = made.m_from ? made.m_from->isPercent : made.m_until->isPercent;
    if (kind == Kind::PercentileRank && isPercent)
        return {};
    return made;
}

std::optional<Statistic::Bound> Statistic::boundOf(std::string_view text) {
    const bool isPercent = text.ends_with('%');
    const auto number = numberOf(isPercent ? text.substr(0, text.size() - 1) : text);
    if (!number || (isPercent && (*number < 0 || *number > 100)))
        return {};
    return Bound{*number, isPercent};
}

// Values at the lower end do not count, those at the upper do; of percentages, as much of a value's
// count as lies between them.
Statistic::Part Statistic::part(const Distribution& values) const {
    Part part;
    double seen = 0;
    for (const auto& [value, count] : values.shares()) {
        double counted = count;
        if ((m_from && m_from->isPercent) || (m_until && m_until->isPercent)) {
            const double from = m_from ? m_from->number / 100 * values.count() : 0;
            const double until = m_until ? m_until->number / 100 * values.count() : values.count();
            counted = std::max(0.0, std::min(seen + count, until) - std::max(seen, from));
        } else if ((m_from && value <= m_from->number) || (m_until && value > m_until->number)) {
            counted = 0;
        }
        seen += count;
        part.count += counted;
        part.sum += counted * value;
    }
    return part;
}

// What lies outside has the value of the end.
double Statistic::winsorizedMean(const Distribution& values) const {
    const auto valueAt = [&](const std::optional<Bound>& bound, double otherwise) {
        if (!bound)
            return otherwise;
        return bound->isPercent ? values.percentile(bound->number) : bound->number;
    };
    const double least = valueAt(m_from, values.least());
    const double greatest = std::max(least, valueAt(m_until, values.greatest()));
    double sum = 0;
    for (const auto& [value, count] : values.shares())
        sum += count * std::clamp(value, least, greatest);
    return sum / values.count();
}

std::optional<double> Statistic::value(const Distribution& values) const {
    if (!isBasic() && (!values.isSpread() || values.count() <= 0))
        return {};
    switch (m_kind) {
    case Kind::SampleCount:
        return values.count();
    case Kind::Average:
        return values.average();
    case Kind::Sum:
        return values.sum();
    case Kind::Minimum:
        return values.least();
    case Kind::Maximum:
        return values.greatest();
    case Kind::Percentile:
        return values.percentile(m_until->number);
    case Kind::WinsorizedMean:
        return winsorizedMean(values);
    default:
        break;
    }
    const Part counted = part(values);
    switch (m_kind) {
    case Kind::TrimmedCount:
        return counted.count;
    case Kind::TrimmedSum:
        return counted.sum;
    case Kind::PercentileRank:
        return 100 * counted.count / values.count();
    default:
        return counted.count > 0 ? std::optional{counted.sum / counted.count} : std::nullopt;
    }
}

} // namespace lathe::monitoring
