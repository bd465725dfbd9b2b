#include "engine/logpatterns/FieldsPattern.h"

#include "engine/logpatterns/LineFields.h"

#include <fmt/format.h>

#include <limits>

namespace lathe::logpatterns {

std::optional<FieldsPattern> FieldsPattern::parse(std::string_view text) {
    FieldsPattern pattern;
    Scanner scanner{text};
    if (scanner.isAtEnd()) {
        pattern.m_ellipsis = 0;
        return pattern;
    }
    do {
        if (scanner.take("...")) {
            if (pattern.m_ellipsis)
                return std::nullopt;
            pattern.m_ellipsis = pattern.m_fields.size();
        } else if (!pattern.readField(scanner)) {
            return std::nullopt;
        }
    } while (scanner.take(","));
    return scanner.isAtEnd() ? std::optional{std::move(pattern)} : std::nullopt;
}

bool FieldsPattern::readField(Scanner& scanner) {
    Field field;
    const auto endsHere = [](Scanner& rest) { return rest.isAtEnd() || rest.isAt(","); };
    Scanner ahead = scanner;
    field.name = ahead.word(marksOfNames);
    if (endsHere(ahead)) {
        scanner = ahead;
    } else {
        field.name.clear();
        field.condition = Expression<Comparison>::read(scanner, [&](Scanner& rest) {
            const std::string_view name = rest.word(marksOfNames);
            auto comparison = Comparison::read(rest);
            if (field.name.empty())
                field.name = name;
            // All conditions of a field are on itself.
            const bool isValid = comparison && !name.empty() && name == field.name;
            m_regexes += isValid && comparison->usesRegex();
            return isValid ? std::move(comparison) : std::nullopt;
        });
        if (!field.condition)
            return false;
    }
    m_fields.push_back(std::move(field));
    return true;
}

std::optional<std::vector<std::string_view>>
FieldsPattern::fieldsOf(std::string_view message) const {
    auto fields =
        lineFields(message, m_ellipsis ? std::numeric_limits<std::size_t>::max() : m_fields.size());
    return fields.size() < m_fields.size() ? std::nullopt : std::optional{std::move(fields)};
}

std::size_t FieldsPattern::placeOf(std::size_t field, std::size_t fieldsInMessage) const {
    const bool isBehind = m_ellipsis && field >= *m_ellipsis;
    return isBehind ? field + fieldsInMessage - m_fields.size() : field;
}

bool FieldsPattern::matches(std::string_view message) const {
    const auto fields = fieldsOf(message);
    if (!fields)
        return false;
    for (std::size_t field = 0; field < m_fields.size(); ++field) {
        const std::string_view text = (*fields)[placeOf(field, fields->size())];
        const auto holds = [&](const Comparison& comparison) {
            return comparison.holdsOfField(text);
        };
        if (m_fields[field].condition && !m_fields[field].condition->holds(holds))
            return false;
    }
    return true;
}

ExtractedValues FieldsPattern::extracted(std::string_view message) const {
    const auto fields = fieldsOf(message);
    if (!fields)
        return {};
    ExtractedValues values;
    std::vector<bool> isNamed(fields->size());
    // Of several that have one name, the first counts: value() says the same.
    for (std::size_t field = 0; field < m_fields.size(); ++field) {
        const std::size_t place = placeOf(field, fields->size());
        isNamed[place] = !m_fields[field].name.empty();
        if (isNamed[place])
            values.emplace('$' + m_fields[field].name, (*fields)[place]);
    }
    for (std::size_t place = 0; place < fields->size(); ++place)
        if (!isNamed[place])
            values.emplace(fmt::format("${}", place + 1), (*fields)[place]);
    return values;
}

std::optional<std::string> FieldsPattern::value(std::string_view message,
                                                std::string_view name) const {
    const auto fields = fieldsOf(message);
    if (!fields || !name.starts_with('$'))
        return std::nullopt;
    name.remove_prefix(1);
    for (std::size_t field = 0; field < m_fields.size(); ++field)
        if (!name.empty() && m_fields[field].name == name)
            return std::string{(*fields)[placeOf(field, fields->size())]};
    for (std::size_t place = 0; place < fields->size(); ++place)
        if (fmt::format("{}", place + 1) == name)
            return std::string{(*fields)[place]};
    return std::nullopt;
}

} // namespace lathe::logpatterns
