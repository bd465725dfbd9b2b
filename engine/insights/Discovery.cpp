#include "engine/insights/Discovery.h"

#include <array>

namespace lathe::insights {

namespace {

struct NamedSystemField {
    std::string_view name;
    SystemField field;
};
constexpr std::array<NamedSystemField, 6> systemFields{
    {{"@message", SystemField::Message},
     {"@timestamp", SystemField::Timestamp},
     {"@ingestionTime", SystemField::IngestionTime},
     {"@logStream", SystemField::LogStream},
     {"@log", SystemField::Log},
     {"@ptr", SystemField::Pointer}}};

Value borrowedOrMissing(std::string_view text) {
    return text.empty() ? Value{} : Value::borrowed(text);
}

} // namespace

FieldSource FieldSource::named(std::string_view name) {
    for (const NamedSystemField& one : systemFields)
        if (one.name == name)
            return {one.field};
    for (const NamedLambdaField& one : lambdaFields)
        if (one.name == name)
            return {one.field};
    if (name.substr(0, 2) == "@@")
        name.remove_prefix(1);
    return {JsonPath{std::string{name}}};
}

Value Discovery::find(const FieldSource& source) {
    if (const auto* field = std::get_if<SystemField>(&source.from))
        return system(*field);
    if (const auto* field = std::get_if<LambdaField>(&source.from))
        return lambdaValue(*field, m_event.message);
    if (!m_hasRead) {
        m_document = m_json.read(m_event.message);
        m_hasRead = true;
    }
    if (!m_document)
        return {};
    const boost::json::value* found =
        member(*m_document, std::get<FieldSource::JsonPath>(source.from).path);
    return found ? Value::of(*found) : Value{};
}

Value Discovery::system(SystemField field) const {
    switch (field) {
    case SystemField::Message:
        return Value::borrowed(m_event.message);
    case SystemField::Timestamp:
        return Value{m_event.time};
    case SystemField::IngestionTime:
        return Value{m_event.ingested};
    case SystemField::LogStream:
        return borrowedOrMissing(m_event.stream);
    case SystemField::Log:
        return borrowedOrMissing(m_event.log);
    case SystemField::IsBaseline:
        return Value::truth(m_event.isBaseline);
    default:
        return borrowedOrMissing(m_event.pointer);
    }
}

} // namespace lathe::insights
