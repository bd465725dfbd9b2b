#include "engine/services/events/State.h"

#include <fmt/format.h>

#include <chrono>

namespace json = boost::json;

namespace lathe::services::events {

State::State(const Surroundings& around, std::unique_ptr<store::Documents> file,
             const ConnectionSecrets& connectionSecrets)
    : surroundings{around}
    , secrets{connectionSecrets}
    , documents{std::move(file)}
    , buses{*documents, "bus"}
    , rules{*documents, "rule"}
    , archives{*documents, "archive"}
    , replays{*documents, "replay"}
    , connections{*documents, "connection"}
    , destinations{*documents, "api-destination"} {}

double State::now() const {
    return std::chrono::duration<double>(
               std::chrono::floor<Milliseconds>(surroundings.clock.wall()).time_since_epoch())
        .count();
}

void State::settle(const Home& where) {
    home = where;
    if (!buses.find("default"))
        buses.put("default", {{"Name", "default"},
                              {"Arn", home.busArn("default")},
                              {"CreationTime", now()},
                              {"LastModifiedTime", now()}});
}

Result<const json::object*> State::bus(const std::string& name) const {
    if (const json::object* found = buses.find(name))
        return found;
    return notFound(fmt::format("Event bus {} does not exist.", name));
}

Result<const json::object*> State::rule(const std::string& busName, const std::string& name) const {
    if (auto found = bus(busName); !found)
        return found.error();
    if (const json::object* found = rules.find(ruleKey(busName, name)))
        return found;
    return notFound(fmt::format("Rule {} does not exist on EventBus {}.", name, busName));
}

Error notFound(std::string message) {
    return {"ResourceNotFoundException", Text::verbatim(std::move(message))};
}

Error alreadyExists(std::string message) {
    return {"ResourceAlreadyExistsException", Text::verbatim(std::move(message))};
}

} // namespace lathe::services::events
