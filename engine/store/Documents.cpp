#include "engine/store/Documents.h"

#include "engine/store/StateFile.h"

namespace lathe::store {

namespace {

/// After every name.
constexpr std::string_view end = "\xff";

constexpr const char* table =
    "CREATE TABLE IF NOT EXISTS document(kind TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT "
    "NULL, PRIMARY KEY(kind, name)) WITHOUT ROWID";

} // namespace

Result<std::unique_ptr<Documents>> Documents::open(const std::filesystem::path& file,
                                                   const std::function<void(Error)>& tellTrouble) {
    std::unique_ptr<Documents> made{new Documents{file}};
    if (auto opened = openState(made->m_database, file, table, tellTrouble); !opened)
        return opened.error();
    made->prepare();
    return made;
}

void Documents::prepare() {
    m_put = {m_database, "INSERT OR REPLACE INTO document VALUES(?, ?, ?)"};
    m_remove = {m_database, "DELETE FROM document WHERE kind = ? AND name = ?"};
    m_between = {m_database, "SELECT name, text FROM document WHERE kind = ? AND name >= ? AND "
                             "name < ? ORDER BY name LIMIT ?"};
}

void Documents::put(std::string_view kind, std::string_view name, std::string_view text) {
    m_put.bind(kind).bind(name).bind(text).run();
}

void Documents::remove(std::string_view kind, std::string_view name) {
    m_remove.bind(kind).bind(name).run();
}

void Documents::forEach(std::string_view kind, const Each& each) {
    forEachBetween(kind, "", end, each);
}

void Documents::forEachBetween(std::string_view kind, std::string_view first, std::string_view last,
                               const Each& each, std::size_t most) {
    m_between.bind(kind).bind(first).bind(last).bind(static_cast<std::int64_t>(most));
    while (m_between.row())
        each(m_between.text(0), m_between.text(1));
}

void Documents::removeBefore(std::string_view kind, std::string_view last) {
    Statement statement{m_database, "DELETE FROM document WHERE kind = ? AND name < ?"};
    statement.bind(kind).bind(last).run();
}

void Documents::removeAll(std::string_view kind) {
    removeBefore(kind, end);
}

void Documents::begin() {
    m_database.execute("BEGIN");
}

void Documents::commit() {
    m_database.execute("COMMIT");
}

Result<void> Documents::takeFailure() {
    if (!m_database.failed())
        return {};
    Error error = stateFailure(m_database, m_file);
    m_database.rollback();
    m_database.clearFailure();
    return error;
}

} // namespace lathe::store
