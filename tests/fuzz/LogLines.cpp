#include "engine/base/Clock.h"
#include "engine/base/Utf8.h"
#include "engine/telemetry/LogAssembler.h"
#include "tests/fuzz/Check.h"

#include <functional>
#include <vector>

// What a function prints, made into lines: the same ones however it comes, and valid UTF-8.

using namespace lathe;
using fuzz::require;

namespace {

std::vector<std::string> linesOf(std::string_view bytes, std::size_t step) {
    std::vector<std::string> lines;
    telemetry::LogAssembler assembler{
        Clock::system(), [&](std::string line, Timestamp) { lines.push_back(std::move(line)); }};
    while (!bytes.empty()) {
        assembler.feed(bytes.substr(0, step));
        bytes.remove_prefix(std::min(step, bytes.size()));
    }
    assembler.flush();
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::textOf(data, size);
    const auto lines = linesOf(bytes, bytes.size() + 1);
    for (const std::size_t step : {1, 3, 17})
        require(linesOf(bytes, step) == lines, "lines do not depend on the pieces");
    for (const std::string& line : lines) {
        require(line.find('\n') == std::string::npos, "a line has no line end");
        require(validUtf8(line) == line, "a line is valid UTF-8");
        (void)telemetry::levelOf(line);
    }
    return 0;
}
