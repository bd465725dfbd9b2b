// Warm and cold invocations through the AWS port, beside what they cannot be faster than: a bare
// loopback round trip with the same client, and the interpreter's own start. "http" is a process
// with an HTTP server that answers every request with the same bytes; "echo" is one that does so
// without even reading what was asked. With one client only one process works at a time, and a
// round trip costs three times as much when client and server are on different cores: so it is
// measured where the scheduler chooses, which is how Lathe is used and may differ from row to row,
// and in both places. On two cores the floor has to cross, Lathe may use both.
//
//   bench_invoke [--requests N]

#include "engine/http/Server.h"
#include "tests/bench/ChildProcess.h"
#include "tests/bench/FloorServer.h"
#include "tests/bench/Load.h"
#include "tests/bench/LoopbackClient.h"
#include "tests/bench/Placement.h"
#include "tests/bench/Workbench.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <thread>

namespace fs = std::filesystem;
using namespace lathe::bench;

namespace {

/// Prints where it listens and waits to be ended.
int listen(std::uint16_t port) {
    fmt::print("{}\n", port);
    std::fflush(stdout);
    return ::pause();
}

int serveEcho() {
    const FloorServer floor{std::string{helloEvent}};
    return listen(floor.port());
}

int serveHttp() {
    boost::asio::io_context io{1};
    const auto server =
        lathe::http::Server::listen(io, {}, [](auto, lathe::http::Responder responder) {
            responder.send(lathe::http::Response::json(200, std::string{helloEvent}));
        });
    if (!server)
        return 1;
    std::thread{[&io] { io.run(); }}.detach();
    return listen((*server)->port());
}

/// This program again, as a process that only answers.
class FloorProcess {
  public:
    explicit FloorProcess(const std::string& kind)
        : m_process{{fs::read_symlink("/proc/self/exe").string(), "--serve-" + kind}}
        , m_port{static_cast<std::uint16_t>(std::stoi(m_process.readLine()))} {}

    std::uint16_t port() const { return m_port; }

  private:
    ChildProcess m_process;
    std::uint16_t m_port;
};

struct Kind {
    std::string_view name;
    std::uint16_t port;
    std::string path;
    Load load;
};

/// The four in turns, and a line for each: against the first of them.
void compare(std::array<Kind, 4> kinds, std::string_view place, int clients, int requests) {
    constexpr int rounds = 15;
    for (const Kind& kind : kinds) {
        Load warmUp;
        run(warmUp, kind.port, kind.path, clients, 50);
    }
    for (int round = 0; round < rounds; ++round)
        for (Kind& kind : kinds)
            run(kind.load, kind.port, kind.path, clients, std::max(1, requests / clients / rounds));
    const Load& floor = kinds.front().load;
    for (const Kind& kind : kinds)
        fmt::print("{:<8}{:>11}{:>8}{:>11.3f}{:>11.3f}{:>11.0f}{:>13.2f}{:>13.3f}\n", kind.name,
                   place, clients, ms(kind.load.p50.at(0.5)), ms(kind.load.p99.at(0.5)),
                   kind.load.perSecond(), ms(kind.load.p50.at(0.5)) / ms(floor.p50.at(0.5)),
                   kind.load.perSecond() / floor.perSecond());
}

/// Where clients, the two that only answer, and Lathe with its environments may run.
struct Place {
    std::string_view name;
    Cores clients;
    Cores floors;
    Cores lathe;
    std::vector<int> counts;
};

void warm(const Place& place, int requests) {
    const auto onCores = [](const Cores& cores, auto&& start) {
        const Placement placed{cores};
        return start();
    };
    const auto http = onCores(place.floors, [] { return std::make_unique<FloorProcess>("http"); });
    const auto echo = onCores(place.floors, [] { return std::make_unique<FloorProcess>("echo"); });
    const auto workbench = onCores(place.lathe, [] { return std::make_unique<Workbench>(); });
    const Placement placed{place.clients};
    for (const int clients : place.counts)
        compare({Kind{"http", http->port(), "/", {}}, Kind{"echo", echo->port(), "/", {}},
                 Kind{"Node", workbench->port(), Workbench::pathOf("Node"), {}},
                 Kind{"Python", workbench->port(), Workbench::pathOf("Python"), {}}},
                place.name, clients, requests);
}

void warm(int requests) {
    fmt::print("{:<8}{:>11}{:>8}{:>11}{:>11}{:>11}{:>13}{:>13}\n", "warm", "", "clients", "p50 ms",
               "p99 ms", "per s", "p50 / http", "rate / http");
    const Cores all = Placement::available();
    const Cores first = {all.front()};
    const Cores last = {all.back()};
    warm({"one core", first, first, first, {1}}, requests);
    if (all.size() > 1)
        warm({"two cores", first, last, all, {1}}, requests);
    warm({"any core", all, all, all, {1, 8, 32}}, requests);
}

Samples starts(const std::vector<std::string>& command, int times) {
    Samples samples;
    for (int i = 0; i < times; ++i)
        samples.add(timed([&] { ChildProcess{command}.wait(); }));
    return samples;
}

void cold(Workbench& workbench) {
    constexpr int times = 15;
    // Long enough for a runtime to be on standby.
    constexpr auto calm = std::chrono::milliseconds{600};
    fmt::print("\n{:<8}{:>14}{:>18}{:>8}{:>16}{:>8}\n", "cold", "invoke p50 ms", "interpreter p50",
               "ratio", "on standby p50", "ratio");
    // The programs themselves: what is on PATH may be a version manager's script.
    const std::string node = ChildProcess{{"node", "-p", "process.execPath"}}.readLine();
    const std::string python =
        ChildProcess{{"python3", "-c", "import sys; print(sys.executable)"}}.readLine();
    const std::pair<std::string_view, std::vector<std::string>> kinds[] = {
        {"Node", {node, "-e", "0"}}, {"Python", {python, "-c", "pass"}}};
    for (const auto& [function, interpreter] : kinds) {
        const std::string request = postRequest(Workbench::pathOf(function), "{}");
        Samples invocations;
        Samples bare;
        Samples onStandby;
        for (int i = 0; i < times; ++i) {
            workbench.touchCode();
            LoopbackClient client{workbench.port()};
            invocations.add(timed([&] { client.exchange(request); }));
            bare.add(starts(interpreter, 1));
            workbench.touchCode();
            std::this_thread::sleep_for(calm);
            onStandby.add(timed([&] { client.exchange(request); }));
        }
        const double floor = ms(bare.at(0.5));
        fmt::print("{:<8}{:>14.1f}{:>18.1f}{:>8.2f}{:>16.1f}{:>8.2f}\n", function,
                   ms(invocations.at(0.5)), floor, ms(invocations.at(0.5)) / floor,
                   ms(onStandby.at(0.5)), ms(onStandby.at(0.5)) / floor);
    }
}

void commandLine(const Workbench& workbench) {
    const Samples invoke = starts({Workbench::lathe(), "invoke", "Python", "--project",
                                   workbench.project(), "--state", workbench.state()},
                                  40);
    const Samples floor = starts({"true"}, 40);
    fmt::print(
        "\nlathe invoke on a warm serve: p50 {:.1f} ms, p99 {:.1f} ms; `true` alone: {:.1f} ms\n",
        ms(invoke.at(0.5)), ms(invoke.at(0.99)), ms(floor.at(0.5)));
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "--serve-http")
        return serveHttp();
    if (first == "--serve-echo")
        return serveEcho();
    int requests = 12000;
    if (argc == 3 && first == "--requests")
        requests = std::atoi(argv[2]);
    try {
        warm(requests);
        Workbench workbench;
        cold(workbench);
        commandLine(workbench);
    } catch (const std::exception& problem) {
        std::cerr << "bench_invoke: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
