#include "engine/build/Job.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::build {

std::string Job::text(std::string_view property) const {
    const json::value* value = unit.properties.if_contains(property);
    if (!value || value->is_null() || value->is_structured())
        return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

bool Job::flag(std::string_view property) const {
    const std::string value = text(property);
    return value == "true" || value == "True";
}

std::vector<std::string> Job::texts(std::string_view property) const {
    std::vector<std::string> all;
    const json::value* value = unit.properties.if_contains(property);
    if (!value || !value->is_array())
        return all;
    for (const json::value& item : value->get_array())
        if (item.is_string())
            all.emplace_back(item.get_string());
    return all;
}

Result<std::string> Job::tool(const char* name, const char* package) {
    const std::filesystem::path found = process::findTool(name);
    if (found.empty())
        return Error{"Build.ToolMissing",
                     Text::tr("{0} is not installed: install it with \"apt install {1}\", or put "
                              "it on PATH.",
                              std::string_view{name}, std::string_view{package})};
    return found.string();
}

Result<void> Job::run(std::vector<std::string> arguments, const std::filesystem::path& folder,
                      std::map<std::string, std::string> environment) {
    const std::string name = std::filesystem::path{arguments[0]}.filename().string();
    auto status = process::runTool(
        {std::move(arguments), folder, std::move(environment), {}, true},
        [this](std::string_view line) {
            problems.read(line);
            progress.onOutput(line);
        },
        stop);
    if (!status && status.error().code == "Tool.Cancelled")
        return Error{"Build.Cancelled", Text::tr("The build was cancelled.")};
    if (!status)
        return status.error();
    if (*status != 0)
        return Error{"Build.Failed", Text::tr("{0} ended with status {1}.", name, *status)};
    return {};
}

} // namespace lathe::build
