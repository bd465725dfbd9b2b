#pragma once

#include "engine/insights/EmbeddedJson.h"
#include "engine/insights/Event.h"
#include "engine/insights/LambdaLine.h"
#include "engine/insights/Value.h"

#include <string>
#include <string_view>
#include <variant>

namespace lathe::insights {

enum class SystemField { Message, Timestamp, IngestionTime, LogStream, Log, Pointer, IsBaseline };

/// Where the value of a field comes from that a query names: a key of the event's JSON otherwise.
struct FieldSource {
    struct JsonPath {
        std::string path;
    };
    std::variant<SystemField, LambdaField, JsonPath> from;

    /// "@timestamp", "@duration", "user.roles.0"; "@@x" is the key "@x".
    static FieldSource named(std::string_view name);
};

/// Finds fields of one event at a time. Its JSON is read when it is asked for, and once.
class Discovery {
  public:
    /// What the event's texts point to must live as long as values are used.
    void begin(const Event& event) {
        m_event = event;
        m_hasRead = false;
    }
    /// Borrowed from the event.
    Value find(const FieldSource& source);

  private:
    Value system(SystemField field) const;

    Event m_event;
    EmbeddedJson m_json;
    const boost::json::value* m_document = nullptr;
    bool m_hasRead = false;
};

} // namespace lathe::insights
