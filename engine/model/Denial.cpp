#include "engine/model/Denial.h"

#include <array>
#include <utility>

namespace lathe::model {

namespace {

constexpr std::array<std::pair<IamMode, std::string_view>, 3> modes{
    {{IamMode::Enforce, "enforce"}, {IamMode::Warn, "warn"}, {IamMode::Off, "off"}}};

} // namespace

std::string toText(IamMode mode) {
    for (const auto& [known, text] : modes) {
        if (known == mode)
            return std::string{text};
    }
    return {};
}

std::optional<IamMode> iamModeFrom(std::string_view text) {
    for (const auto& [mode, known] : modes) {
        if (known == text)
            return mode;
    }
    return {};
}

bool Denial::repeats(const Denial& earlier) const {
    return who == earlier.who && action == earlier.action && resource == earlier.resource &&
           wasRefused == earlier.wasRefused && reason == earlier.reason;
}

Diagnostic diagnosticOf(const Denial& denial, SourceLocation place) {
    Diagnostic diagnostic;
    diagnostic.severity = denial.wasRefused ? Severity::Error : Severity::Warning;
    diagnostic.code = "Iam.Denied";
    // Of a service the name says more than the function that it is to start.
    const bool isService = denial.who.ends_with(".amazonaws.com");
    const std::string& who = denial.function.empty() || isService ? denial.who : denial.function;
    diagnostic.message =
        denial.wasRefused
            ? Text::tr("{} was refused {} on {}.", who, denial.action, denial.resource)
            : Text::tr("{} may not do {} on {}; it was allowed all the same.", who, denial.action,
                       denial.resource);
    diagnostic.hint = denial.missing.empty()
                          ? Text::tr("A policy denies it: {}.", denial.reason)
                          : Text::tr("What is missing: {}", boost::json::serialize(denial.missing));
    diagnostic.location = std::move(place);
    diagnostic.resource = denial.function;
    return diagnostic;
}

} // namespace lathe::model
