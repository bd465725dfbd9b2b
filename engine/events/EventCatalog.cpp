#include "engine/events/EventCatalog.h"

#include "engine/base/Files.h"
#include "engine/base/PrettyJson.h"
#include "engine/events/EventTemplate.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::events {

namespace {

Error unreadable(const fs::path& file, const Text& why) {
    return {"Events.Unreadable", Text::tr("{}: {}", file.string(), why)};
}

Result<json::object> readObject(const fs::path& file) {
    const auto text = readFile(file);
    if (!text)
        return unreadable(file, Text::tr("cannot be read"));
    boost::system::error_code failure;
    json::value value = json::parse(*text, failure);
    if (failure)
        return unreadable(file, Text::verbatim(failure.message()));
    if (!value.is_object())
        return unreadable(file, Text::tr("is no JSON object"));
    return std::move(value.get_object());
}

std::string textAt(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

Result<EventKind> readKind(const fs::path& file) {
    auto object = readObject(file);
    if (!object)
        return object.error();
    EventKind kind;
    kind.service = file.parent_path().filename().string();
    kind.kind = file.stem().string();
    kind.title = textAt(*object, "title");
    const json::value* fields = object->if_contains("fields");
    if (kind.title.empty() || !object->contains("event") || !fields || !fields->is_array())
        return unreadable(file, Text::tr("needs title, fields and event"));
    for (const json::value& field : fields->get_array()) {
        if (!field.is_object())
            return unreadable(file, Text::tr("a field is no object"));
        const json::object& description = field.get_object();
        kind.fields.push_back({textAt(description, "name"), textAt(description, "default"),
                               textAt(description, "description")});
    }
    return kind;
}

template <class Range, class Name> std::string listOf(const Range& range, Name name) {
    std::set<std::string> names;
    for (const auto& element : range)
        names.insert(name(element));
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

Result<EventCatalog> EventCatalog::load(const fs::path& folder) {
    EventCatalog catalog;
    catalog.m_folder = folder;
    std::error_code failure;
    for (fs::recursive_directory_iterator entry{folder, failure}, end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().extension() != ".json")
            continue;
        auto kind = readKind(entry->path());
        if (!kind)
            return kind.error();
        catalog.m_kinds.push_back(std::move(*kind));
    }
    if (failure)
        return unreadable(folder, Text::verbatim(failure.message()));
    std::sort(catalog.m_kinds.begin(), catalog.m_kinds.end(),
              [](const EventKind& a, const EventKind& b) {
                  return std::tie(a.service, a.kind) < std::tie(b.service, b.kind);
              });
    return catalog;
}

const EventKind* EventCatalog::find(const std::string& service, const std::string& kind) const {
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const EventKind& candidate) {
            return candidate.service == service && candidate.kind == kind;
        });
    return found != m_kinds.end() ? &*found : nullptr;
}

Error EventCatalog::unknownKind(const std::string& service, const std::string& kind) const {
    std::vector<EventKind> ofService;
    std::copy_if(m_kinds.begin(), m_kinds.end(), std::back_inserter(ofService),
                 [&](const EventKind& candidate) { return candidate.service == service; });
    if (ofService.empty())
        return {"Events.UnknownKind",
                Text::tr("no service is called '{}'; there are: {}", service,
                         listOf(m_kinds, [](const EventKind& known) { return known.service; }))};
    return {"Events.UnknownKind",
            Text::tr("{} has no event '{}'; it has: {}", service, kind,
                     listOf(ofService, [](const EventKind& known) { return known.kind; }))};
}

Result<std::string> EventCatalog::generate(const std::string& service, const std::string& kind,
                                           const std::map<std::string, std::string>& fields) const {
    const EventKind* known = find(service, kind);
    if (!known)
        return unknownKind(service, kind);
    std::map<std::string, std::string> values;
    for (const EventField& field : known->fields)
        values[field.name] = field.defaultValue;
    for (const auto& [name, value] : fields) {
        if (!values.contains(name))
            return Error{"Events.UnknownField",
                         Text::tr("{} {} has no field '{}'; it has: {}", service, kind, name,
                                  listOf(known->fields,
                                         [](const EventField& field) { return field.name; }))};
        values[name] = value;
    }
    const auto object = readObject(m_folder / service / (kind + ".json"));
    if (!object)
        return object.error();
    const auto event = fillIn(object->at("event"), values);
    if (!event)
        return event.error();
    return prettyJson(*event);
}

} // namespace lathe::events
