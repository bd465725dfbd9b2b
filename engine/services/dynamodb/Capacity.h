#pragma once

#include "engine/services/dynamodb/Table.h"

#include <boost/json.hpp>

#include <map>
#include <string>

namespace lathe::services::dynamodb {

/// What a request has used, in capacity units
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html).
class Capacity {
  public:
    /// Reading so many bytes of a table or, with its name, of an index.
    void read(const Table& table, std::size_t bytes, bool consistent, const Index* index = nullptr);
    /// Writing an item and its entries in the indexes; in a transaction it counts twice.
    void write(const Table& table, const Map* before, const Map* after, int times = 1);

    /// ConsumedCapacity for each table, as ReturnConsumedCapacity wants it: "TOTAL" or "INDEXES";
    /// empty for others. `kind` is "ReadCapacityUnits" or "WriteCapacityUnits" in transactions.
    boost::json::array told(std::string_view wanted, std::string_view kind = {}) const;

  private:
    struct Used {
        double table = 0;
        std::map<std::string, double> local;
        std::map<std::string, double> global;
        double total() const;
    };
    std::map<std::string, Used> m_used;
};

/// What an index has of an item.
Map projected(const Table& table, const Index& index, const Map& item);

} // namespace lathe::services::dynamodb
