#pragma once

#include "engine/base/Units.h"
#include "engine/model/Diagnostic.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lathe::model {

/// What becomes of a request that the policies do not allow.
enum class IamMode {
    /// It is refused.
    Enforce,
    /// It is served, and told.
    Warn,
    /// It is served; nobody looks at policies.
    Off,
};

/// "enforce", "warn" or "off".
std::string toText(IamMode mode);
/// Nothing where it is none of them.
std::optional<IamMode> iamModeFrom(std::string_view text);

/// A request that the policies do not allow.
struct Denial {
    Timestamp time{};
    /// Whether it was refused, or served all the same (IamMode::Warn).
    bool wasRefused = true;
    /// ARN of who asked, or the name of a service ("s3.amazonaws.com").
    std::string who;
    /// Logical id of the function that asked, or, where a service asks to invoke one, of that one;
    /// empty where there is none.
    std::string function;
    /// "s3:GetObject"
    std::string action;
    std::string resource;
    /// "because no identity-based policy allows the s3:GetObject action"
    std::string reason;
    /// The statement whose lack it is, as a policy of `function` has it, or the properties of an
    /// AWS::Lambda::Permission; empty after an explicit Deny.
    boost::json::object missing = {};
    /// Equal ones, one after the other, are told once.
    std::int64_t count = 1;

    /// Whether it is the same request again.
    bool repeats(const Denial& earlier) const;
    bool operator==(const Denial&) const = default;
};

/// As a problem of the project: an error where it was refused, else a warning. `place` is that of
/// what asked.
Diagnostic diagnosticOf(const Denial& denial, SourceLocation place);

} // namespace lathe::model
