#include "engine/logpatterns/FilterPattern.h"
#include "tests/fuzz/Check.h"

// A filter pattern of CloudWatch Logs, the name of a value and messages, apart by zero bytes. A
// message matches or not, the same each time; what is taken out of one that matches can be asked
// for by its name.

using namespace lathe;
using namespace lathe::logpatterns;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::string_view zero{"\0", 1};
    std::string_view rest = fuzz::textOf(data, size);
    const std::string_view text = fuzz::takeUntil(rest, zero);
    const std::string_view name = fuzz::takeUntil(rest, zero);
    const auto pattern = FilterPattern::parse(text);
    if (!pattern) {
        require(!pattern.error().detail.english().empty(), "what is wrong is said", text);
        return 0;
    }
    while (!rest.empty()) {
        const std::string_view message = fuzz::takeUntil(rest, zero);
        const bool matches = pattern->matches(message);
        require(pattern->matches(message) == matches, "a message matches each time", message);
        require(!text.empty() || matches, "the empty pattern matches everything", message);
        (void)pattern->value(message, name);
        if (!matches)
            continue;
        for (const auto& [key, value] : pattern->extracted(message))
            require(pattern->value(message, key) == value, "a value can be asked for by its name",
                    key);
    }
    return 0;
}
