#pragma once

#include "engine/insights/Expression.h"
#include "engine/insights/Lexer.h"
#include "engine/insights/Query.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::insights {

/// Which fields there are at one place of a query. Every field has a slot; those that a query makes
/// hide those of the event that have the same name.
class Scope {
  public:
    /// Makes slots for the fields that every query has.
    explicit Scope(std::vector<Slot>& fields);

    /// The field of a name, or what is in a list or map that the query made. Throws SyntaxFailure
    /// when the scope is closed and has no such field.
    ExpressionPtr field(const Token& name);
    /// A new field of the query's own. Throws SyntaxFailure when it has made one of that name
    /// already, which AWS does not take either.
    std::size_t define(const std::string& name, const Token& place);
    /// A new field in place of one that has the same name.
    std::size_t redefine(const Token& name);
    /// A new slot that nobody can name.
    std::size_t addSlot(std::string name);

    /// From now on there are these fields and no others: after stats.
    void close(const std::vector<Column>& columns);
    bool isClosed() const { return m_isClosed; }
    /// The column whose name is this part of a query, such as `count(*)`; white space and case do
    /// not matter.
    std::optional<std::size_t> columnWritten(std::string_view part) const;

  private:
    std::optional<std::size_t> made(const std::string& name) const;

    std::vector<Slot>& m_fields;
    /// Of the events, by their paths.
    std::map<std::string, std::size_t> m_discovered;
    /// Of the query.
    std::map<std::string, std::size_t> m_made;
    std::map<std::string, std::size_t> m_columns;
    bool m_isClosed = false;
};

ExpressionPtr fieldOf(std::size_t slot);

} // namespace lathe::insights
