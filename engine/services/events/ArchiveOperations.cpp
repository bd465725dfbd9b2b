#include "engine/services/events/Archives.h"
#include "engine/services/events/Operations.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::events {

namespace {

Result<const json::object*> archiveOf(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("ArchiveName", {48, namePattern});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (const json::object* found = desk.state.archives.find(name))
        return found;
    return notFound(fmt::format("Archive {} does not exist.", name));
}

json::object shortly(const json::object& archive) {
    json::object answer;
    take(archive, answer, {"ArchiveArn", "State", "CreationTime"});
    return answer;
}

json::object counted(const Desk& desk, const json::object& archive) {
    json::object result = shown(archive);
    const Archived archived = archivedIn(desk.state, textOf(archive, "ArchiveName"));
    result["EventCount"] = archived.count;
    result["SizeBytes"] = archived.bytes;
    return result;
}

} // namespace

Answer createArchive(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string name = parameters.requiredText("ArchiveName", {48, namePattern});
    const std::string source = parameters.requiredText("EventSourceArn");
    parameters.text("Description", {512});
    parameters.integer("RetentionDays", 0);
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (desk.state.archives.find(name))
        return alreadyExists(fmt::format("Archive {} already exists.", name));
    if (auto bus = desk.state.bus(busNameOf(source)); !bus)
        return bus.error();
    if (written.contains("EventPattern")) {
        if (auto valid = checkPattern(textOf(written, "EventPattern")); !valid)
            return valid.error();
    }
    json::object archive{{"ArchiveArn", desk.state.home.arn("archive/" + name)},
                         {"ArchiveName", name},
                         {"EventSourceArn", source},
                         {"State", "ENABLED"},
                         {"RetentionDays", 0},
                         {"CreationTime", desk.state.now()}};
    take(written, archive, {"Description", "EventPattern", "RetentionDays", "KmsKeyIdentifier"});
    desk.state.archives.put(name, archive);
    settleArchiveRules(desk.state);
    return shortly(archive);
}

Answer updateArchive(const Desk& desk, const json::object& written) {
    auto found = archiveOf(desk, written);
    if (!found)
        return found.error();
    if (!written.contains("EventPattern") && !written.contains("RetentionDays") &&
        !written.contains("Description") && !written.contains("KmsKeyIdentifier"))
        return validationError(
            "At least one of EventPattern, RetentionDays or Description must be provided.");
    if (written.contains("EventPattern")) {
        if (auto valid = checkPattern(textOf(written, "EventPattern")); !valid)
            return valid.error();
    }
    json::object archive = **found;
    take(written, archive, {"Description", "EventPattern", "RetentionDays", "KmsKeyIdentifier"});
    desk.state.archives.put(textOf(archive, "ArchiveName"), archive);
    settleArchiveRules(desk.state);
    return shortly(archive);
}

Answer deleteArchive(const Desk& desk, const json::object& written) {
    auto found = archiveOf(desk, written);
    if (!found)
        return found.error();
    const std::string name = textOf(**found, "ArchiveName");
    desk.state.archives.remove(name);
    settleArchiveRules(desk.state);
    desk.state.documents->removeAll(archivedKind(name));
    return json::object{};
}

Answer describeArchive(const Desk& desk, const json::object& written) {
    auto found = archiveOf(desk, written);
    if (!found)
        return found.error();
    return counted(desk, **found);
}

Answer listArchives(const Desk& desk, const json::object& written) {
    Parameters parameters{written};
    const std::string source = parameters.text("EventSourceArn");
    const std::string state = parameters.text(
        "State",
        {0,
         {},
         0,
         {"ENABLED", "DISABLED", "CREATING", "UPDATING", "CREATE_FAILED", "UPDATE_FAILED"}});
    if (auto valid = parameters.verdict(); !valid)
        return valid.error();
    if (auto valid = checkFilters(written, "ListArchives"); !valid)
        return valid.error();
    if (!source.empty()) {
        if (auto bus = desk.state.bus(busNameOf(source)); !bus)
            return bus.error();
    }
    return listed(desk.state.archives, written, "Archives", "NamePrefix", "",
                  [&](const json::object& archive) -> std::optional<json::object> {
                      if ((!source.empty() && textOf(archive, "EventSourceArn") != source) ||
                          (!state.empty() && textOf(archive, "State") != state))
                          return std::nullopt;
                      json::object seen = counted(desk, archive);
                      for (const char* member :
                           {"ArchiveArn", "Description", "EventPattern", "KmsKeyIdentifier"})
                          seen.erase(member);
                      return seen;
                  });
}

} // namespace lathe::services::events
