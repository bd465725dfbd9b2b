#include "engine/monitoring/Distribution.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

namespace lathe::monitoring {

namespace {

/// After the first, which is always 1: 64 steps from each power of 2 to the next.
constexpr int digits = 6;
constexpr std::size_t mostExact = 64;

// What the values of one step have in common: their first digits, in base 2.
double stepOf(double value) {
    static_assert(std::numeric_limits<double>::is_iec559);
    constexpr std::uint64_t others = (std::uint64_t{1} << (52 - digits)) - 1;
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(value) & ~others);
}

template <class Number> void write(std::string& to, Number number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    to.append(bytes, sizeof number);
}

template <class Number> bool read(std::string_view& from, Number& number) {
    if (from.size() < sizeof number)
        return false;
    std::memcpy(&number, from.data(), sizeof number);
    from.remove_prefix(sizeof number);
    return true;
}

// Counts are whole numbers but for what clients put otherwise.
void writeCount(std::string& to, double count) {
    if (count != std::floor(count) || count < 0 || count >= 128) {
        to += '\xff';
        return write(to, count);
    }
    to += static_cast<char>(count);
}

bool readCount(std::string_view& from, double& count) {
    if (from.empty())
        return false;
    const auto first = static_cast<unsigned char>(from.front());
    from.remove_prefix(1);
    if (first == 0xff)
        return read(from, count);
    count = first;
    return first < 128;
}

enum : std::uint8_t { IsRounded = 1, IsPartial = 2 };

} // namespace

void Distribution::record(double value, double count) {
    take(count, value * count, value, value);
    add({value, count});
}

void Distribution::recordSet(double count, double sum, double least, double greatest) {
    if (count <= 0)
        return;
    take(count, sum, least, greatest);
    if (least == greatest)
        add({least, count});
    else
        m_isPartial = true;
}

void Distribution::merge(const Distribution& other) {
    if (other.m_count <= 0)
        return;
    take(other.m_count, other.m_sum, other.m_least, other.m_greatest);
    m_isPartial |= other.m_isPartial;
    if (other.m_isRounded)
        round();
    for (const Share& share : other.m_shares)
        add(share);
}

void Distribution::take(double count, double sum, double least, double greatest) {
    m_least = m_count > 0 ? std::min(m_least, least) : least;
    m_greatest = m_count > 0 ? std::max(m_greatest, greatest) : greatest;
    m_count += count;
    m_sum += sum;
}

void Distribution::add(const Share& share) {
    const auto key = [this](double value) { return m_isRounded ? stepOf(value) : value; };
    const double wanted = key(share.value);
    const auto at =
        std::lower_bound(m_shares.begin(), m_shares.end(), wanted,
                         [&](const Share& a, double value) { return key(a.value) < value; });
    if (at != m_shares.end() && key(at->value) == wanted) {
        // The mean of what is in the step lies in it, too.
        const double count = at->count + share.count;
        if (at->value != share.value)
            at->value += (share.value - at->value) * (share.count / count);
        at->count = count;
        return;
    }
    m_shares.insert(at, share);
    if (!m_isRounded && m_shares.size() > mostExact)
        round();
}

void Distribution::round() {
    if (m_isRounded)
        return;
    m_isRounded = true;
    const auto exact = std::exchange(m_shares, {});
    for (const Share& share : exact)
        add(share);
}

double Distribution::percentile(double percent) const {
    if (percent <= 0)
        return m_least;
    if (percent >= 100)
        return m_greatest;
    const double rank = percent / 100 * m_count;
    double seen = 0;
    for (const Share& share : m_shares) {
        seen += share.count;
        // Sums of counts that are no whole numbers are not exact.
        if (seen >= rank * (1 - 1e-12))
            return std::clamp(share.value, m_least, m_greatest);
    }
    return m_greatest;
}

std::string Distribution::bytes() const {
    std::string bytes;
    bytes += static_cast<char>((m_isRounded ? IsRounded : 0) | (m_isPartial ? IsPartial : 0));
    for (const double number : {m_count, m_sum, m_least, m_greatest})
        write(bytes, number);
    for (const Share& share : m_shares) {
        write(bytes, share.value);
        writeCount(bytes, share.count);
    }
    return bytes;
}

std::optional<Distribution> Distribution::of(std::string_view bytes) {
    Distribution made;
    std::uint8_t flags = 0;
    if (!read(bytes, flags) || !read(bytes, made.m_count) || !read(bytes, made.m_sum) ||
        !read(bytes, made.m_least) || !read(bytes, made.m_greatest))
        return {};
    made.m_isRounded = flags & IsRounded;
    made.m_isPartial = flags & IsPartial;
    while (!bytes.empty()) {
        Share share;
        if (!read(bytes, share.value) || !readCount(bytes, share.count))
            return {};
        made.m_shares.push_back(share);
    }
    return made;
}

} // namespace lathe::monitoring
