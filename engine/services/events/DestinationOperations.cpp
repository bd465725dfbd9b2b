#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

Error missing(std::string_view operation, const std::string& name) {
    return notFound(
        fmt::format("Failed to {} the api-destination(s). An api-destination '{}' does not exist.",
                    operation, name));
}

Result<void> check(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    parameters.requiredText("Name", {64, namePattern});
    parameters.text("Description", {512});
    parameters.text(
        "ConnectionArn",
        {1600,
         R"(^arn:aws([a-z]|\-)*:events:([a-z]|\d|\-)*:([0-9]{12})?:connection\/[\.\-_A-Za-z0-9]+\/[\-A-Za-z0-9]+$)"});
    parameters.text("HttpMethod",
                    {0, {}, 0, {"HEAD", "POST", "PATCH", "DELETE", "PUT", "GET", "OPTIONS"}});
    parameters.text("InvocationEndpoint", {2048, {}, 1});
    parameters.integer("InvocationRateLimitPerSecond", 1);
    if (auto valid = parameters.verdict(); !valid)
        return valid;
    const std::string arn = textOf(written, "ConnectionArn");
    if (arn.empty())
        return {};
    for (const auto& [name, connection] : desk.state.connections.all()) {
        if (textOf(connection, "ConnectionArn") == arn)
            return {};
    }
    return notFound(fmt::format("Connection '{}' does not exist.", arn));
}

json::object shortly(const json::object& destination) {
    json::object answer;
    take(destination, answer,
         {"ApiDestinationArn", "ApiDestinationState", "CreationTime", "LastModifiedTime"});
    return answer;
}

void set(const Desk& desk, const json::object& written, json::object& destination) {
    take(written, destination,
         {"Description", "ConnectionArn", "InvocationEndpoint", "HttpMethod",
          "InvocationRateLimitPerSecond"});
    destination["LastModifiedTime"] = desk.state.now();
    destination["ApiDestinationState"] = "ACTIVE";
    for (const auto& [name, connection] : desk.state.connections.all()) {
        if (textOf(connection, "ConnectionArn") == textOf(destination, "ConnectionArn") &&
            textOf(connection, "ConnectionState") != "AUTHORIZED")
            destination["ApiDestinationState"] = "INACTIVE";
    }
}

} // namespace

Answer createApiDestination(const Desk& desk, const json::object& written) {
    if (auto valid = check(desk, written); !valid)
        return valid.error();
    const std::string name = textOf(written, "Name");
    if (desk.state.destinations.find(name))
        return alreadyExists(fmt::format("An api-destination '{}' already exists.", name));
    json::object destination{
        {"ApiDestinationArn", desk.state.home.arnWithId("api-destination/" + name)},
        {"Name", name},
        {"InvocationRateLimitPerSecond", 300},
        {"CreationTime", desk.state.now()}};
    set(desk, written, destination);
    json::object answer = shortly(destination);
    desk.state.destinations.put(name, std::move(destination));
    return answer;
}

Answer updateApiDestination(const Desk& desk, const json::object& written) {
    if (auto valid = check(desk, written); !valid)
        return valid.error();
    const std::string name = textOf(written, "Name");
    const json::object* found = desk.state.destinations.find(name);
    if (!found)
        return missing("update", name);
    json::object destination = *found;
    set(desk, written, destination);
    json::object answer = shortly(destination);
    desk.state.destinations.put(name, std::move(destination));
    return answer;
}

Answer deleteApiDestination(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    if (!desk.state.destinations.find(name))
        return missing("delete", name);
    desk.state.destinations.remove(name);
    return json::object{};
}

Answer describeApiDestination(const Desk& desk, const json::object& written) {
    const std::string name = textOf(written, "Name");
    const json::object* destination = desk.state.destinations.find(name);
    if (!destination)
        return missing("describe", name);
    return shown(*destination);
}

Answer listApiDestinations(const Desk& desk, const json::object& written) {
    const std::string connection = textOf(written, "ConnectionArn");
    return listed(desk.state.destinations, written, "ApiDestinations", "NamePrefix", "",
                  [&](const json::object& destination) -> std::optional<json::object> {
                      if (!connection.empty() && textOf(destination, "ConnectionArn") != connection)
                          return std::nullopt;
                      return shown(destination, {"Description"});
                  });
}

} // namespace lathe::services::events
