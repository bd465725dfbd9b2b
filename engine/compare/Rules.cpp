#include "engine/compare/Rules.h"

#include "engine/base/StableHash.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lathe::compare {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t further) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    return (hash ^ (further + odd + (hash << 6U) + (hash >> 2U))) * odd;
}

std::uint64_t markOfScalar(const Value& value) {
    const auto kind = static_cast<std::uint64_t>(value.kind);
    if (value.kind != Value::Kind::Number)
        return mixed(kind, stableHash(value.text));
    return mixed(kind,
                 stableHash(canonicalNumber(value.text), isWrittenAsInteger(value.text) ? 1 : 2));
}

double numberOf(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

Result<Tolerance> toleranceFrom(std::string_view text) {
    const bool isPart = text.ends_with('%');
    const std::string_view number = text.substr(0, text.size() - (isPart ? 1 : 0));
    double value = 0;
    const auto [rest, failure] =
        std::from_chars(number.data(), number.data() + number.size(), value);
    if (failure != std::errc{} || rest != number.data() + number.size() || !(value >= 0) ||
        !std::isfinite(value))
        return Error{"Tolerance.Invalid", Text::tr("'{}' is no tolerance; 0.01 and 1% are", text)};
    return isPart ? Tolerance{0, value / 100} : Tolerance{value, 0};
}

Place::Place(const Rules& rules)
    : m_rules{&rules} {
    for (const Exception& each : rules.exceptions)
        m_open.emplace_back(&each, PathProgress{each.path});
}

Place Place::into(std::string_view name) const {
    Place further;
    further.m_rules = m_rules;
    for (const auto& [exception, progress] : m_open) {
        if (PathProgress next = progress.into(name); !next.isOver())
            further.m_open.emplace_back(exception, std::move(next));
    }
    return further;
}

const Exception* Place::exception() const {
    const auto found = std::find_if(m_open.begin(), m_open.end(),
                                    [](const auto& each) { return each.second.isThere(); });
    return found == m_open.end() ? nullptr : found->first;
}

bool Place::mayMiss() const {
    const Exception* holds = exception();
    return holds && !holds->form;
}

void fingerprint(Value& value, const Place& place) {
    constexpr std::uint64_t excepted = 0x10A7;
    for (std::size_t at = 0; at < value.items.size(); ++at)
        fingerprint(value.items[at],
                    place.into(value.keys.empty() ? std::to_string(at) : value.keys[at]));
    for (Value& content : value.content)
        fingerprint(content, place);
    const Exception* exception = place.exception();
    if (exception && (!exception->form || has(*exception->form, value))) {
        value.mark = excepted;
        return;
    }
    if (!value.isContainer()) {
        value.mark = value.held()
                         ? mixed(static_cast<std::uint64_t>(value.kind), value.held()->mark)
                         : markOfScalar(value);
        return;
    }
    value.mark = mixed(static_cast<std::uint64_t>(value.kind), 1);
    if (value.kind == Value::Kind::Array) {
        for (const Value& item : value.items)
            value.mark = mixed(value.mark, item.mark);
        return;
    }
    // In whichever order they stand.
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < value.items.size(); ++at) {
        if (!place.into(value.keys[at]).mayMiss())
            sum += mixed(stableHash(value.keys[at]), value.items[at].mark);
    }
    value.mark = mixed(value.mark, sum);
}

bool areEqual(const Value& before, const Value& after, const Rules& rules) {
    if (before.kind != after.kind)
        return false;
    if (before.kind != Value::Kind::Number)
        return before.text == after.text;
    const bool same = sameNumber(before.text, after.text);
    if (!rules.tolerance)
        return same && isWrittenAsInteger(before.text) == isWrittenAsInteger(after.text);
    const double left = numberOf(before.text), right = numberOf(after.text);
    const double allowed =
        std::max(rules.tolerance->absolute,
                 rules.tolerance->relative * std::max(std::abs(left), std::abs(right)));
    // 0.1 + 0.2 is as near to 0.3 as it gets.
    return same || std::abs(left - right) <= allowed * (1 + 1e-12);
}

} // namespace lathe::compare
