#pragma once

#include "engine/insights/Value.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace lathe::insights {

/// What a query in parentheses has given: rows of values, in the order of its columns, which the
/// query around it looks up by the first column.
class Table {
  public:
    /// Different keys that a join may look among
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Join.html).
    static constexpr std::size_t mostKeys = 50'000;

    explicit Table(std::vector<std::vector<Value>> rows);

    const std::vector<std::vector<Value>>& rows() const { return m_rows; }
    std::size_t keys() const { return m_byKey.size(); }
    /// The rows whose first value is the same, in their order.
    std::vector<std::size_t> find(const Value& key) const;
    bool contains(const Value& key) const { return !find(key).empty(); }

  private:
    std::vector<std::vector<Value>> m_rows;
    boost::unordered_flat_map<std::string, std::vector<std::size_t>> m_byKey;
};

/// Of a query's subqueries, in their order.
using Tables = std::vector<std::shared_ptr<const Table>>;

} // namespace lathe::insights
