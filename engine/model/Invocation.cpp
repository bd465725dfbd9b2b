#include "engine/model/Invocation.h"

#include <array>

namespace lathe::model {

std::string toText(OutcomeKind kind) {
    static constexpr std::array names = {"success",   "error",   "crash",  "timeout",
                                         "throttled", "stopped", "not run"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string toText(LogLevel level) {
    static constexpr std::array names = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};
    return names.at(static_cast<std::size_t>(level));
}

} // namespace lathe::model
