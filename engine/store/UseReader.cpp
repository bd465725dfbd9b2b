#include "engine/store/UseReader.h"

#include "engine/model/Invocation.h"
#include "engine/model/Trial.h"
#include "engine/store/Sqlite.h"

#include <fmt/format.h>

#include <initializer_list>
#include <string>

namespace lathe::store {

namespace {

using model::OutcomeKind;

std::string kinds(std::initializer_list<OutcomeKind> list) {
    std::string text;
    for (const OutcomeKind kind : list)
        text += fmt::format("{}{}", text.empty() ? "" : ",", static_cast<int>(kind));
    return text;
}

// Events of batches begin with their records, as the engine makes them; others are not parsed.
std::string query() {
    return fmt::format(
        "SELECT date(accepted / 1000000, 'unixepoch', 'localtime') AS day, function, origin, "
        "memory_size, count(*), sum(outcome IN ({})), sum(billed), sum(cost), "
        "sum(CASE WHEN substr(payload, 1, 11) = '{{\"Records\":' AND json_valid(payload) "
        "THEN max(1, json_array_length(payload, '$.Records')) ELSE 1 END), "
        "sum(max(1, (length(payload) + 65535) / 65536)) "
        "FROM invocations WHERE accepted >= ? AND finished IS NOT NULL AND billed > 0 AND "
        "outcome NOT IN ({}) AND origin NOT IN ('{}', '{}') "
        "GROUP BY day, function, origin, memory_size ORDER BY day, function, origin, memory_size",
        kinds({OutcomeKind::FunctionError, OutcomeKind::Crash, OutcomeKind::Timeout}),
        kinds({OutcomeKind::Throttled, OutcomeKind::NotRun}), model::debuggerOrigin,
        model::tuningOrigin);
}

} // namespace

Result<std::vector<model::Use>> readUse(const std::filesystem::path& stateDirectory,
                                        Timestamp since) {
    const std::filesystem::path file = stateDirectory / "journal.db";
    std::vector<model::Use> uses;
    if (std::error_code ignored; !std::filesystem::exists(file, ignored))
        return uses;
    Sqlite database;
    database.open(file);
    database.execute("PRAGMA query_only = 1");
    {
        Statement statement{database, query()};
        statement.bind(static_cast<std::int64_t>(since.time_since_epoch().count()));
        while (statement.row())
            uses.push_back({statement.text(0), statement.text(1), statement.text(2),
                            Bytes{statement.integer(3)}, statement.integer(4), statement.integer(5),
                            Milliseconds{statement.integer(6)}, PicoDollars{statement.integer(7)},
                            statement.integer(8), statement.integer(9)});
    }
    if (database.failed())
        return Error{"Journal.Unreadable", Text::tr("cannot read the journal {}: {}", file.string(),
                                                    database.failureText())};
    return uses;
}

} // namespace lathe::store
