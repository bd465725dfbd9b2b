#include "engine/insights/FieldCensus.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace json = boost::json;

namespace lathe::insights {

namespace {

/// Fields that Insights takes out of one event's JSON.
constexpr int mostJsonFields = 200;
/// Different ones that are counted.
constexpr std::size_t mostFields = 10'000;

} // namespace

void FieldCensus::add(const Event& event) {
    ++m_events;
    for (const char* name : {"@timestamp", "@ingestionTime", "@message", "@logStream", "@log"})
        ++m_counts[name];
    for (const NamedLambdaField& one : lambdaFields)
        if (!lambdaValue(one.field, event.message).isMissing())
            ++m_counts[std::string{one.name}];
    int room = mostJsonFields;
    if (const json::value* document = m_json.read(event.message))
        addJson(*document, {}, room);
}

void FieldCensus::addJson(const json::value& value, const std::string& path, int& room) {
    const std::string prefix = path.empty() ? path : path + ".";
    if (const json::object* map = value.if_object()) {
        for (const auto& entry : *map)
            addJson(entry.value(), prefix + std::string{entry.key()}, room);
    } else if (const json::array* list = value.if_array()) {
        for (std::size_t i = 0; i < list->size(); ++i)
            addJson((*list)[i], fmt::format("{}{}", prefix, i), room);
    } else if (!value.is_null() && room > 0) {
        --room;
        // Insights' own names begin with an @.
        const std::string name = path.substr(0, 1) == "@" ? "@" + path : path;
        if (m_counts.size() < mostFields || m_counts.contains(name))
            ++m_counts[name];
    }
}

std::vector<FieldCensus::Field> FieldCensus::fields() const {
    std::vector<Field> result;
    for (const auto& [name, count] : m_counts)
        result.push_back({name, std::max(1, static_cast<int>(count * 100 / m_events))});
    std::sort(result.begin(), result.end(), [](const Field& left, const Field& right) {
        return left.percent != right.percent ? left.percent > right.percent
                                             : left.name < right.name;
    });
    return result;
}

} // namespace lathe::insights
