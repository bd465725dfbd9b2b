#include "engine/logpatterns/Number.h"

#include <fmt/format.h>

#include <charconv>

namespace lathe::logpatterns {

namespace {

template <class Value> std::optional<Value> read(std::string_view text) {
    Value value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Number> Number::parse(std::string_view text) {
    // What the library would take as well: "inf", "nan", "-.5".
    std::string_view digits = text;
    if (digits.starts_with('+') || digits.starts_with('-'))
        digits.remove_prefix(1);
    if (digits.empty() || digits.front() < '0' || digits.front() > '9')
        return std::nullopt;
    if (text.starts_with('+'))
        text = digits;
    if (const auto whole = read<std::int64_t>(text))
        return Number{*whole};
    if (const auto value = read<double>(text))
        return Number{*value};
    return std::nullopt;
}

bool Number::operator==(const Number& other) const {
    return m_whole && other.m_whole ? *m_whole == *other.m_whole : m_value == other.m_value;
}

bool Number::operator<(const Number& other) const {
    return m_whole && other.m_whole ? *m_whole < *other.m_whole : m_value < other.m_value;
}

std::string Number::text() const {
    return m_whole ? fmt::format("{}", *m_whole) : fmt::format("{}", m_value);
}

} // namespace lathe::logpatterns
