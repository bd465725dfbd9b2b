#pragma once

#include "engine/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace lathe::store {

/// A connection to an SQLite file. The first call that fails is remembered, and all that follow do
/// nothing until clearFailure(): a transaction is written straight through and checked once at its
/// end. Used by one thread.
class Sqlite {
  public:
    Sqlite() = default;
    ~Sqlite();
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;

    void open(const std::filesystem::path& file);
    /// Statements must be gone by then.
    void close();
    void execute(const std::string& sql);
    std::int64_t integer(const std::string& sql);

    bool failed() const { return m_failure.has_value(); }
    /// Empty unless failed().
    std::string failureText() const { return m_failure ? m_failureText : std::string{}; }
    /// The file's content makes no sense (SQLITE_CORRUPT, SQLITE_NOTADB).
    bool isDamaged() const;
    void clearFailure();
    /// Works although a call has failed.
    void rollback();

  private:
    friend class Statement;
    void check(int result);

    sqlite3* m_connection = nullptr;
    std::optional<int> m_failure;
    std::string m_failureText;
};

/// A prepared statement. Bound text and bytes must live until the row() or run() that uses it
/// returns.
class Statement {
  public:
    Statement() = default;
    Statement(Sqlite& database, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;

    /// Binds the next parameter.
    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view text);
    Statement& bind(std::optional<std::int64_t> value);
    Statement& bindBlob(std::string_view bytes);
    /// Binds all columns of the row where `other` stands, whatever their types.
    Statement& bindRow(const Statement& other);
    /// Executes it and makes it ready for the next use.
    void run();
    /// Steps to the next row; at the end makes the statement ready for the next use.
    bool row();
    /// Makes it ready for the next use where row() is not called to its end.
    void reset();

    /// Columns of the current row, in order from 0.
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::string text(int column) const;
    /// Lives until the next row().
    std::string_view blob(int column) const;

  private:
    Sqlite* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

} // namespace lathe::store
