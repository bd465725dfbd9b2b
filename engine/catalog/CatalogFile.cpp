#include "engine/catalog/CatalogFile.h"

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::catalog {

Result<void> CatalogFile::open(const fs::path& file, const std::function<void(Error)>& tellTrouble,
                               store::Damage damage) {
    return store::openState(
        m_sqlite, file,
        "PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS document (kind TEXT NOT NULL, key "
        "TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID",
        tellTrouble, damage);
}

std::map<std::string, json::object> CatalogFile::all(std::string_view kind) {
    std::map<std::string, json::object> documents;
    store::Statement rows{m_sqlite, "SELECT key, body FROM document WHERE kind = ?"};
    rows.bind(kind);
    while (rows.row()) {
        boost::system::error_code failure;
        json::value body = json::parse(rows.text(1), failure);
        if (!failure && body.is_object())
            documents[rows.text(0)] = std::move(body.get_object());
    }
    return documents;
}

Result<void> CatalogFile::put(std::string_view kind, std::string_view key,
                              const json::object& document) {
    const std::string body = json::serialize(document);
    store::Statement insert{m_sqlite, "INSERT OR REPLACE INTO document VALUES (?, ?, ?)"};
    insert.bind(kind).bind(key).bind(std::string_view{body}).run();
    return outcome();
}

Result<void> CatalogFile::remove(std::string_view kind, std::string_view key) {
    store::Statement removal{m_sqlite, "DELETE FROM document WHERE kind = ? AND key = ?"};
    removal.bind(kind).bind(key).run();
    return outcome();
}

Result<void> CatalogFile::outcome() {
    if (!m_sqlite.failed())
        return {};
    Error error{"ServiceException", Text::verbatim(m_sqlite.failureText())};
    m_sqlite.clearFailure();
    return error;
}

} // namespace lathe::catalog
