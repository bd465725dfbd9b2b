#include "engine/insights/DatePatterns.h"

#include <date/tz.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <sstream>
#include <stdexcept>

namespace lathe::insights {

namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

/// nullptr when there is none of that name.
const date::time_zone* zoneNamed(std::string_view name) {
    try {
        return date::locate_zone(std::string{name});
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Reads a text by a pattern, one run of letters after the other.
class Reader {
  public:
    Reader(std::string_view text, std::string_view pattern)
        : m_text{text}
        , m_pattern{pattern} {}

    bool read() {
        while (!m_pattern.empty())
            if (!readPart())
                return false;
        return m_text.empty();
    }

    date::year_month_day day() const {
        return date::year{m_year} / static_cast<unsigned>(m_month) / static_cast<unsigned>(m_day);
    }
    Microseconds timeOfDay() const {
        const int hours = m_half < 0 ? m_hour : m_hour % 12 + 12 * m_half;
        return std::chrono::hours{hours} + std::chrono::minutes{m_minute} + Seconds{m_second} +
               m_fraction;
    }
    std::optional<std::chrono::minutes> offset() const { return m_offset; }

  private:
    bool readPart() {
        const char letter = m_pattern.front();
        if (letter == '\'')
            return readQuoted();
        if (!isLetter(letter)) {
            m_pattern.remove_prefix(1);
            return take(letter);
        }
        const std::size_t length = std::min(m_pattern.find_first_not_of(letter), m_pattern.size());
        m_pattern.remove_prefix(length);
        return readField(letter, length);
    }
    bool readField(char letter, std::size_t length) {
        switch (letter) {
        case 'y':
        case 'u':
            if (!number(m_year, length))
                return false;
            m_year += length == 2 ? 2000 : 0;
            return true;
        case 'M':
            return length < 3 ? number(m_month, length) : monthName();
        case 'd':
            return number(m_day, length);
        case 'H':
        case 'h':
            return number(m_hour, length);
        case 'm':
            return number(m_minute, length);
        case 's':
            return number(m_second, length);
        case 'S':
            return fraction(length);
        case 'a':
            return half();
        case 'E':
            return !word().empty();
        case 'X':
        case 'x':
        case 'Z':
            return zoneOffset();
        default:
            return false;
        }
    }
    bool take(char c) {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool readQuoted() {
        m_pattern.remove_prefix(1);
        const auto end = m_pattern.find('\'');
        if (end == std::string_view::npos)
            return false;
        const std::string_view literal = end == 0 ? "'" : m_pattern.substr(0, end);
        m_pattern.remove_prefix(end + 1);
        if (m_text.substr(0, literal.size()) != literal)
            return false;
        m_text.remove_prefix(literal.size());
        return true;
    }
    /// One letter stands for any number of digits, several for as many.
    bool number(int& result, std::size_t length) {
        std::size_t digits = 0;
        while (digits < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[digits])) &&
               (length == 1 || digits < length))
            ++digits;
        if (digits == 0 || (length > 1 && digits != length))
            return false;
        const auto read = std::from_chars(m_text.data(), m_text.data() + digits, result);
        m_text.remove_prefix(digits);
        return read.ec == std::errc{};
    }
    bool fraction(std::size_t length) {
        int value = 0;
        if (length > 9 || !number(value, length))
            return false;
        std::int64_t nanoseconds = value;
        for (std::size_t i = length; i < 9; ++i)
            nanoseconds *= 10;
        m_fraction = std::chrono::floor<Microseconds>(std::chrono::nanoseconds{nanoseconds});
        return true;
    }
    /// The letters that come, made small.
    std::string word() {
        std::string letters;
        while (!m_text.empty() && isLetter(m_text.front())) {
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(m_text.front())));
            m_text.remove_prefix(1);
        }
        return letters;
    }
    bool monthName() {
        const std::string name = word();
        const auto found = std::find(months.begin(), months.end(), name.substr(0, 3));
        m_month = static_cast<int>(found - months.begin()) + 1;
        return found != months.end();
    }
    bool half() {
        const std::string name = word();
        m_half = name == "pm" ? 1 : 0;
        return name == "am" || name == "pm";
    }
    /// "Z", "+02:00", "+0200", "+02"
    bool zoneOffset() {
        m_offset = std::chrono::minutes{0};
        if (take('Z'))
            return true;
        const bool west = !m_text.empty() && m_text.front() == '-';
        int hours = 0, minutes = 0;
        if (!take(west ? '-' : '+') || !number(hours, 2))
            return false;
        const bool hasColon = take(':');
        if ((hasColon ||
             (!m_text.empty() && std::isdigit(static_cast<unsigned char>(m_text[0])))) &&
            !number(minutes, 2))
            return false;
        m_offset = std::chrono::minutes{(hours * 60 + minutes) * (west ? -1 : 1)};
        return true;
    }

    std::string_view m_text;
    std::string_view m_pattern;
    int m_year = 1970, m_month = 1, m_day = 1, m_hour = 0, m_minute = 0, m_second = 0;
    /// 0 in the morning, 1 in the afternoon.
    int m_half = -1;
    Microseconds m_fraction{0};
    std::optional<std::chrono::minutes> m_offset;
};

} // namespace

std::optional<Timestamp> parsedDate(std::string_view text, std::string_view pattern,
                                    std::string_view zone) {
    Reader reader{text, pattern};
    if (!reader.read() || !reader.day().ok())
        return std::nullopt;
    const date::local_time<Microseconds> local =
        date::local_days{reader.day()} + reader.timeOfDay();
    if (reader.offset())
        return Timestamp{local.time_since_epoch() - *reader.offset()};
    const date::time_zone* place = zoneNamed(zone);
    if (!place)
        return std::nullopt;
    return place->to_sys(local, date::choose::earliest);
}

std::optional<std::string> formattedDate(Timestamp time, std::string_view pattern,
                                         std::string_view zone) {
    const date::time_zone* place = zoneNamed(zone);
    if (!place)
        return std::nullopt;
    std::ostringstream out;
    out.imbue(std::locale::classic());
    const date::zoned_time<Milliseconds> local{place, std::chrono::floor<Milliseconds>(time)};
    date::to_stream(out, std::string{pattern}.c_str(), local);
    return std::move(out).str();
}

} // namespace lathe::insights
