#include "widgets/logs/LineSet.h"

#include <roaring/roaring.h>

#include <algorithm>
#include <limits>

namespace lathe::logs {

namespace {

/// Lines below the first one that was added may follow as well as such above it.
constexpr std::int64_t below = std::int64_t{1} << 31;

} // namespace

struct LineSet::Bits {
    roaring_bitmap_t* bitmap = roaring_bitmap_create();

    Bits() = default;
    Bits(const Bits&) = delete;
    Bits& operator=(const Bits&) = delete;
    ~Bits() { roaring_bitmap_free(bitmap); }
};

LineSet::LineSet()
    : m_bits{std::make_unique<Bits>()} {}

LineSet::~LineSet() = default;

std::uint32_t LineSet::keyOf(std::int64_t number) const {
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(number - m_base, 0, std::numeric_limits<std::uint32_t>::max()));
}

void LineSet::add(const std::vector<std::int64_t>& numbers) {
    if (numbers.empty())
        return;
    if (m_count == 0)
        m_base = std::max<std::int64_t>(0, numbers.front() - below);
    std::vector<std::uint32_t> keys(numbers.size());
    std::transform(numbers.begin(), numbers.end(), keys.begin(),
                   [this](std::int64_t number) { return keyOf(number); });
    roaring_bitmap_add_many(m_bits->bitmap, keys.size(), keys.data());
    m_count = static_cast<std::int64_t>(roaring_bitmap_get_cardinality(m_bits->bitmap));
}

void LineSet::removeBelow(std::int64_t number) {
    if (m_count == 0 || number <= m_base)
        return;
    roaring_bitmap_remove_range(m_bits->bitmap, 0, keyOf(number));
    m_count = static_cast<std::int64_t>(roaring_bitmap_get_cardinality(m_bits->bitmap));
}

void LineSet::clear() {
    m_bits = std::make_unique<Bits>();
    m_count = 0;
}

bool LineSet::contains(std::int64_t number) const {
    return number >= m_base && roaring_bitmap_contains(m_bits->bitmap, keyOf(number));
}

std::int64_t LineSet::at(std::int64_t index) const {
    std::uint32_t key = 0;
    roaring_bitmap_select(m_bits->bitmap, static_cast<std::uint32_t>(index), &key);
    return m_base + key;
}

std::int64_t LineSet::indexOf(std::int64_t number) const {
    if (m_count == 0 || number <= m_base)
        return 0;
    return static_cast<std::int64_t>(roaring_bitmap_rank(m_bits->bitmap, keyOf(number) - 1));
}

} // namespace lathe::logs
