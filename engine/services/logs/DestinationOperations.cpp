#include "engine/services/logs/Operations.h"

namespace json = boost::json;

namespace lathe::services::logs {

namespace {

constexpr std::string_view namePattern = "[^:*]*";

Result<std::string> destinationIn(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("destinationName", {512, namePattern, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    if (!desk.state.destinations.find(name))
        return notFound("The specified destination does not exist.");
    return name;
}

} // namespace

Reply putDestination(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("destinationName", {512, namePattern, 1});
    const std::string target = parameters.requiredText("targetArn", {0, {}, 1});
    const std::string role = parameters.requiredText("roleArn", {0, {}, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    const json::object* before = desk.state.destinations.find(name);
    json::object destination =
        before ? *before
               : json::object{{"destinationName", name},
                              {"arn", desk.state.home.arn("destination:" + name)},
                              {"creationTime", desk.state.now()}};
    destination["targetArn"] = target;
    destination["roleArn"] = role;
    if (const json::object* tags = parameters.object("tags"))
        destination[".tags"] = *tags;
    desk.state.destinations.put(name, destination);
    return json::object{{"destination", shown(destination)}};
}

Reply putDestinationPolicy(const Desk& desk, const json::object& written) {
    const auto name = destinationIn(desk, written);
    if (!name)
        return name.error();
    Parameters parameters{written};
    const std::string policy = parameters.requiredText("accessPolicy", {5120, {}, 1});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    json::object destination = *desk.state.destinations.find(*name);
    destination["accessPolicy"] = policy;
    desk.state.destinations.put(*name, std::move(destination));
    return json::object{};
}

Reply deleteDestination(const Desk& desk, const json::object& written) {
    const auto name = destinationIn(desk, written);
    if (!name)
        return name.error();
    desk.state.destinations.remove(*name);
    return json::object{};
}

Reply describeDestinations(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string prefix = parameters.text("DestinationNamePrefix", {512});
    if (auto valid = verdictOf(parameters); !valid)
        return valid.error();
    return listed(
        desk.state.destinations, written, "destinations", 50,
        [](const std::string&, const json::object& destination) {
            return std::optional{shown(destination)};
        },
        prefix);
}

} // namespace lathe::services::logs
