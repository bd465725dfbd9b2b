#include "engine/store/Sqlite.h"

#include <sqlite3.h>

#include <utility>

namespace lathe::store {

Sqlite::~Sqlite() {
    close();
}

void Sqlite::check(int result) {
    if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE || m_failure)
        return;
    m_failure = result;
    m_failureText = m_connection ? sqlite3_errmsg(m_connection) : sqlite3_errstr(result);
}

void Sqlite::open(const std::filesystem::path& file) {
    check(sqlite3_open_v2(file.c_str(), &m_connection,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                          nullptr));
    if (m_connection)
        sqlite3_busy_timeout(m_connection, 2000);
}

void Sqlite::close() {
    if (m_connection)
        sqlite3_close_v2(m_connection);
    m_connection = nullptr;
}

void Sqlite::execute(const std::string& sql) {
    if (!failed())
        check(sqlite3_exec(m_connection, sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Sqlite::integer(const std::string& sql) {
    Statement statement{*this, sql};
    return statement.row() ? statement.integer(0) : 0;
}

bool Sqlite::isDamaged() const {
    return m_failure && ((*m_failure & 0xFF) == SQLITE_CORRUPT || *m_failure == SQLITE_NOTADB);
}

void Sqlite::clearFailure() {
    m_failure.reset();
    m_failureText.clear();
}

void Sqlite::rollback() {
    // Fails where the failure has rolled back already; either way no transaction is left.
    sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

Statement::Statement(Sqlite& database, std::string_view sql)
    : m_database{&database} {
    if (!database.failed())
        database.check(sqlite3_prepare_v2(database.m_connection, sql.data(),
                                          static_cast<int>(sql.size()), &m_statement, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_database{other.m_database}
    , m_statement{std::exchange(other.m_statement, nullptr)}
    , m_bound{other.m_bound} {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    std::swap(m_bound, other.m_bound);
    return *this;
}

Statement& Statement::bind(std::int64_t value) {
    if (!m_database->failed())
        m_database->check(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    if (!m_database->failed())
        m_database->check(sqlite3_bind_text64(m_statement, ++m_bound,
                                              text.data() ? text.data() : "", text.size(),
                                              SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::optional<std::int64_t> value) {
    if (value)
        return bind(*value);
    if (!m_database->failed())
        m_database->check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

Statement& Statement::bindBlob(std::string_view bytes) {
    if (!m_database->failed())
        m_database->check(
            sqlite3_bind_blob64(m_statement, ++m_bound, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindRow(const Statement& other) {
    for (int column = 0; column < sqlite3_column_count(other.m_statement); ++column)
        if (!m_database->failed())
            m_database->check(sqlite3_bind_value(m_statement, ++m_bound,
                                                 sqlite3_column_value(other.m_statement, column)));
    return *this;
}

void Statement::run() {
    while (row()) {
    }
}

bool Statement::row() {
    if (!m_database->failed()) {
        const int result = sqlite3_step(m_statement);
        m_database->check(result);
        if (result == SQLITE_ROW)
            return true;
    }
    reset();
    return false;
}

void Statement::reset() {
    // Its result repeats what step() said.
    sqlite3_reset(m_statement);
    m_bound = 0;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

std::string Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? std::string(text, sqlite3_column_bytes(m_statement, column)) : std::string{};
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, sqlite3_column_bytes(m_statement, column))
                 : std::string_view{};
}

} // namespace lathe::store
