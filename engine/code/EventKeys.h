#pragma once

#include "engine/code/Scan.h"
#include "engine/language/Completion.h"
#include "engine/language/Explanation.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lathe::code {

/// A test event, and the handler that gets it.
struct TestEvent {
    /// "S3Put"; empty: it has no name.
    std::string name;
    boost::json::value value;
    /// The function's name in its file: "handler".
    std::string handler;
};

/// The keys of the event that may be reached at the place: `event["`, `event.get("`, `event[`, and
/// in scripts `event.`; empty elsewhere. Each with a look at its value.
std::vector<language::CompletionItem> eventKeys(const Place& place, const TestEvent& event);

/// The value of the event that is reached by the key at the place.
std::optional<language::Explanation> explainEvent(const Place& place, const TestEvent& event);

} // namespace lathe::code
