// How fast events are matched, and how fast messages of a queue come to their function.
//
//   patterns  a hundred rules looking at an event together, beside trying each; on one core
//   latency   from before a message is sent until its function has it; beside an invocation of the
//             same function
//   rate      messages a second in batches of ten, from the first that is sent until the queue is
//             empty, all on this machine: the sender, the engine and the function
//
//   bench_events [--messages N]

#include "engine/patterns/Pattern.h"
#include "engine/patterns/RuleSet.h"
#include "tests/bench/EventRules.h"
#include "tests/bench/Load.h"
#include "tests/bench/Samples.h"
#include "tests/bench/SqsClient.h"
#include "tests/bench/Workbench.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <thread>

namespace json = boost::json;
using namespace lathe::bench;
using namespace lathe::patterns;

namespace {

constexpr std::string_view templateText = R"(Transform: AWS::Serverless-2016-10-31
Globals: {Function: {CodeUri: src/, MemorySize: 1769, Timeout: 30}}
Resources:
  Letters: {Type: AWS::SQS::Queue, Properties: {QueueName: letters}}
  Reader:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: reader.handler
      Events: {Letters: {Type: SQS, Properties: {Queue: !GetAtt Letters.Arn}}}
  Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: worker.handler
      Events: {Jobs: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn, BatchSize: 10}}}
)";

/// A message says when it was sent; without messages the function tells how long each has taken.
constexpr std::string_view readerText = R"(const taken = [];
export const handler = async ({ Records }) => {
  const now = performance.timeOrigin + performance.now();
  for (const { body } of Records ?? []) taken.push(now - Number(body));
  return Records ? undefined : taken.splice(0);
};
)";

/// Events a second, each matched by `match`.
template <class Match>
double matchedPerSecond(const std::vector<json::object>& events, int rounds, Match&& match) {
    std::size_t matched = 0;
    const Duration taken = timed([&] {
        for (int round = 0; round < rounds; ++round)
            for (const json::object& event : events)
                matched += match(event);
    });
    if (matched == 0)
        throw std::runtime_error("no event matches");
    return 1000.0 * rounds * static_cast<double>(events.size()) / ms(taken);
}

void patterns() {
    std::vector<Pattern> each;
    for (const std::string& text : hundredPatterns())
        each.push_back(Pattern::compile(text).value());
    const RuleSet together{each};
    fmt::print("{:<34}{:>14}{:>14}{:>8}\n", "100 patterns, events a second", "together", "each",
               "ratio");
    std::vector<json::object> all;
    const auto line = [&](std::string_view name, const std::vector<json::object>& events) {
        const double fast = matchedPerSecond(
            events, 400'000 / static_cast<int>(events.size()),
            [&](const json::object& event) { return together.matching(event).size(); });
        const double slow = matchedPerSecond(events, 8'000 / static_cast<int>(events.size()),
                                             [&](const json::object& event) {
                                                 std::size_t count = 0;
                                                 for (const Pattern& pattern : each)
                                                     count += pattern.matches(event);
                                                 return count;
                                             });
        fmt::print("{:<34}{:>14.0f}{:>14.0f}{:>8.1f}\n", name, fast, slow, fast / slow);
    };
    for (const std::string& text : someEvents()) {
        all.push_back(json::parse(text).as_object());
        line(all.back().at("detail-type").as_string(), {all.back()});
    }
    line("all of these in turn", all);
}

std::string now() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    return fmt::format("{:.3f}",
                       Milliseconds{std::chrono::system_clock::now().time_since_epoch()}.count());
}

void latency(const Workbench& workbench) {
    constexpr int messages = 300;
    constexpr std::chrono::milliseconds pause{20};
    SqsClient queue{workbench.port(), "letters"};
    LoopbackClient reader{workbench.port()};
    const std::string ask = postRequest(Workbench::pathOf("Reader"), "{}");
    for (int warmUp = 0; warmUp < 20; ++warmUp) {
        queue.send(now());
        std::this_thread::sleep_for(pause);
    }
    reader.exchange(ask);
    Samples invocations;
    Samples messagesTaken;
    for (int i = 0; i < messages; ++i) {
        queue.send(now());
        std::this_thread::sleep_for(pause);
        invocations.add(timed([&] { reader.exchange(ask); }));
        const json::value times = json::parse(reader.body());
        for (const json::value& time : times.as_array())
            messagesTaken.add(Duration{static_cast<std::int64_t>(time.to_number<double>() * 1e6)});
        std::this_thread::sleep_for(pause);
    }
    fmt::print("\n{:<34}{:>14}{:>14}{:>8}\n", "latency, ms", "p50", "p99", "count");
    for (const auto& [name, times] : {std::pair{"message sent -> function", &messagesTaken},
                                      std::pair{"invocation", &invocations}})
        fmt::print("{:<34}{:>14.3f}{:>14.3f}{:>8}\n", name, ms(times->at(0.5)), ms(times->at(0.99)),
                   times->count());
}

void rate(const Workbench& workbench, int messages) {
    SqsClient queue{workbench.port(), "jobs"};
    const std::string body(100, 'x');
    const auto pass = [&](int count) {
        Duration sending{};
        const Duration taken = timed([&] {
            sending = timed([&] {
                for (int sent = 0; sent < count; sent += 10)
                    queue.sendTen(body);
            });
            while (queue.left() > 0)
                std::this_thread::sleep_for(std::chrono::milliseconds{5});
        });
        return std::pair{sending, taken};
    };
    pass(1000);
    const auto [sending, taken] = pass(messages);
    fmt::print("\n{} messages: {:.0f} a second sent, {:.0f} a second sent and worked off\n",
               messages, 1000.0 * messages / ms(sending), 1000.0 * messages / ms(taken));
}

} // namespace

int main(int argc, char** argv) {
    int messages = 50'000;
    if (argc == 3 && std::string_view{argv[1]} == "--messages")
        messages = std::atoi(argv[2]);
    try {
        patterns();
        const Workbench workbench{{{"template.yaml", std::string{templateText}},
                                   {"src/reader.mjs", std::string{readerText}},
                                   {"src/worker.mjs", "export const handler = async () => {};\n"}}};
        latency(workbench);
        rate(workbench, messages);
    } catch (const std::exception& problem) {
        std::cerr << "bench_events: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
