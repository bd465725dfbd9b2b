#include "engine/model/Invocation.h"

#include <algorithm>
#include <array>

namespace lathe::model {

namespace {

constexpr std::array<std::string_view, 3> typeNames = {"RequestResponse", "Event", "DryRun"};
constexpr std::array<std::string_view, 7> outcomeNames = {
    "success", "error", "crash", "timeout", "throttled", "stopped", "not run"};

} // namespace

std::string toText(InvocationType type) {
    return std::string{typeNames.at(static_cast<std::size_t>(type))};
}

std::optional<InvocationType> invocationTypeOf(std::string_view name) {
    const auto found = std::find(typeNames.begin(), typeNames.end(), name);
    if (found == typeNames.end())
        return std::nullopt;
    return static_cast<InvocationType>(found - typeNames.begin());
}

std::string toText(OutcomeKind kind) {
    return std::string{outcomeNames.at(static_cast<std::size_t>(kind))};
}

std::optional<OutcomeKind> outcomeKindOf(std::string_view name) {
    const auto found = std::find(outcomeNames.begin(), outcomeNames.end(), name);
    if (found == outcomeNames.end())
        return std::nullopt;
    return static_cast<OutcomeKind>(found - outcomeNames.begin());
}

std::string toText(LogLevel level) {
    static constexpr std::array names = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};
    return names.at(static_cast<std::size_t>(level));
}

} // namespace lathe::model
