#include "engine/insights/Vocabulary.h"

#include <algorithm>
#include <array>

namespace lathe::insights {

namespace {

constexpr std::array<std::string_view, 3> foreignCommands{"lookup", "cidrlookup", "relevantfields"};

} // namespace

const std::vector<CommandTerm>& commandTerms() {
    static const std::vector<CommandTerm> all{
        {{"SOURCE",
          "SOURCE \"group\", ... | SOURCE logGroups([namePrefix: [...]] [, class: [...]]) "
          "[START=time] [END=time]",
          Text::tr("says which log groups are looked through, and when")},
         CommandKind::Source},
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
        {{"diff", "diff [previousDay | previousWeek | previousMonth]",
          Text::tr("compares what events have in common with those of a time before")},
         CommandKind::Diff},
        {{"logcompare", "logcompare timeshift duration",
          Text::tr("compares what events have in common with those of so long before")},
         CommandKind::LogCompare},
        {{"anomaly", "anomaly", Text::tr("says what is unusual about what events have in common")},
         CommandKind::Anomaly},
        {{"unmask", "unmask field, ...",
          Text::tr("shows what a data protection policy has masked")},
         CommandKind::Unmask},
        {{"unnest", "unnest field into alias", Text::tr("makes an event of each item of a list")},
         CommandKind::Unnest},
        {{"expand", "expand field", Text::tr("makes an event of each item of a JSON list")},
         CommandKind::Expand},
        {{"join",
          "join [type=inner|left] left=a right=b where a.field = b.field (SOURCE \"group\" [| "
          "...])",
          Text::tr("puts events of another log group beside those that have the same value")},
         CommandKind::Join},
        {{"appendcols", "appendcols [override=true|false] [max=count] (query)",
          Text::tr("puts the rows of another query beside the rows, in their order")},
         CommandKind::AppendColumns},
        {{"accum", "accum field [as alias]", Text::tr("adds up a field row by row")},
         CommandKind::Accumulate},
        {{"autoregress", "autoregress field [as alias] [p=first[-last]]",
          Text::tr("puts what a field was in rows before beside it")},
         CommandKind::Autoregress},
        {{"filldown", "filldown [field ...]",
          Text::tr("fills what is missing with what it last was")},
         CommandKind::FillDown},
        {{"fillmissing", "fillmissing [with value for field, ...]",
          Text::tr("makes rows for the periods of bin() that have none")},
         CommandKind::FillMissing},
        {{"addtotals", "addtotals [fieldname=name] [row=true|false] [col=true|false] [field, ...]",
          Text::tr("adds up the numbers of each row, or of each field")},
         CommandKind::AddTotals},
        {{"outlier",
          "outlier [action=remove|transform] [param=number] [uselower=true|false] "
          "[mark=true|false] field ...",
          Text::tr("cuts off numbers that are far from most others, or drops their rows")},
         CommandKind::Outlier},
        {{"sessionize", "sessionize field, ... [maxspan duration] [as alias]",
          Text::tr("numbers sessions: events of the same values without a long pause")},
         CommandKind::Sessionize},
        {{"countFrequent", "countFrequent field, ...",
          Text::tr("counts how often values occur together")},
         CommandKind::CountFrequent},
        {{"count_frequent", "count_frequent field, ...", Text::tr("another name of countFrequent")},
         CommandKind::CountFrequent},
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
