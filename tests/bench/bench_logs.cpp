// The log of a busy month: how fast lines are written, and how long it takes to open them, to find
// the first that fit and to look through all; beside it grep and, where it is installed, lnav on
// the same lines as a text file.
//
//   bench_logs [--lines N]

#include "engine/insights/Execution.h"
#include "engine/logpatterns/FilterPattern.h"
#include "engine/store/EventReader.h"
#include "engine/store/Journal.h"
#include "tests/bench/ChildProcess.h"
#include "tests/bench/Samples.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <string_view>

using namespace lathe;
using bench::Duration;
using bench::ms;
using bench::timed;

namespace {

constexpr Timestamp epoch{Seconds{1'780'000'000}};
constexpr std::int64_t linesInBatch = 1000;
/// One of so many is an error.
constexpr std::int64_t errorEvery = 10'000;

std::string textOf(std::int64_t number) {
    return number % errorEvery == 0
               ? fmt::format("[ERROR] order {} could not be paid: card {} was refused", number,
                             number * 7919)
               : fmt::format("[INFO] order {} paid with card {} in {} ms", number, number * 7919,
                             number % 997);
}

void flush(store::Journal& journal) {
    std::promise<void> done;
    journal.flush([&done](const Result<bool>&) { done.set_value(); });
    done.get_future().wait();
}

/// Writes them as a busy function would; gives how long it took until all were there.
Duration write(const std::filesystem::path& folder, std::int64_t count) {
    store::Retention retention;
    retention.logLines = 2 * count;
    retention.bytes = std::int64_t{1} << 40;
    auto journal = store::Journal::open(
        folder, [](const Error& error) { fmt::print(stderr, "{}\n", error.detail.english()); },
        retention);
    if (!journal)
        std::exit(1);
    (*journal)->openStream({"stream", "/aws/lambda/pay", "2026/11/30/[$LATEST]0", "Pay", epoch});
    return timed([&] {
        for (std::int64_t number = 0; number < count;) {
            std::vector<model::LogLine> lines;
            for (std::int64_t i = 0; i < linesInBatch && number < count; ++i, ++number) {
                model::LogLine line;
                line.time = epoch + Microseconds{number * 250};
                line.function = "Pay";
                line.environmentId = "stream";
                line.text = textOf(number);
                lines.push_back(std::move(line));
            }
            (*journal)->append(
                std::make_shared<const std::vector<model::LogLine>>(std::move(lines)));
            // What a source does that must lose nothing: it waits before the journal has to.
            if (number % (100 * linesInBatch) == 0)
                flush(**journal);
        }
        flush(**journal);
    });
}

void writeText(const std::filesystem::path& file, std::int64_t count) {
    std::FILE* out = std::fopen(file.c_str(), "w");
    for (std::int64_t number = 0; number < count; ++number)
        fmt::print(out, "{}\n", textOf(number));
    std::fclose(out);
}

/// Until `most` events that fit were found, or all were looked at.
Duration search(const std::filesystem::path& folder, std::string_view pattern, std::int64_t most) {
    const auto parsed = logpatterns::FilterPattern::parse(pattern);
    return timed([&] {
        const auto reader = *store::EventReader::open(folder);
        store::EventSearch search{*reader->streams("/aws/lambda/pay")};
        search.newestFirst = true;
        search.matches = [&parsed](std::string_view text) { return parsed->matches(text); };
        std::int64_t found = 0;
        (void)reader->read(search, [&](const store::StoredEvent&) { return ++found < most; });
    });
}

Duration ask(const std::filesystem::path& folder, std::string_view text) {
    return timed([&] {
        const auto reader = *store::EventReader::open(folder);
        insights::Execution execution{
            *insights::Query::parse(text),
            {{Timestamp::max(), epoch, Timestamp::max()}, insights::Execution::Feed::NewestFirst}};
        (void)reader->read({*reader->streams("/aws/lambda/pay")},
                           [&](const store::StoredEvent& event) {
                               execution.add({event.position.time,
                                              event.position.time,
                                              event.line.text,
                                              event.stream.name,
                                              {},
                                              {}});
                               return execution.wantsMore();
                           });
        (void)execution.finish();
    });
}

Duration run(const std::string& command) {
    return timed([&] { bench::ChildProcess{{"/bin/sh", "-c", command}}.wait(); });
}

void print(std::string_view what, Duration duration, Duration floor) {
    fmt::print("{:<52}{:>12.1f}{:>12.2f}\n", what, ms(duration), ms(duration) / ms(floor));
}

} // namespace

int main(int argc, char** argv) {
    const std::int64_t count =
        argc == 3 && std::string_view{argv[1]} == "--lines" ? std::atoll(argv[2]) : 10'000'000;
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "bench_logs";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const std::filesystem::path text = folder / "lines.txt";
    const Duration written = write(folder, count);
    const Duration writtenText = timed([&] { writeText(text, count); });
    fmt::print("{} lines: {:.0f} a second into the journal, {:.0f} into a text file\n", count,
               1000.0 * static_cast<double>(count) / ms(written),
               1000.0 * static_cast<double>(count) / ms(writtenText));
    const std::string grep = fmt::format("LC_ALL=C grep -c refused {}", text.string());
    (void)run(grep);
    const Duration floor = run(grep);
    fmt::print("{:<52}{:>12}{:>12}\n", "", "ms", "of grep");
    print("grep, all of a text", floor, floor);
    print("grep, all of a regular expression",
          run(fmt::format("LC_ALL=C grep -cE 'order [0-9]+ could' {}", text.string())), floor);
    print("opened, and the newest hundred", search(folder, "", 100), floor);
    print("the first hundred of a text", search(folder, "refused", 100), floor);
    print("the first hundred of a regular expression", search(folder, "%order [0-9]+ could%", 100),
          floor);
    print("all of a text", search(folder, "refused", count), floor);
    print("all of a regular expression", search(folder, "%order [0-9]+ could%", count), floor);
    print("query: count of a text", ask(folder, "filter @message like /refused/ | stats count(*)"),
          floor);
    print("query: count by five minutes", ask(folder, "stats count(*) by bin(5m)"), floor);
    if (std::system("command -v lnav > /dev/null") == 0)
        print("lnav, all of a text",
              run(fmt::format("TERM=xterm lnav -n -c ':filter-in refused' {} > /dev/null",
                              text.string())),
              floor);
    std::filesystem::remove_all(folder);
    return 0;
}
