// Warm and cold invocations through the AWS port, beside what they cannot be faster than: a bare
// loopback round trip with the same client, and the interpreter's own start.
//
//   bench_invoke [--requests N]

#include "tests/bench/ChildProcess.h"
#include "tests/bench/FloorServer.h"
#include "tests/bench/LoopbackClient.h"
#include "tests/bench/Samples.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string_view>
#include <thread>

namespace fs = std::filesystem;
using namespace lathe::bench;

namespace {

constexpr std::string_view templateText = R"(Transform: AWS::Serverless-2016-10-31
Globals: {Function: {CodeUri: src/, MemorySize: 1769, Timeout: 30}}
Resources:
  Python: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13, Handler: app.handler}}
  Node: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: index.handler}}
)";

/// A project in a temporary folder, and a `lathe serve` for it.
class Workbench {
  public:
    Workbench() {
        write("template.yaml", templateText);
        write("src/app.py", "def handler(event, context):\n    return event\n");
        write("src/index.mjs", "export const handler = async (event) => event;\n");
        m_server = std::make_unique<ChildProcess>(std::vector<std::string>{
            lathe(), "serve", "--project", m_folder.string(), "--state", state(), "--port", "0"});
        const std::string ready = m_server->readLine();
        const auto colon = ready.rfind(':');
        if (ready.rfind("lathe: ready", 0) != 0)
            throw std::runtime_error("lathe serve did not come up: " + ready);
        m_port = static_cast<std::uint16_t>(std::stoi(ready.substr(colon + 1)));
    }
    ~Workbench() {
        m_server.reset();
        fs::remove_all(m_folder);
    }

    std::uint16_t port() const { return m_port; }
    std::string project() const { return m_folder.string(); }
    std::string state() const { return (m_folder / "state").string(); }
    static std::string lathe() {
        return (fs::read_symlink("/proc/self/exe").parent_path() / "lathe").string();
    }
    /// Makes the next invocation a cold one.
    void touchCode() { rewrite("src/app.py"), rewrite("src/index.mjs"); }

  private:
    void write(const fs::path& name, std::string_view text) const {
        fs::create_directories((m_folder / name).parent_path());
        std::ofstream{m_folder / name} << text;
    }
    void rewrite(const fs::path& name) const {
        std::ofstream{m_folder / name, std::ios::app} << "\n";
    }

    fs::path m_folder = fs::temp_directory_path() / fmt::format("lathe-bench-{}", ::getpid());
    std::unique_ptr<ChildProcess> m_server;
    std::uint16_t m_port = 0;
};

struct Load {
    Samples latencies;
    double perSecond = 0;
};

/// `clients` connections, each sending `requests` requests one after the other.
Load run(std::uint16_t port, std::string_view path, int clients, int requests) {
    const std::string request = postRequest(path, R"({"hello":"world"})");
    std::vector<Samples> samples(clients);
    std::vector<std::thread> threads;
    const Duration total = timed([&] {
        for (int c = 0; c < clients; ++c) {
            threads.emplace_back([&, c] {
                LoopbackClient client{port};
                for (int i = 0; i < requests; ++i) {
                    samples[c].add(timed([&] {
                        if (client.exchange(request) != 200)
                            throw std::runtime_error(std::string{client.body()});
                    }));
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
    });
    Load load;
    for (const Samples& one : samples)
        load.latencies.add(one);
    load.perSecond = static_cast<double>(load.latencies.count()) * 1000 / ms(total);
    return load;
}

std::string pathOf(std::string_view function) {
    return fmt::format("/2015-03-31/functions/{}/invocations", function);
}

void warm(const Workbench& workbench, int requests) {
    const FloorServer floor{R"({"hello":"world"})"};
    fmt::print("{:<8}{:>8}{:>11}{:>11}{:>11}{:>14}{:>15}\n", "warm", "clients", "p50 ms", "p99 ms",
               "per s", "p50 / floor", "rate / floor");
    for (const int clients : {1, 8, 32}) {
        const int each = std::max(1, requests / clients);
        const Load bare = run(floor.port(), "/", clients, each);
        const double bareP50 = ms(bare.latencies.at(0.5));
        fmt::print("{:<8}{:>8}{:>11.3f}{:>11.3f}{:>11.0f}{:>14}{:>15}\n", "floor", clients, bareP50,
                   ms(bare.latencies.at(0.99)), bare.perSecond, "1", "1");
        for (const std::string_view function : {"Node", "Python"}) {
            run(workbench.port(), pathOf(function), clients, 20);
            const Load load = run(workbench.port(), pathOf(function), clients, each);
            const double p50 = ms(load.latencies.at(0.5));
            fmt::print("{:<8}{:>8}{:>11.3f}{:>11.3f}{:>11.0f}{:>14.2f}{:>15.3f}\n", function,
                       clients, p50, ms(load.latencies.at(0.99)), load.perSecond, p50 / bareP50,
                       load.perSecond / bare.perSecond);
        }
    }
}

Samples starts(const std::vector<std::string>& command, int times) {
    Samples samples;
    for (int i = 0; i < times; ++i)
        samples.add(timed([&] { ChildProcess{command}.wait(); }));
    return samples;
}

void cold(Workbench& workbench) {
    constexpr int times = 15;
    fmt::print("\n{:<8}{:>14}{:>18}{:>8}\n", "cold", "invoke p50 ms", "interpreter p50", "ratio");
    // The programs themselves: what is on PATH may be a version manager's script.
    const std::string node = ChildProcess{{"node", "-p", "process.execPath"}}.readLine();
    const std::string python =
        ChildProcess{{"python3", "-c", "import sys; print(sys.executable)"}}.readLine();
    const std::pair<std::string_view, std::vector<std::string>> kinds[] = {
        {"Node", {node, "-e", "0"}}, {"Python", {python, "-c", "pass"}}};
    for (const auto& [function, interpreter] : kinds) {
        const std::string request = postRequest(pathOf(function), "{}");
        Samples invocations;
        Samples bare;
        for (int i = 0; i < times; ++i) {
            workbench.touchCode();
            LoopbackClient client{workbench.port()};
            invocations.add(timed([&] { client.exchange(request); }));
            bare.add(starts(interpreter, 1));
        }
        fmt::print("{:<8}{:>14.1f}{:>18.1f}{:>8.2f}\n", function, ms(invocations.at(0.5)),
                   ms(bare.at(0.5)), ms(invocations.at(0.5)) / ms(bare.at(0.5)));
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
    int requests = 4000;
    if (argc == 3 && std::string_view{argv[1]} == "--requests")
        requests = std::atoi(argv[2]);
    try {
        Workbench workbench;
        warm(workbench, requests);
        cold(workbench);
        commandLine(workbench);
    } catch (const std::exception& problem) {
        std::cerr << "bench_invoke: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
