#include "engine/services/states/Versions.h"

#include "engine/statemachine/Fields.h"

#include <fmt/format.h>

#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

using statemachine::textField;

std::string versionKey(std::string_view machine, std::string_view number) {
    return fmt::format("{}:{:0>6}", machine, number);
}

json::object publish(State& state, const std::string& name, const std::string& description) {
    json::object machine = *state.machines.find(name);
    const std::string revision = textField(machine, ".revision");
    // The same again is the version that is there.
    for (const auto& [key, version] : state.versions.all())
        if (key.starts_with(name + ":") && textField(version, ".revision") == revision)
            return version;
    const auto number =
        static_cast<std::int64_t>(statemachine::numberField(machine, ".nextVersion", 1));
    machine[".nextVersion"] = number + 1;
    state.machines.put(name, std::move(machine));
    json::object version{
        {"stateMachineVersionArn", state.arn(fmt::format("stateMachine:{}:{}", name, number))},
        {"creationDate", secondsOf(state.time())},
        {"description", description},
        {".revision", revision}};
    state.versions.put(versionKey(name, std::to_string(number)), version);
    return version;
}

} // namespace lathe::services::states
