#include "engine/services/events/Archives.h"
#include "engine/services/events/Envelope.h"
#include "engine/services/events/Operations.h"

#include <fmt/format.h>

#include <vector>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

Result<const json::object*> replayOf(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("ReplayName", {64, namePattern});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (const json::object* found = desk.state.replays.find(name))
        return found;
    return notFound(fmt::format("Replay {} does not exist.", name));
}

/// The archive that a replay is of, where all else about the replay makes sense.
Result<const json::object*> checkReplay(const Desk& desk, const json::object& written) {
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
    const std::string archiveName = source.substr(source.rfind('/') + 1);
    const json::object* archive = desk.state.archives.find(archiveName);
    if (!archive)
        return validationError(
            fmt::format("Parameter EventSourceArn is not valid. Reason: Archive {} does not exist.",
                        archiveName));
    const json::object* destination = parameters.object("Destination");
    const std::string bus = destination ? textOf(*destination, "Arn") : std::string{};
    if (auto found = desk.state.bus(busNameOf(bus)); !found)
        return found.error();
    if (bus != textOf(*archive, "EventSourceArn"))
        return validationError("Parameter Destination.Arn is not valid. Reason: Cross event bus "
                               "replay is not permitted.");
    return archive;
}

/// The events between the replay's times, as they are sent again.
std::vector<json::object> eventsOf(const Desk& desk, const std::string& archive,
                                   const json::object& replay) {
    std::vector<json::object> events;
    Parameters times{replay};
    desk.state.documents->forEachBetween(
        archivedKind(archive), archivedName(timestampOf(*times.time("EventStartTime")), 0),
        archivedName(timestampOf(*times.time("EventEndTime")), 999'999),
        [&](const std::string&, const std::string& text) {
            boost::system::error_code error;
            const json::value stored = json::parse(text, error);
            if (error || !stored.is_object())
                return;
            json::object event;
            for (const auto& [key, value] : stored.get_object()) {
                if (key == "resources")
                    event["replay-name"] = replay.at("ReplayName");
                event[key] = value;
            }
            events.push_back(std::move(event));
        });
    return events;
}

} // namespace

Answer startReplay(const Desk& desk, const json::object& written) {
    auto archive = checkReplay(desk, written);
    if (!archive)
        return archive.error();
    const std::string name = textOf(written, "ReplayName");
    json::object replay{{"ReplayName", name},
                        {"ReplayArn", desk.state.home.arn("replay/" + name)},
                        {"State", "COMPLETED"},
                        {"ReplayStartTime", desk.state.now()}};
    take(written, replay, {"Description", "EventSourceArn", "Destination"});
    Parameters times{written};
    replay["EventStartTime"] = times.time("EventStartTime").value_or(0);
    replay["EventEndTime"] = times.time("EventEndTime").value_or(0);
    Traffic::Origin origin;
    const json::object* destination = times.object("Destination");
    if (const json::array* filters = Parameters{*destination}.array("FilterArns")) {
        for (const json::value& filter : *filters) {
            if (filter.is_string())
                origin.onlyRules.emplace_back(filter.get_string());
        }
    }
    const std::string bus = busNameOf(textOf(*destination, "Arn"));
    for (const json::object& event : eventsOf(desk, textOf(**archive, "ArchiveName"), replay)) {
        desk.traffic.accept(event, bus, origin);
        replay["EventLastReplayedTime"] = Parameters{event}.time("time").value_or(0);
    }
    replay["ReplayEndTime"] = desk.state.now();
    desk.state.replays.put(name, replay);
    return json::object{{"ReplayArn", replay.at("ReplayArn")},
                        {"State", "STARTING"},
                        {"ReplayStartTime", replay.at("ReplayStartTime")}};
}

Answer cancelReplay(const Desk& desk, const json::object& written) {
    auto replay = replayOf(desk, written);
    if (!replay)
        return replay.error();
    // Replays are over as soon as they have started.
    return Error{"IllegalStatusException",
                 Text::verbatim(fmt::format("Replay {} is not in a valid state for this operation.",
                                            textOf(**replay, "ReplayName")))};
}

Answer describeReplay(const Desk& desk, const json::object& written) {
    auto replay = replayOf(desk, written);
    if (!replay)
        return replay.error();
    return shown(**replay);
}

Answer listReplays(const Desk& desk, const json::object& written) {
    const std::string source = textOf(written, "EventSourceArn");
    const std::string state = textOf(written, "State");
    return listed(desk.state.replays, written, "Replays", "NamePrefix", "",
                  [&](const json::object& replay) -> std::optional<json::object> {
                      if ((!source.empty() && textOf(replay, "EventSourceArn") != source) ||
                          (!state.empty() && textOf(replay, "State") != state))
                          return std::nullopt;
                      return shown(replay, {"ReplayArn", "Description", "Destination"});
                  });
}

} // namespace lathe::services::events
