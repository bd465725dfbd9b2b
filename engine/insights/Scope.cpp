#include "engine/insights/Scope.h"

#include <cctype>

namespace lathe::insights {

namespace {

/// Without white space, in small letters.
std::string canonical(std::string_view part) {
    std::string result;
    for (const char c : part)
        if (!std::isspace(static_cast<unsigned char>(c)) && c != '`')
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

} // namespace

ExpressionPtr fieldOf(std::size_t slot) {
    return std::make_shared<const Expression>(Expression{FieldOf{slot}});
}

Scope::Scope(std::vector<Slot>& fields)
    : m_fields{fields} {
    for (const char* name : {"@timestamp", "@ptr"}) {
        m_discovered[name] = m_fields.size();
        m_fields.push_back({name, FieldSource::named(name)});
    }
}

ExpressionPtr Scope::field(const Token& name) {
    for (const std::string& known : {name.text, name.path})
        if (const auto slot = made(known))
            return fieldOf(*slot);
    for (auto dot = name.path.rfind('.'); dot != std::string::npos && dot > 0;
         dot = name.path.rfind('.', dot - 1))
        if (const auto owner = made(name.path.substr(0, dot)))
            return std::make_shared<const Expression>(
                Expression{MemberOf{fieldOf(*owner), name.path.substr(dot + 1)}});
    if (m_isClosed)
        throw SyntaxFailure{Text::tr("there is no field '{}' here: after stats and pattern there "
                                     "are only those that they make",
                                     name.text),
                            name.begin, name.end};
    const auto [known, isNew] = m_discovered.try_emplace(name.path, m_fields.size());
    if (isNew)
        m_fields.push_back({name.text, FieldSource::named(name.path)});
    return fieldOf(known->second);
}

std::size_t Scope::define(const std::string& name, const Token& place) {
    if (made(name))
        throw SyntaxFailure{Text::tr("the query has made a field '{}' already", name), place.begin,
                            place.end};
    const std::size_t slot = addSlot(name);
    m_made[name] = slot;
    return slot;
}

std::size_t Scope::redefine(const Token& name) {
    return m_made[name.path] = addSlot(name.text);
}

std::size_t Scope::addSlot(std::string name) {
    m_fields.push_back({std::move(name), std::nullopt});
    return m_fields.size() - 1;
}

void Scope::close(const std::vector<Column>& columns) {
    m_isClosed = true;
    m_made.clear();
    m_columns.clear();
    for (const Column& column : columns) {
        m_made[column.name] = column.slot;
        m_columns[canonical(column.name)] = column.slot;
    }
}

std::optional<std::size_t> Scope::columnWritten(std::string_view part) const {
    const auto found = m_columns.find(canonical(part));
    return found == m_columns.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::size_t> Scope::made(const std::string& name) const {
    const auto found = m_made.find(name);
    return found == m_made.end() ? std::nullopt : std::optional{found->second};
}

} // namespace lathe::insights
