#include "engine/catalog/CatalogFile.h"

#include <system_error>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::catalog {

Result<void> CatalogFile::open(const fs::path& file) {
    const auto prepare = [&] {
        m_sqlite.open(file);
        m_sqlite.execute("PRAGMA journal_mode = WAL");
        m_sqlite.execute("PRAGMA synchronous = FULL");
        m_sqlite.execute("CREATE TABLE IF NOT EXISTS document (kind TEXT NOT NULL, key TEXT NOT "
                         "NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID");
        return !m_sqlite.failed();
    };
    if (prepare())
        return {};
    if (m_sqlite.isDamaged()) {
        m_sqlite.close();
        m_sqlite.clearFailure();
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm"})
            fs::rename(file.string() + suffix, file.string() + ".damaged" + suffix, ignored);
        if (prepare())
            return {};
    }
    return Error{"State.NotWritable",
                 Text::tr("cannot write {}: {}; free space or choose another folder with --state",
                          file.string(), m_sqlite.failureText())};
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
