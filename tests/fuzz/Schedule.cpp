#include "engine/schedule/Firings.h"
#include "tests/fuzz/Check.h"

#include <array>

// A schedule expression, and its firings from a time on: they come in order, within bounds, and
// each again when it is asked for alone. An input is lines: the time in microseconds, the start,
// and the expression.

using namespace lathe;
using namespace lathe::schedule;
using fuzz::require;

namespace {

Timestamp timeIn(std::string_view digits) {
    std::uint64_t number = 0;
    for (const char digit : digits.substr(0, 19))
        number = number * 10 + static_cast<std::uint64_t>(digit & 15);
    return Timestamp{Microseconds{static_cast<std::int64_t>(number)}};
}

/// With summer time, with half an hour of it, with days that were left out, and without.
const std::array<TimeZone, 4>& zones() {
    static const std::array<TimeZone, 4> zones{
        TimeZone::named("America/New_York").value(), TimeZone::named("Australia/Lord_Howe").value(),
        TimeZone::named("Pacific/Apia").value(), TimeZone::utc()};
    return zones;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::textOf(data, size);
    const Timestamp after = timeIn(fuzz::takeUntil(rest, "\n"));
    const std::string_view start = fuzz::takeUntil(rest, "\n");
    const auto expression = parse(rest);
    if (!expression) {
        require(expression.error().code.starts_with("Schedule."), "the code says what is wrong");
        require(!expression.error().detail.english().empty(), "an error has its sentence");
        return 0;
    }
    Options options;
    options.timeZone = zones()[size % zones().size()];
    if (!start.empty())
        options.start = timeIn(start);
    const auto firings = nextFirings(*expression, options, after, 20);
    Timestamp before = after;
    for (const Timestamp firing : firings) {
        require(firing > before, "firings come in order");
        require(!options.start || firing >= *options.start ||
                    std::holds_alternative<Once>(*expression),
                "nothing before the start");
        require(next(*expression, options, before) == firing, "the next one is found alone");
        before = firing;
    }
    return 0;
}
