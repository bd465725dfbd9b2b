#include "engine/base/Paths.h"
#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"
#include "engine/events/EventCatalog.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using events::EventCatalog;
using events::EventKind;

json::array toJson(const std::vector<EventKind>& kinds) {
    json::array array;
    for (const EventKind& kind : kinds) {
        json::array fields;
        for (const events::EventField& field : kind.fields)
            fields.push_back({{"name", field.name},
                              {"default", field.defaultValue},
                              {"description", field.description}});
        array.push_back({{"service", kind.service},
                         {"kind", kind.kind},
                         {"title", kind.title},
                         {"fields", std::move(fields)}});
    }
    return array;
}

int listKinds(const EventCatalog& catalog, const std::string& service, bool asJson) {
    std::vector<EventKind> kinds;
    for (const EventKind& kind : catalog.kinds()) {
        if (service.empty() || kind.service == service)
            kinds.push_back(kind);
    }
    if (kinds.empty())
        return fail(catalog.generate(service, "", {}).error());
    if (asJson) {
        printJson(toJson(kinds));
        return Success;
    }
    std::vector<std::vector<std::string>> rows = {{"SERVICE", "KIND", "EVENT"}};
    for (const EventKind& kind : kinds)
        rows.push_back({kind.service, kind.kind, kind.title});
    print(table(rows));
    return Success;
}

int listFields(const EventCatalog& catalog, const EventOptions& options) {
    const EventKind* kind = catalog.find(options.service, options.kind);
    if (!kind)
        return fail(catalog.generate(options.service, options.kind, {}).error());
    print(fmt::format("{}\n\nUsage: lathe event {} {} [--FIELD VALUE]...\n", kind->title,
                      kind->service, kind->kind));
    std::vector<std::vector<std::string>> rows;
    for (const events::EventField& field : kind->fields)
        rows.push_back({"  --" + field.name,
                        fmt::format("{} (default: {})", field.description, field.defaultValue)});
    if (!rows.empty())
        print("\nFields:\n" + table(rows));
    return Success;
}

bool wantsHelp(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) {
        if (argument == "--help" || argument == "-h")
            return true;
    }
    return false;
}

Result<std::map<std::string, std::string>> readFields(const std::vector<std::string>& arguments) {
    std::map<std::string, std::string> fields;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (!argument.starts_with("--"))
            return Error{"Usage",
                         Text::verbatim(fmt::format(
                             "'{}' is no field; fields are given as --name value", argument))};
        const auto equals = argument.find('=');
        if (equals != std::string::npos)
            fields[argument.substr(2, equals - 2)] = argument.substr(equals + 1);
        else if (i + 1 < arguments.size())
            fields[argument.substr(2)] = arguments[++i];
        else
            return Error{"Usage", Text::verbatim(argument + " needs a value")};
    }
    return fields;
}

} // namespace

int eventCommand(const CommonOptions& common, const EventOptions& options) {
    const auto catalog = EventCatalog::load(resourceDirectory() / "events");
    if (!catalog)
        return fail(catalog.error());
    if (options.kind.empty())
        return listKinds(*catalog, options.service, common.json);
    if (wantsHelp(options.fields))
        return listFields(*catalog, options);
    const auto fields = readFields(options.fields);
    if (!fields)
        return fail(fields.error());
    const auto event = catalog->generate(options.service, options.kind, *fields);
    if (!event)
        return fail(event.error());
    print(*event + "\n");
    return Success;
}

} // namespace lathe::cli
