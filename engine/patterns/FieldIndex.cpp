#include "engine/patterns/FieldIndex.h"

#include <algorithm>
#include <cmath>

namespace json = boost::json;

namespace lathe::patterns {

namespace {

/// Up to here, integers and doubles are the same numbers.
constexpr double largestExact = 9'007'199'254'740'992.0;

bool isExact(double number) {
    return std::fabs(number) < largestExact;
}

/// Zero has two signs, and two hashes.
double unsignedZero(double number) {
    return number + 0.0;
}

} // namespace

bool FieldIndex::isIndexed(const Condition& condition) {
    if (condition.negated)
        return false;
    if (const auto* test = std::get_if<NumberTest>(&condition.test))
        return isExact(test->numbers.front().to_number<double>());
    return std::holds_alternative<AnyTest>(condition.test) ||
           std::holds_alternative<AbsentTest>(condition.test) ||
           std::holds_alternative<TextTest>(condition.test);
}

void FieldIndex::add(const Condition& condition, Owner owner) {
    if (!isIndexed(condition)) {
        const auto same = std::find_if(m_others.begin(), m_others.end(), [&](const Other& other) {
            return other.condition.json == condition.json;
        });
        if (same != m_others.end())
            same->owners.push_back(owner);
        else
            m_others.push_back({condition, {owner}});
    } else if (const auto* numbers = std::get_if<NumberTest>(&condition.test)) {
        m_numbers[unsignedZero(numbers->numbers.front().to_number<double>())].push_back(owner);
    } else if (const auto* texts = std::get_if<TextTest>(&condition.test)) {
        TextIndex& index = texts->ignoresCase ? m_foldedTexts : m_texts;
        switch (texts->part) {
        case TextTest::Part::Whole:
            return index.addWhole(texts->texts.front(), owner);
        case TextTest::Part::Beginning:
            return index.addBeginning(texts->texts.front(), owner);
        case TextTest::Part::End:
            return index.addEnd(texts->texts.front(), owner);
        }
    } else {
        (condition.holdsWithoutValue() ? m_absent : m_any).push_back(owner);
    }
}

const std::vector<FieldIndex::Owner>* FieldIndex::ofNumber(const json::value& scalar) const {
    if (m_numbers.empty() || !scalar.is_number())
        return nullptr;
    const auto found = m_numbers.find(unsignedZero(scalar.to_number<double>()));
    return found == m_numbers.end() ? nullptr : &found->second;
}

} // namespace lathe::patterns
