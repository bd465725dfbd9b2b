#include "engine/iam/Condition.h"

#include "engine/base/Base64.h"

#include <arpa/inet.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace lathe::iam {

namespace {

std::optional<double> numberOf(const std::string& text) {
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}

/// The digits at `start`, as many as are to be there.
std::optional<int> digits(std::string_view text, std::size_t start, std::size_t count) {
    if (text.size() < start + count)
        return {};
    int value = 0;
    for (const char digit : text.substr(start, count)) {
        if (digit < '0' || digit > '9')
            return {};
        value = value * 10 + (digit - '0');
    }
    return value;
}

/// "+02:00" or "Z" -> seconds; nothing where it is neither.
std::optional<int> offsetOf(std::string_view text) {
    if (text.empty() || text == "Z" || text == "z")
        return 0;
    const auto hours = digits(text, 1, 2);
    const auto minutes = digits(text, text.size() > 3 && text[3] == ':' ? 4 : 3, 2);
    if (!hours || !minutes || (text[0] != '+' && text[0] != '-'))
        return {};
    return (text[0] == '-' ? -1 : 1) * (*hours * 3600 + *minutes * 60);
}

/// Seconds since 1970 of "2026-01-02T03:04:05Z", "2026-01-02" or a number of them.
std::optional<double> dateOf(const std::string& text) {
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-')
        return numberOf(text);
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return {};
    double seconds =
        static_cast<double>(Seconds{std::chrono::sys_days{date}.time_since_epoch()}.count());
    if (text.size() == 10)
        return seconds;
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!hour || !minute)
        return {};
    seconds += *hour * 3600 + *minute * 60 + second.value_or(0);
    std::size_t rest = second ? 19 : 16;
    if (rest < text.size() && text[rest] == '.') {
        const auto end = std::min(text.find_first_not_of("0123456789", rest + 1), text.size());
        seconds += std::strtod(("0" + text.substr(rest, end - rest)).c_str(), nullptr);
        rest = end;
    }
    const auto offset = offsetOf(std::string_view{text}.substr(std::min(rest, text.size())));
    if (!offset)
        return {};
    return seconds - *offset;
}

struct Address {
    std::array<unsigned char, 16> bytes{};
    int bits = 0;
};

std::optional<Address> addressOf(const std::string& text) {
    Address address;
    if (inet_pton(AF_INET, text.c_str(), address.bytes.data()) == 1)
        address.bits = 32;
    else if (inet_pton(AF_INET6, text.c_str(), address.bytes.data()) == 1)
        address.bits = 128;
    else
        return {};
    return address;
}

/// Whether "203.0.113.7" is in "203.0.113.0/24".
bool isIn(const std::string& text, const std::string& range) {
    const auto slash = range.find('/');
    const auto address = addressOf(text);
    const auto network = addressOf(range.substr(0, slash));
    if (!address || !network || address->bits != network->bits)
        return false;
    int bits = network->bits;
    if (slash != std::string::npos) {
        const auto given = numberOf(range.substr(slash + 1));
        if (!given || *given < 0 || *given > bits)
            return false;
        bits = static_cast<int>(*given);
    }
    for (int bit = 0; bit < bits; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((address->bytes[byte] & mask) != (network->bytes[byte] & mask))
            return false;
    }
    return true;
}

bool inOrder(Comparison comparison, std::optional<double> value, std::optional<double> wanted) {
    if (!value || !wanted)
        return false;
    switch (comparison) {
    case Comparison::NumericLessThan:
    case Comparison::DateLessThan:
        return *value < *wanted;
    case Comparison::NumericLessThanEquals:
    case Comparison::DateLessThanEquals:
        return *value <= *wanted;
    case Comparison::NumericGreaterThan:
    case Comparison::DateGreaterThan:
        return *value > *wanted;
    case Comparison::NumericGreaterThanEquals:
    case Comparison::DateGreaterThanEquals:
        return *value >= *wanted;
    default:
        return *value == *wanted;
    }
}

} // namespace

bool compares(Comparison comparison, const std::string& value, const Pattern& wanted,
              const Variables& variables) {
    switch (comparison) {
    case Comparison::StringEquals:
        return wanted.equals(value, variables, Case::Matters);
    case Comparison::StringEqualsIgnoreCase:
    case Comparison::Bool:
        return wanted.equals(value, variables, Case::Ignored);
    case Comparison::StringLike:
        return wanted.matches(value, variables, Case::Matters);
    case Comparison::ArnLike:
        return wanted.matchesArn(value, variables);
    case Comparison::IpAddress:
        return isIn(value, wanted.text());
    case Comparison::BinaryEquals: {
        const auto bytes = base64Decoded(wanted.text());
        return bytes && bytes == base64Decoded(value);
    }
    case Comparison::Null:
        return false;
    case Comparison::DateEquals:
    case Comparison::DateLessThan:
    case Comparison::DateLessThanEquals:
    case Comparison::DateGreaterThan:
    case Comparison::DateGreaterThanEquals:
        return inOrder(comparison, dateOf(value), dateOf(wanted.text()));
    default:
        return inOrder(comparison, numberOf(value), numberOf(wanted.text()));
    }
}

} // namespace lathe::iam
