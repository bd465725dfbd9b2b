#include "engine/services/logs/Queries.h"
#include "engine/services/logs/State.h"
#include "engine/services/wire/Parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lathe::services::logs {

namespace {

/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Source.html)
constexpr std::size_t mostGroups = 10'000;

Result<std::vector<QueriedGroup>> groupsOf(const State& state, const insights::Source& source) {
    std::set<std::string> names;
    for (const std::string& written : source.names) {
        const std::string name = groupNameOf(written);
        if (!state.groups.find(name))
            return notFound(fmt::format("Log group '{}' does not exist for account ID '{}'", name,
                                        state.home.account));
        names.insert(name);
    }
    for (const auto& [name, group] : state.groups.all()) {
        const std::string groupClass = textOf(group, "logGroupClass");
        if (source.selects(name, state.home.account, groupClass.empty() ? "STANDARD" : groupClass))
            names.insert(name);
    }
    if (names.size() > mostGroups)
        return Error{"LimitExceededException",
                     Text::verbatim("A query can have at most 10,000 log groups: name more of what "
                                    "they begin with.")};
    std::vector<QueriedGroup> groups;
    for (const std::string& name : names)
        groups.push_back({name, state.home.journalGroup(name), state.keptSince(name)});
    return groups;
}

Result<QueryScope> scopeOf(const State& state, const insights::Query& query,
                           const QueryScope& around) {
    QueryScope scope = around;
    if (!query.source)
        return scope;
    auto groups = groupsOf(state, *query.source);
    if (!groups)
        return groups.error();
    scope.groups = std::move(*groups);
    const Timestamp now = state.surroundings.clock.wall();
    if (query.source->from)
        scope.from = insights::momentOf(*query.source->from, now);
    if (query.source->until)
        scope.until = insights::momentOf(*query.source->until, now) + Milliseconds{1};
    if (scope.until < scope.from)
        return invalid("The start time of a query must not be after its end time.");
    return scope;
}

} // namespace

Result<void> findScopes(const State& state, const insights::Query& query, QueryRequest& request) {
    auto scope = scopeOf(state, query, request.scope);
    if (!scope)
        return scope.error();
    request.scope = std::move(*scope);
    for (const auto& subquery : query.subqueries) {
        auto inner = scopeOf(state, *subquery, request.scope);
        if (!inner)
            return inner.error();
        request.inner.push_back(std::move(*inner));
    }
    return {};
}

} // namespace lathe::services::logs
