#include "engine/logpatterns/Comparison.h"

#include "engine/logpatterns/RegexSubset.h"
#include "engine/logpatterns/Scanner.h"

namespace lathe::logpatterns {

std::optional<Comparison::Operator> Comparison::readOperator(Scanner& scanner) {
    if (scanner.take("!="))
        return Operator::NotEqual;
    if (scanner.take("="))
        return Operator::Equal;
    if (scanner.take("<="))
        return Operator::LessOrEqual;
    if (scanner.take("<"))
        return Operator::Less;
    if (scanner.take(">="))
        return Operator::GreaterOrEqual;
    if (scanner.take(">"))
        return Operator::Greater;
    return std::nullopt;
}

std::optional<Comparison> Comparison::read(Scanner& scanner) {
    const auto found = readOperator(scanner);
    if (!found)
        return std::nullopt;
    Comparison comparison;
    comparison.m_operator = *found;
    if (!comparison.readOperand(scanner) || (comparison.hasOrder() && !comparison.m_number))
        return std::nullopt;
    return comparison;
}

bool Comparison::readOperand(Scanner& scanner) {
    if (scanner.isAt("\"")) {
        const auto text = scanner.quoted();
        if (text)
            setText(*text);
        return text.has_value();
    }
    if (scanner.take("%")) {
        if (const auto pattern = scanner.upTo("%"))
            m_regex = compileSubset(*pattern);
        return m_regex.has_value();
    }
    const std::string_view word = scanner.word(marksOfValues);
    m_number = Number::parse(word);
    setText(word);
    return !word.empty();
}

void Comparison::setText(std::string_view text) {
    m_mayBeginLater = text.starts_with('*');
    if (m_mayBeginLater)
        text.remove_prefix(1);
    m_mayEndEarlier = text.ends_with('*');
    if (m_mayEndEarlier)
        text.remove_suffix(1);
    m_text = text;
}

bool Comparison::textFits(std::string_view text) const {
    if (m_regex)
        return m_regex->matches(text);
    if (m_mayBeginLater)
        return m_mayEndEarlier ? text.find(m_text) != std::string_view::npos
                               : text.ends_with(m_text);
    return m_mayEndEarlier ? text.starts_with(m_text) : text == m_text;
}

bool Comparison::holds(std::string_view text) const {
    return !hasOrder() && textFits(text) == (m_operator == Operator::Equal);
}

bool Comparison::holds(const Number& number) const {
    if (!m_number)
        return holds(number.text());
    switch (m_operator) {
    case Operator::Equal:
        return number == *m_number;
    case Operator::NotEqual:
        return !(number == *m_number);
    case Operator::Less:
        return number < *m_number;
    case Operator::LessOrEqual:
        return !(*m_number < number);
    case Operator::Greater:
        return *m_number < number;
    case Operator::GreaterOrEqual:
        return !(number < *m_number);
    }
    return false;
}

bool Comparison::holdsOfField(std::string_view text) const {
    if (m_number)
        if (const auto number = Number::parse(text))
            return holds(*number);
    return holds(text);
}

} // namespace lathe::logpatterns
