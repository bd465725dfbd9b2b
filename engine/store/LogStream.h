#pragma once

#include "engine/base/Units.h"

#include <optional>
#include <string>

namespace lathe::store {

/// A log stream of CloudWatch Logs: what one execution environment logs, or what clients have put
/// into one of their own.
struct LogStream {
    /// What its lines have as environmentId.
    std::string id;
    /// "/aws/lambda/hello"
    std::string group;
    /// "2026/11/30/[$LATEST]2f3a..."; no other of its group has it.
    std::string name;
    /// Logical id; empty where clients write it.
    std::string function;
    Timestamp created{};
    /// Of its events; nothing where it has none.
    std::optional<Timestamp> first = {};
    std::optional<Timestamp> last = {};

    bool operator==(const LogStream&) const = default;
};

} // namespace lathe::store
