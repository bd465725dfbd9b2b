#include "engine/services/events/Archives.h"

#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace json = boost::json;

namespace lathe::services::events {

std::string archivedKind(const std::string& archive) {
    return "archived|" + archive;
}

std::string archivedName(Timestamp time, std::uint64_t number) {
    return fmt::format("{:020}-{:06}", time.time_since_epoch().count(), number % 1'000'000);
}

Archived archivedIn(const State& state, const std::string& name) {
    const auto* archive = state.archives.find(name);
    const auto days =
        archive ? Parameters{*archive}.integer("RetentionDays", 0, 1'000'000).value_or(0) : 0;
    if (days > 0)
        state.documents->removeBefore(
            archivedKind(name), archivedName(std::max(Timestamp{}, state.surroundings.clock.wall() -
                                                                       std::chrono::days{days}),
                                             0));
    Archived result;
    state.documents->forEach(archivedKind(name), [&](const std::string&, const std::string& text) {
        ++result.count;
        result.bytes += static_cast<std::int64_t>(text.size());
    });
    return result;
}

namespace {

json::object ruleOf(const State& state, const json::object& archive) {
    const std::string name = "Events-Archive-" + textOf(archive, "ArchiveName");
    const std::string bus = busNameOf(textOf(archive, "EventSourceArn"));
    boost::system::error_code none;
    const json::value written = json::parse(textOf(archive, "EventPattern"), none);
    json::object pattern = written.is_object() ? written.get_object() : json::object{};
    pattern["replay-name"] = json::array{json::object{{"exists", false}}};
    const std::string input =
        fmt::format(R"({{"archive-arn": "{}", "event": <aws.events.event.json>, )"
                    R"("ingestion-time": <aws.events.event.ingestion-time>}})",
                    textOf(archive, "ArchiveArn"));
    json::object target{
        {"Id", name},
        {"Arn", fmt::format("arn:aws:events:{}:::", state.home.region)},
        {"InputTransformer", {{"InputPathsMap", json::object{}}, {"InputTemplate", input}}}};
    return {{"Name", name},
            {"Arn", state.home.ruleArn(bus, name)},
            {"State", "ENABLED"},
            {"EventBusName", bus},
            {"EventPattern", json::serialize(pattern)},
            {"ManagedBy", "prod.vhs.events.aws.internal"},
            {"CreatedBy", state.home.account},
            {".targets", json::array{std::move(target)}}};
}

} // namespace

void settleArchiveRules(State& state) {
    std::map<std::string, json::object> wanted;
    for (const auto& [name, archive] : state.archives.all()) {
        json::object rule = ruleOf(state, archive);
        wanted[ruleKey(textOf(rule, "EventBusName"), textOf(rule, "Name"))] = std::move(rule);
    }
    std::vector<std::string> gone;
    for (const auto& [key, rule] : state.rules.all())
        if (rule.contains("ManagedBy") && !wanted.contains(key))
            gone.push_back(key);
    for (const std::string& key : gone)
        state.rules.remove(key);
    for (auto& [key, rule] : wanted)
        if (const json::object* before = state.rules.find(key); !before || *before != rule)
            state.rules.put(key, std::move(rule));
}

} // namespace lathe::services::events
