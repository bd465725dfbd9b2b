#include "engine/services/cloudwatch/Alarms.h"
#include "engine/services/cloudwatch/Errors.h"
#include "engine/services/cloudwatch/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

namespace {

/// What an ARN names; `things` is nullptr where there is no such thing.
struct Tagged {
    Things* things = nullptr;
    std::string name;
};

Tagged taggedBy(const Desk& desk, const std::string& arn) {
    const auto after = [&](std::string_view marker) {
        const auto at = arn.find(marker);
        return at == std::string::npos ? std::string{} : arn.substr(at + marker.size());
    };
    for (const auto& [marker, things] : {std::pair{":alarm:", &desk.state.alarms},
                                         {":insight-rule/", &desk.state.insightRules},
                                         {":metric-stream/", &desk.state.metricStreams}})
        if (const std::string name = after(marker); !name.empty() && things->find(name))
            return {things, name};
    return {};
}

Error unknown(const std::string& arn) {
    return {"ResourceNotFoundException",
            Text::verbatim(fmt::format("Resource {} does not exist", arn))};
}

Reply change(const Desk& desk, const json::object& written,
             const std::function<void(json::object& tags)>& apply) {
    const std::string arn = textOf(written, "ResourceARN");
    const Tagged found = taggedBy(desk, arn);
    if (!found.things)
        return unknown(arn);
    json::object thing = *found.things->find(found.name);
    if (!thing[".tags"].is_object())
        thing[".tags"] = json::object{};
    apply(thing[".tags"].get_object());
    found.things->put(found.name, std::move(thing));
    return json::object{};
}

} // namespace

Reply tagResource(const Desk& desk, const json::object& written) {
    return change(desk, written, [&](json::object& tags) {
        if (const json::array* given = Parameters{written}.array("Tags"))
            for (const json::value& tag : *given)
                if (tag.is_object())
                    tags[textOf(tag.get_object(), "Key")] = textOf(tag.get_object(), "Value");
    });
}

Reply untagResource(const Desk& desk, const json::object& written) {
    return change(desk, written, [&](json::object& tags) {
        for (const std::string& key : textsOf(written, "TagKeys"))
            tags.erase(key);
    });
}

Reply listTagsForResource(const Desk& desk, const json::object& written) {
    const Tagged found = taggedBy(desk, textOf(written, "ResourceARN"));
    json::array all;
    if (const json::object* thing = found.things ? found.things->find(found.name) : nullptr)
        if (const json::value* tags = thing->if_contains(".tags"); tags && tags->is_object())
            for (const auto& [key, value] : tags->get_object())
                all.push_back(json::object{{"Key", key}, {"Value", value}});
    return json::object{{"Tags", std::move(all)}};
}

} // namespace lathe::services::cloudwatch
