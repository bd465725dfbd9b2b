#pragma once

#include "engine/insights/Discovery.h"
#include "engine/insights/Moments.h"
#include "engine/insights/Table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lathe::insights {

/// A field of a query. Fields that a query makes itself have no source.
struct Slot {
    std::string name;
    std::optional<FieldSource> source;
};

/// The values of a query's fields for one event; those of the event are found when they are asked
/// for. One row serves all events in turn.
class Row {
  public:
    Row(const std::vector<Slot>& fields, const Moments& moments, Tables tables)
        : m_fields{fields}
        , m_moments{moments}
        , m_tables{std::move(tables)}
        , m_values(fields.size())
        , m_known(fields.size()) {}

    /// The event must live until the row begins with another one.
    void begin(const Event& event);
    /// A row that is no event's: every field is missing until it is set.
    void beginEmpty();

    const Value& at(std::size_t slot);
    void set(std::size_t slot, Value value);
    const Moments& moments() const { return m_moments; }
    /// What the subquery has given.
    const Table& table(std::size_t subquery) const { return *m_tables[subquery]; }

  private:
    const std::vector<Slot>& m_fields;
    Moments m_moments;
    Tables m_tables;
    Discovery m_discovery;
    std::vector<Value> m_values;
    std::vector<char> m_known;
};

} // namespace lathe::insights
