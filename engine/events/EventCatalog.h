#pragma once

#include "engine/base/Result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lathe::events {

/// A field of a sample event that can be set: `--bucket my-bucket`.
struct EventField {
    std::string name;
    std::string defaultValue;
    std::string description;
};

/// One kind of sample event: resources/events/SERVICE/KIND.json.
struct EventKind {
    /// "s3", "apigateway", as `sam local generate-event` names them.
    std::string service;
    /// "put", "aws-proxy".
    std::string kind;
    std::string title;
    std::vector<EventField> fields;
};

/// The sample events of resources/events. Reads when made; then immutable and thread safe.
class EventCatalog {
  public:
    /// Fails with Events.Unreadable.
    static Result<EventCatalog> load(const std::filesystem::path& folder);

    /// Sorted by service and kind.
    const std::vector<EventKind>& kinds() const { return m_kinds; }
    /// nullptr when there is none.
    const EventKind* find(const std::string& service, const std::string& kind) const;
    /// The event, pretty-printed JSON, with these fields set. Fails with Events.UnknownKind and
    /// Events.UnknownField, each naming what there is, Events.BadValue (a number was wanted) and
    /// Events.Unreadable.
    Result<std::string> generate(const std::string& service, const std::string& kind,
                                 const std::map<std::string, std::string>& fields) const;

  private:
    Error unknownKind(const std::string& service, const std::string& kind) const;

    std::filesystem::path m_folder;
    std::vector<EventKind> m_kinds;
};

} // namespace lathe::events
