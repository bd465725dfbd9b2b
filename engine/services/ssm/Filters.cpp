#include "engine/services/ssm/Shared.h"
#include "engine/services/wire/Things.h"

#include <algorithm>

namespace json = boost::json;

namespace lathe::services::ssm {

namespace {

bool passesOption(const std::string& option, const std::string& text, const std::string& value) {
    if (option == "BeginsWith")
        return text.starts_with(value);
    if (option == "Contains")
        return text.find(value) != std::string::npos;
    return text == value;
}

/// One of ParameterFilters (or of the older Filters).
bool passes(const Parameter& parameter, const json::object& filter) {
    const std::string key = textOf(filter, "Key");
    const std::string option = textOf(filter, "Option");
    const std::vector<std::string> values = textsIn(filter, "Values");
    std::string text;
    if (key == "Name")
        text = parameter.name;
    else if (key == "Type")
        text = parameter.latest().type;
    else if (key == "KeyId")
        text = parameter.latest().keyId;
    else if (key == "Tier")
        text = parameter.latest().tier;
    else if (key == "DataType")
        text = parameter.latest().dataType;
    if (key == "Path")
        return std::any_of(values.begin(), values.end(), [&](const std::string& path) {
            const std::string prefix = path.ends_with('/') ? path : path + "/";
            return parameter.name.starts_with(prefix) &&
                   (option == "Recursive" ||
                    parameter.name.find('/', prefix.size()) == std::string::npos);
        });
    if (key == "Label") {
        const auto& labels = parameter.latest().labels;
        return std::any_of(values.begin(), values.end(), [&](const std::string& label) {
            return std::find(labels.begin(), labels.end(), label) != labels.end();
        });
    }
    if (key.starts_with("tag:")) {
        const auto tag = parameter.tags.find(key.substr(4));
        return tag != parameter.tags.end() &&
               (values.empty() ||
                std::find(values.begin(), values.end(), tag->second) != values.end());
    }
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) { return passesOption(option, text, value); });
}

} // namespace

bool passesAll(const Scene& scene, const Parameter& parameter) {
    for (const char* list : {"ParameterFilters", "Filters"}) {
        const json::value* filters = scene.input.if_contains(list);
        if (!filters || !filters->is_array())
            continue;
        for (const json::value& filter : filters->get_array())
            if (filter.is_object() && !passes(parameter, filter.get_object()))
                return false;
    }
    return true;
}

} // namespace lathe::services::ssm
