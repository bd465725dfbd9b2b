#pragma once

#include "engine/compare/PathPattern.h"
#include "engine/compare/Volatile.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lathe::compare {

/// Values that need not be the same.
struct Exception {
    PathPattern path;
    /// What both have to be; nothing: whatever they are, and they may be missing.
    std::optional<Form> form;
};

/// How far two numbers may be apart: by `absolute`, or by `relative` times the larger one.
struct Tolerance {
    double absolute = 0;
    double relative = 0;
};

/// "0.01" or "1%". Fails with Tolerance.Invalid.
Result<Tolerance> toleranceFrom(std::string_view text);

/// What counts as equal.
struct Rules {
    std::vector<Exception> exceptions;
    /// Without one, 1 and 1.0 differ: in many languages they are of different types.
    std::optional<Tolerance> tolerance;
};

/// Which exceptions hold at one place of a document.
class Place {
  public:
    explicit Place(const Rules& rules);

    Place into(std::string_view name) const;
    const Rules& rules() const { return *m_rules; }
    /// The first exception that is for this value.
    const Exception* exception() const;
    /// The exception allows that it is not there.
    bool mayMiss() const;

  private:
    Place() = default;

    const Rules* m_rules = nullptr;
    std::vector<std::pair<const Exception*, PathProgress>> m_open;
};

/// Sets the marks of the value and all within it.
void fingerprint(Value& value, const Place& place);
/// Two values that are no containers.
bool areEqual(const Value& before, const Value& after, const Rules& rules);

} // namespace lathe::compare
