#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

constexpr std::size_t mostActive = 10;

Result<const json::object*> replayOf(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("ReplayName", {64, namePattern});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (const json::object* found = desk.state.replays.find(name))
        return found;
    return notFound(fmt::format("Replay {} does not exist.", name));
}

Result<void> checkReplay(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("ReplayName", {64, namePattern});
    const std::string source = parameters.requiredText("EventSourceArn");
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (desk.state.replays.find(name))
        return alreadyExists(fmt::format("Replay {} already exists.", name));
    if (parameters.time("EventStartTime").value_or(0) >=
        parameters.time("EventEndTime").value_or(0))
        return validationError("Parameter EventEndTime is not valid. Reason: EventStartTime must "
                               "be before EventEndTime.");
    const json::object* destination = parameters.object("Destination");
    const std::string bus = destination ? textOf(*destination, "Arn") : std::string{};
    if (!resourceOf(bus).starts_with("event-bus/"))
        return validationError(
            "Parameter Destination.Arn is not valid. Reason: Must contain an event bus ARN.");
    if (auto found = desk.state.bus(busNameOf(bus)); !found)
        return found.error();
    const std::string archiveName = source.substr(source.rfind('/') + 1);
    const json::object* archive = desk.state.archives.find(archiveName);
    if (!archive)
        return validationError(
            fmt::format("Parameter EventSourceArn is not valid. Reason: Archive {} does not exist.",
                        archiveName));
    if (bus != textOf(*archive, "EventSourceArn"))
        return validationError("Parameter Destination.Arn is not valid. Reason: Cross event bus "
                               "replay is not permitted.");
    if (desk.traffic.activeReplays() >= mostActive)
        return Error{"LimitExceededException",
                     Text::verbatim("The requested resource exceeds the maximum number allowed.")};
    return {};
}

} // namespace

Answer startReplay(const Desk& desk, const json::object& written) {
    if (auto valid = checkReplay(desk, written); !valid)
        return valid.error();
    const std::string name = textOf(written, "ReplayName");
    json::object replay{{"ReplayName", name},
                        {"ReplayArn", desk.state.home.arn("replay/" + name)},
                        {"State", "STARTING"},
                        {"ReplayStartTime", desk.state.now()}};
    take(written, replay, {"Description", "EventSourceArn", "Destination"});
    Parameters times{written};
    replay["EventStartTime"] = times.time("EventStartTime").value_or(0);
    replay["EventEndTime"] = times.time("EventEndTime").value_or(0);
    json::object answer;
    take(replay, answer, {"ReplayArn", "State", "ReplayStartTime"});
    desk.state.replays.put(name, std::move(replay));
    desk.traffic.startReplay(name);
    return answer;
}

Answer cancelReplay(const Desk& desk, const json::object& written) {
    auto found = replayOf(desk, written);
    if (!found)
        return found.error();
    json::object replay = **found;
    const std::string name = textOf(replay, "ReplayName");
    const std::string state = textOf(replay, "State");
    if (state != "STARTING" && state != "RUNNING")
        return Error{"IllegalStatusException",
                     Text::verbatim(fmt::format(
                         "Replay {} is not in a valid state for this operation.", name))};
    replay["State"] = "CANCELLING";
    json::object answer;
    take(replay, answer, {"ReplayArn", "State"});
    desk.state.replays.put(name, std::move(replay));
    return answer;
}

Answer describeReplay(const Desk& desk, const json::object& written) {
    auto replay = replayOf(desk, written);
    if (!replay)
        return replay.error();
    return shown(**replay);
}

Answer listReplays(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string source = parameters.text("EventSourceArn");
    const std::string state = parameters.text(
        "State",
        {0, {}, 0, {"CANCELLED", "CANCELLING", "COMPLETED", "FAILED", "RUNNING", "STARTING"}});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (auto valid = checkFilters(written, "ListReplays"); !valid)
        return valid.error();
    return listed(desk.state.replays, written, "Replays", "NamePrefix", "",
                  [&](const json::object& replay) -> std::optional<json::object> {
                      if ((!source.empty() && textOf(replay, "EventSourceArn") != source) ||
                          (!state.empty() && textOf(replay, "State") != state))
                          return std::nullopt;
                      return shown(replay, {"ReplayArn", "Description", "Destination"});
                  });
}

} // namespace lathe::services::events
