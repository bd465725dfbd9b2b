#include "engine/store/StateFile.h"

#include "engine/base/Clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

namespace lathe::store {

namespace {

constexpr std::string_view asideMark = ".damaged-";

/// What SQLite finds wrong with the file; empty where it finds nothing.
std::string damageIn(Sqlite& database) {
    if (!database.failed()) {
        Statement check{database, "PRAGMA quick_check(1)"};
        if (check.row()) {
            const std::string found = check.text(0);
            // The first line names the database.
            return found == "ok" ? std::string{} : found.substr(found.find('\n') + 1);
        }
    }
    return database.isDamaged() ? database.failureText() : std::string{};
}

std::vector<std::string> textsIn(Sqlite& database, const std::string& sql) {
    std::vector<std::string> texts;
    Statement rows{database, sql};
    while (rows.row())
        texts.push_back(rows.text(0));
    return texts;
}

/// False where not all could be read.
bool copyRows(Sqlite& from, const std::string& query, Sqlite& to, const std::string& insertion) {
    Statement rows{from, query};
    Statement insert{to, insertion};
    while (rows.row())
        insert.bindRow(rows).run();
    const bool all = !from.failed();
    from.clearFailure();
    return all;
}

/// Of a table that is damaged in its middle: the rows before it, and from the end those behind it.
void copyTable(Sqlite& from, Sqlite& to, const std::string& table) {
    const auto columns =
        textsIn(to, fmt::format("SELECT name FROM pragma_table_info('{}') ORDER BY cid", table));
    const auto keys = textsIn(
        to, fmt::format("SELECT name || ' DESC' FROM pragma_table_info('{}') WHERE pk ORDER BY pk",
                        table));
    std::string parameters = "?";
    for (std::size_t column = 1; column < columns.size(); ++column)
        parameters += ",?";
    const std::string query = fmt::format("SELECT {} FROM {}", fmt::join(columns, ","), table);
    const std::string insertion =
        fmt::format("INSERT OR IGNORE INTO {} VALUES ({})", table, parameters);
    if (!copyRows(from, query, to, insertion))
        copyRows(from, fmt::format("{} ORDER BY {}", query, fmt::join(keys, ",")), to, insertion);
}

/// Returns how many rows could be read.
std::int64_t takeOver(const fs::path& damaged, Sqlite& to) {
    Sqlite from;
    from.open(damaged);
    std::int64_t count = 0;
    to.execute("BEGIN");
    for (const std::string& table :
         textsIn(to, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                     "'sqlite_%'")) {
        copyTable(from, to, table);
        count += to.integer("SELECT count(*) FROM " + table);
    }
    to.execute("COMMIT");
    return count;
}

Error damaged(const fs::path& file, const std::string& why, const fs::path& aside,
              std::int64_t kept) {
    if (kept == 0)
        return {"State.Damaged",
                Text::tr("{0} is damaged ({1}); it was set aside as {2} and a new one begun. To "
                         "look for what is left: sqlite3 {2} .recover",
                         file.string(), why, aside.string())};
    return {"State.Damaged",
            Text::tr("{0} is damaged ({1}); it was set aside as {2} and a new one begun with what "
                     "could still be read (rows: {3}). To look for more: sqlite3 {2} .recover",
                     file.string(), why, aside.string(), std::to_string(kept))};
}

} // namespace

Result<void> openState(Sqlite& database, const fs::path& file, const std::string& setup,
                       const std::function<void(Error)>& tellTrouble, Damage damage) {
    const auto prepare = [&] {
        database.execute("PRAGMA journal_mode = WAL");
        database.execute("PRAGMA synchronous = NORMAL");
        database.execute(setup);
    };
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    database.open(file);
    const std::string why = damageIn(database);
    if (!why.empty() && damage == Damage::Left)
        return Error{"State.Damaged",
                     Text::tr("{} is damaged ({}); lathe serve or the window sets it aside and "
                              "keeps what can still be read",
                              file.string(), why)};
    if (!why.empty()) {
        database.close();
        database.clearFailure();
        const fs::path aside = setAside(file);
        database.open(file);
        prepare();
        if (!database.failed())
            tellTrouble(damaged(file, why, aside, takeOver(aside, database)));
    } else {
        prepare();
    }
    if (database.failed())
        return stateFailure(database, file);
    return {};
}

Error stateFailure(const Sqlite& database, const fs::path& file) {
    if (database.isDamaged())
        return {"State.Damaged",
                Text::tr("{} is damaged ({}); start again: it is set aside then, and what can "
                         "still be read is kept",
                         file.string(), database.failureText())};
    return {"State.NotWritable",
            Text::tr("cannot write {}: {}; free space or choose another folder with --state",
                     file.string(), database.failureText())};
}

fs::path setAside(const fs::path& file) {
    std::string time = toIso8601(Clock::system().wall());
    std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
    std::error_code ignored;
    const std::string first = fmt::format("{}{}{}", file.string(), asideMark, time);
    std::string aside = first;
    for (int other = 2; fs::exists(aside, ignored); ++other)
        aside = fmt::format("{}-{}", first, other);
    fs::rename(file, aside, ignored);
    fs::rename(file.string() + "-wal", aside + "-wal", ignored);
    fs::remove(file.string() + "-shm", ignored);
    return aside;
}

bool hasDamagedCopy(const fs::path& file) {
    std::error_code ignored;
    const std::string start = fmt::format("{}{}", file.filename().string(), asideMark);
    const fs::directory_iterator beside{file.parent_path(), ignored};
    return std::any_of(begin(beside), end(beside), [&](const fs::directory_entry& entry) {
        return entry.path().filename().string().starts_with(start);
    });
}

} // namespace lathe::store
