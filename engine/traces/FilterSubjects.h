#pragma once

#include "engine/traces/FilterExpression.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::traces {

/// A node as a filter names it: `"api.example.com"` or `id(name: "...", type: "...")`; what is
/// empty may be anything.
struct ServicePattern {
    std::string name;
    std::string type;
    std::string accountId;

    bool matches(const ServiceId& service) const {
        return (name.empty() || name == service.name) && (type.empty() || type == service.type) &&
               (accountId.empty() || accountId == service.accountId);
    }
};

/// What a condition is about: a trace, or of one the segments of a service, of an edge, or the
/// entities of a root cause. Names of keywords are in small letters.
class FilterExpression::Subject {
  public:
    virtual ~Subject() = default;

    /// Nothing where the keyword is no boolean, or says nothing of this kind of subject.
    virtual std::optional<bool> flag(std::string_view keyword) const = 0;
    virtual std::optional<double> number(std::string_view keyword) const = 0;
    /// Empty where there is none.
    virtual std::vector<std::string> texts(std::string_view keyword) const = 0;
    virtual std::vector<boost::json::value> annotation(std::string_view key) const;
    /// Whether the condition holds for one of its services.
    virtual bool anyService(const ServicePattern& pattern, const Condition& condition) const;
    virtual bool anyEdge(const ServicePattern& from, const ServicePattern& to,
                         const Condition& condition) const;
    /// `kind` is "fault", "error" or "responsetime", `level` "service", "entity" or "exception".
    virtual bool anyRootCause(std::string_view kind, std::string_view level,
                              const Condition& condition) const;
    /// The root causes of all kinds, as GetTraceSummaries writes them.
    virtual boost::json::array rootCauses() const;
};

/// `condition` on a whole trace.
bool holdsFor(const Trace& trace, const Summary& summary,
              const FilterExpression::Condition& condition);

enum class KeywordKind { Boolean, Number, Text };
/// Nothing where there is no such keyword.
std::optional<KeywordKind> keywordKind(std::string_view keyword);

} // namespace lathe::traces
