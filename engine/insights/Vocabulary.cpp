#include "engine/insights/Vocabulary.h"

#include <algorithm>
#include <array>

namespace lathe::insights {

namespace {

constexpr std::array<std::string_view, 20> foreignCommands{
    "anomaly",     "diff",          "source",      "addtotals",  "relevantfields",
    "lookup",      "join",          "autoregress", "json",       "filldown",
    "fillmissing", "cidrlookup",    "outlier",     "accum",      "appendcols",
    "sessionize",  "countfrequent", "logcompare",  "subqueries", "search"};

} // namespace

const std::vector<CommandTerm>& commandTerms() {
    static const std::vector<CommandTerm> all{
        {{"fields", "fields field [as alias], ...",
          Text::tr("shows fields of events, and computes new ones")},
         CommandKind::Fields},
        {{"display", "display field [as alias], ...", Text::tr("shows these fields alone")},
         CommandKind::Display},
        {{"filter", "filter condition", Text::tr("keeps the events for which a condition holds")},
         CommandKind::Filter},
        {{"where", "where condition", Text::tr("another name of filter")}, CommandKind::Filter},
        {{"filterIndex", "filterIndex condition",
          Text::tr("a filter on a field that log groups have an index of")},
         CommandKind::Filter},
        {{"parse", "parse field \"glob*\" as alias, ... | parse field /regex/",
          Text::tr("makes fields of parts of a text")},
         CommandKind::Parse},
        {{"sort", "sort field [asc | desc], ...", Text::tr("puts events in order")},
         CommandKind::Sort},
        {{"stats", "stats function(field) [as alias], ... [by field, ...]",
          Text::tr("computes statistics, by groups of events")},
         CommandKind::Stats},
        {{"limit", "limit count", Text::tr("keeps so many events")}, CommandKind::Limit},
        {{"dedup", "dedup field, ...",
          Text::tr("keeps the first of the events that have the same values")},
         CommandKind::Dedup},
        {{"pattern", "pattern field",
          Text::tr("finds what the texts of many events have in common")},
         CommandKind::Pattern},
        {{"unmask", "unmask field, ...",
          Text::tr("shows what a data protection policy has masked")},
         CommandKind::Unmask},
        {{"unnest", "unnest field into alias", Text::tr("makes an event of each item of a list")},
         CommandKind::Unnest},
        {{"expand", "expand field", Text::tr("makes an event of each item of a JSON list")},
         CommandKind::Expand},
    };
    return all;
}

const CommandTerm* commandNamed(std::string_view name) {
    for (const CommandTerm& command : commandTerms())
        if (isSameName(command.term.name, name))
            return &command;
    return nullptr;
}

bool isForeignCommand(std::string_view name) {
    return std::any_of(foreignCommands.begin(), foreignCommands.end(),
                       [&](std::string_view known) { return isSameName(known, name); });
}

} // namespace lathe::insights
