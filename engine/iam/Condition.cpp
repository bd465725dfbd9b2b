#include "engine/iam/Condition.h"

#include "engine/iam/Texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::iam {

namespace {

struct Operator {
    std::string_view name;
    Comparison comparison;
    bool negated;
};

constexpr std::array<Operator, 28> operators{{
    {"stringequals", Comparison::StringEquals, false},
    {"stringnotequals", Comparison::StringEquals, true},
    {"stringequalsignorecase", Comparison::StringEqualsIgnoreCase, false},
    {"stringnotequalsignorecase", Comparison::StringEqualsIgnoreCase, true},
    {"stringlike", Comparison::StringLike, false},
    {"stringnotlike", Comparison::StringLike, true},
    {"numericequals", Comparison::NumericEquals, false},
    {"numericnotequals", Comparison::NumericEquals, true},
    {"numericlessthan", Comparison::NumericLessThan, false},
    {"numericlessthanequals", Comparison::NumericLessThanEquals, false},
    {"numericgreaterthan", Comparison::NumericGreaterThan, false},
    {"numericgreaterthanequals", Comparison::NumericGreaterThanEquals, false},
    {"dateequals", Comparison::DateEquals, false},
    {"datenotequals", Comparison::DateEquals, true},
    {"datelessthan", Comparison::DateLessThan, false},
    {"datelessthanequals", Comparison::DateLessThanEquals, false},
    {"dategreaterthan", Comparison::DateGreaterThan, false},
    {"dategreaterthanequals", Comparison::DateGreaterThanEquals, false},
    {"bool", Comparison::Bool, false},
    {"binaryequals", Comparison::BinaryEquals, false},
    {"ipaddress", Comparison::IpAddress, false},
    {"notipaddress", Comparison::IpAddress, true},
    // Both take wildcards.
    {"arnequals", Comparison::ArnLike, false},
    {"arnlike", Comparison::ArnLike, false},
    {"arnnotequals", Comparison::ArnLike, true},
    {"arnnotlike", Comparison::ArnLike, true},
    {"null", Comparison::Null, false},
    {"boolnotequals", Comparison::Bool, true},
}};

} // namespace

bool Condition::readOperator(std::string_view name) {
    std::string text = lowered(name);
    for (const auto& [prefix, of] : {std::pair{std::string_view{"forallvalues:"}, Of::All},
                                     std::pair{std::string_view{"foranyvalue:"}, Of::Any}}) {
        if (text.starts_with(prefix)) {
            m_of = of;
            text.erase(0, prefix.size());
        }
    }
    if (text.ends_with("ifexists")) {
        m_ifExists = true;
        text.resize(text.size() - std::string_view{"ifexists"}.size());
    }
    const auto found = std::find_if(operators.begin(), operators.end(),
                                    [&](const Operator& known) { return known.name == text; });
    if (found == operators.end())
        return false;
    m_comparison = found->comparison;
    m_negated = found->negated;
    return true;
}

Result<Condition> Condition::read(std::string_view op, std::string_view key,
                                  const boost::json::value& values, bool withVariables) {
    Condition condition;
    if (!condition.readOperator(op))
        return Error{"MalformedPolicyDocument",
                     Text::verbatim(fmt::format("Invalid Condition type : {}", op))};
    condition.m_key = lowered(key);
    for (const std::string& value : textsOf(values))
        condition.m_values.emplace_back(value, withVariables);
    return condition;
}

bool Condition::holds(const Context& context) const {
    const auto* values = context.find(m_key);
    const Variables variables = [&context](std::string_view name) { return context.single(name); };
    if (m_comparison == Comparison::Null)
        return std::any_of(m_values.begin(), m_values.end(), [&](const Pattern& wanted) {
            return (lowered(wanted.text()) == "true") == (values == nullptr);
        });
    if (!values)
        return m_ifExists || m_of == Of::All || (m_negated && m_of == Of::One);
    const auto fits = [&](const std::string& value) { return satisfies(value, variables); };
    // Of several values that are not to be something, none may be it.
    const bool all = m_of == Of::All || (m_of == Of::One && m_negated);
    return all ? std::all_of(values->begin(), values->end(), fits)
               : std::any_of(values->begin(), values->end(), fits);
}

bool Condition::satisfies(const std::string& value, const Variables& variables) const {
    const bool found = std::any_of(m_values.begin(), m_values.end(), [&](const Pattern& wanted) {
        return compares(m_comparison, value, wanted, variables);
    });
    return found != m_negated;
}

} // namespace lathe::iam
