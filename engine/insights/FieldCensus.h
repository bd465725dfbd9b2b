#pragma once

#include "engine/insights/Discovery.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace lathe::insights {

/// Counts which fields events have, for GetLogGroupFields
/// (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogGroupFields.html).
class FieldCensus {
  public:
    struct Field {
        std::string name;
        /// Of the events, 1 to 100.
        int percent;

        bool operator==(const Field&) const = default;
    };

    void add(const Event& event);
    /// The most frequent first, those of one frequency by name.
    std::vector<Field> fields() const;

  private:
    void addJson(const boost::json::value& value, const std::string& path, int& room);

    EmbeddedJson m_json;
    boost::unordered_flat_map<std::string, std::int64_t> m_counts;
    std::int64_t m_events = 0;
};

} // namespace lathe::insights
