#include "engine/patterns/Condition.h"

#include "engine/patterns/CaseFolding.h"

#include <boost/json.hpp>

#include <algorithm>

namespace json = boost::json;

namespace lathe::patterns {

namespace {

bool isInteger(const json::value& number) {
    return number.is_int64() || number.is_uint64();
}

/// Says of one value whether it passes a test.
struct Passing {
    const json::value& value;

    std::string_view text() const {
        const json::string& string = value.get_string();
        return {string.data(), string.size()};
    }

    bool operator()(const TextTest& test) const {
        if (!value.is_string())
            return false;
        const std::string folded = test.ignoresCase ? foldedCase(text()) : std::string{};
        const std::string_view looked = test.ignoresCase ? std::string_view{folded} : text();
        return std::any_of(test.texts.begin(), test.texts.end(), [&](const std::string& wanted) {
            switch (test.part) {
            case TextTest::Part::Whole:
                return looked == wanted;
            case TextTest::Part::Beginning:
                return looked.starts_with(wanted);
            case TextTest::Part::End:
                break;
            }
            return looked.ends_with(wanted);
        });
    }
    bool operator()(const WildcardTest& test) const {
        return value.is_string() &&
               std::any_of(test.wildcards.begin(), test.wildcards.end(),
                           [&](const Wildcard& wildcard) { return wildcard.matches(text()); });
    }
    bool operator()(const NumberTest& test) const {
        return value.is_number() &&
               std::any_of(test.numbers.begin(), test.numbers.end(),
                           [&](const json::value& number) { return isSameNumber(number, value); });
    }
    bool operator()(const RangeTest& test) const {
        if (!value.is_number())
            return false;
        const double number = value.to_number<double>();
        const auto& [low, high] = test;
        return (!low || number > low->number || (low->included && number == low->number)) &&
               (!high || number < high->number || (high->included && number == high->number));
    }
    bool operator()(const AddressTest& test) const {
        if (!value.is_string())
            return false;
        const auto address = Address::parse(text());
        return address && test.addresses.contains(*address);
    }
    bool operator()(const LiteralTest& test) const { return value == test.literal; }
    bool operator()(AnyTest) const { return true; }
    bool operator()(AbsentTest) const { return false; }
};

} // namespace

bool isSameNumber(const json::value& left, const json::value& right) {
    if (isInteger(left) && isInteger(right))
        return left == right;
    return left.to_number<double>() == right.to_number<double>();
}

bool Condition::holds(const json::value& scalar) const {
    return std::visit(Passing{scalar}, test) != negated;
}

} // namespace lathe::patterns
