#pragma once

#include "engine/insights/Commands.h"
#include "engine/insights/Stage.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace lathe::insights {

/// What rows are put in order by, and which of them stay.
struct Order {
    /// Those that decide first come first; none: rows stay in the order in which they come.
    std::vector<SortKey> keys;
    /// Of rows with the same values, the first one stays; rows without such a value all do.
    std::vector<ExpressionPtr> distinct;
    std::size_t limit;
    /// The fields that later stages need.
    std::vector<std::size_t> kept;
};

/// Holds rows until all are there, but never more than twice as many as can be first.
class OrderStage final : public Stage {
  public:
    OrderStage(Order order, std::unique_ptr<Stage> next)
        : Stage{std::move(next)}
        , m_order{std::move(order)} {}

    void add(Row& row) override;
    void finish(Row& row) override;
    bool wantsMore() const override {
        return !m_order.keys.empty() || m_entries.size() < m_order.limit;
    }

  private:
    struct Entry {
        std::vector<Value> keys;
        /// Of the distinct values; empty when one is missing.
        std::string identity;
        std::uint64_t number = 0;
        std::vector<Value> values;
    };

    bool isBefore(const Entry& left, const Entry& right) const;
    std::string identityOf(Row& row) const;
    void keepFirst();

    Order m_order;
    std::vector<Entry> m_entries;
    /// Where the row of an identity is.
    boost::unordered_flat_map<std::string, std::size_t> m_known;
    /// So many entries are the first of all; the one before it is the last that can stay.
    std::size_t m_sorted = 0;
    std::uint64_t m_count = 0;
};

/// Texts that are the same when the values are.
void addIdentity(const Value& value, std::string& identity);

} // namespace lathe::insights
