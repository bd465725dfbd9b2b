// Warm invocations and bursts of first ones, Lathe beside other programs that run functions on
// one's own machine (from npm: the first run installs them). All take turns within one run.
//
// A round takes each about the same time, whatever it can do: the slow ones send less.
//
//   bench_peers [--milliseconds OF-A-ROUND]

#include "tests/bench/Load.h"
#include "tests/bench/LoopbackClient.h"
#include "tests/bench/Peers.h"
#include "tests/bench/Workbench.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <thread>
#include <vector>

using namespace lathe::bench;

namespace {

struct Contestant {
    Peer peer;
    Load load;
    int requests = 0;
};

double foreignLoad() {
    double average = 0;
    ::getloadavg(&average, 1);
    return average;
}

std::vector<Contestant> contestants(const Workbench& workbench, const Peers& peers) {
    std::vector<Contestant> all{
        {{"Lathe Node", workbench.port(), Workbench::pathOf("Node")}, {}},
        {{"Lathe Python", workbench.port(), Workbench::pathOf("Python")}, {}}};
    for (const Peer& peer : peers.all())
        all.push_back({peer, {}});
    return all;
}

void print(int clients, const std::vector<Contestant>& all) {
    const Load& node = all[0].load;
    const Load& python = all[1].load;
    for (const auto& [peer, load, requests] : all)
        fmt::print("{:<22}{:>8}{:>11.3f}{:>11.3f}{:>11.0f}{:>12.2f}{:>14.2f}\n", peer.name, clients,
                   ms(load.p50.at(0.5)), ms(load.p99.at(0.5)), load.perSecond(),
                   ms(node.p50.at(0.5)) / ms(load.p50.at(0.5)),
                   ms(python.p50.at(0.5)) / ms(load.p50.at(0.5)));
    std::fflush(stdout);
}

/// So many requests of each client take about that long.
int requestsWithin(Duration time, const Peer& peer, int clients) {
    constexpr int some = 50;
    Load first;
    run(first, peer.port, peer.path, clients, some);
    Load load;
    run(load, peer.port, peer.path, clients, some);
    return std::max(1, static_cast<int>(load.perSecond() * ms(time) / 1000 / clients));
}

void warm(const Workbench& workbench, const Peers& peers, Duration time) {
    constexpr int rounds = 11;
    fmt::print("{:<22}{:>8}{:>11}{:>11}{:>11}{:>12}{:>14}\n", "warm", "clients", "p50 ms", "p99 ms",
               "per s", "Node / it", "Python / it");
    for (const int clients : {1, 8, 32}) {
        std::vector<Contestant> all = contestants(workbench, peers);
        for (Contestant& one : all)
            one.requests = requestsWithin(time, one.peer, clients);
        for (int round = 0; round < rounds; ++round) {
            for (Contestant& one : all)
                run(one.load, one.peer.port, one.peer.path, clients, one.requests);
        }
        print(clients, all);
    }
}

/// From the first request sent to the last answer, of `size` clients that each send one at once.
Duration burst(const Peer& peer, int size) {
    Load load;
    return timed([&] { run(load, peer.port, peer.path, size, 1); });
}

void bursts(const Workbench& workbench, Peers& peers) {
    constexpr int size = 100;
    constexpr int times = 5;
    Samples node;
    Samples python;
    Samples itsNode;
    Samples itsPython;
    for (int i = 0; i < times; ++i) {
        workbench.touchCode();
        node.add(burst({"", workbench.port(), Workbench::pathOf("Node")}, size));
        python.add(burst({"", workbench.port(), Workbench::pathOf("Python")}, size));
        peers.restartServerless();
        itsNode.add(burst(peers.serverlessNode(), size));
        itsPython.add(burst(peers.serverlessPython(), size));
    }
    fmt::print("\n{:<22}{:>12}{:>16}{:>8}\n", "burst of 100 first", "Lathe ms", "sls-offline ms",
               "ratio");
    for (const auto& [name, ours, theirs] :
         {std::tuple{"Node", &node, &itsNode}, {"Python", &python, &itsPython}})
        fmt::print("{:<22}{:>12.0f}{:>16.0f}{:>8.2f}\n", name, ms(ours->at(0.5)),
                   ms(theirs->at(0.5)), ms(ours->at(0.5)) / ms(theirs->at(0.5)));
}

} // namespace

int main(int argc, char** argv) {
    int milliseconds = 300;
    if (argc == 3 && std::string_view{argv[1]} == "--milliseconds")
        milliseconds = std::atoi(argv[2]);
    try {
        Peers peers{LATHE_PEERS};
        const Workbench workbench;
        fmt::print("load of the machine before: {:.1f}, cores: {}\n\n", foreignLoad(),
                   std::thread::hardware_concurrency());
        warm(workbench, peers, std::chrono::milliseconds{milliseconds});
        bursts(workbench, peers);
    } catch (const std::exception& problem) {
        std::cerr << "bench_peers: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
