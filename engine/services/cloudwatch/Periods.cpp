#include "engine/services/cloudwatch/Periods.h"

#include "engine/services/cloudwatch/Errors.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::services::cloudwatch {

Result<Seconds> periodIn(const json::object& written, std::string_view member) {
    const json::value* found = written.if_contains(member);
    boost::system::error_code failed;
    const auto seconds = found ? found->to_number<std::int64_t>(failed) : 0;
    if (!found)
        return missingParameter(fmt::format("The parameter {} is required.", member));
    const bool isShort =
        seconds == 1 || seconds == 5 || seconds == 10 || seconds == 20 || seconds == 30;
    constexpr std::int64_t longest = 365 * 86'400;
    if (failed || seconds <= 0 || seconds > longest || (!isShort && seconds % 60 != 0))
        return invalidValue(fmt::format(
            "The parameter {} must be 1, 5, 10, 20, 30, or any multiple of 60.", member));
    return Seconds{seconds};
}

Timestamp startOf(Timestamp from, Seconds period, Timestamp now) {
    constexpr std::chrono::days recent{15};
    constexpr std::chrono::days old{63};
    Seconds grain{3600};
    if (now - from <= recent)
        grain = period < Seconds{60} ? period : Seconds{60};
    else if (now - from <= old)
        grain = Seconds{300};
    const auto seconds = std::chrono::floor<Seconds>(from).time_since_epoch();
    return Timestamp{seconds - (seconds % grain + grain) % grain};
}

} // namespace lathe::services::cloudwatch
