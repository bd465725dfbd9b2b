// A function in Node.js behind an HTTP API, beside a bare HTTP server of Node.js that does the same
// work, with the same client. They take turns within one run.
//
//   bench_http [--requests N]

#include "tests/bench/ChildProcess.h"
#include "tests/bench/Load.h"
#include "tests/bench/Workbench.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

using namespace lathe::bench;

namespace {

constexpr std::string_view path = "/hello";
/// How many times as long as the bare server the API may take.
constexpr double bound = 4;

constexpr const char* templateText = R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      MemorySize: 1769
      Timeout: 30
      Runtime: nodejs22.x
      Handler: index.hello
      Events: {Post: {Type: HttpApi, Properties: {Path: /hello, Method: post}}}
)";

constexpr const char* hello = R"(export const hello = async (event) => ({
  statusCode: 200,
  body: JSON.stringify(JSON.parse(event.body)),
});
)";

constexpr const char* bareServer = R"(
const server = require('http').createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = JSON.stringify(JSON.parse(Buffer.concat(parts).toString()));
    response.writeHead(200, {'content-type': 'application/json', 'content-length': body.length});
    response.end(body);
  });
});
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
)";

/// The bare server in a process of its own.
class BareNode {
  public:
    BareNode()
        : m_process{{"/usr/bin/env", "node", "-e", bareServer}}
        , m_port{static_cast<std::uint16_t>(std::stoi(m_process.readLine()))} {}

    std::uint16_t port() const { return m_port; }

  private:
    ChildProcess m_process;
    std::uint16_t m_port;
};

void print(std::string_view name, int clients, const Load& load, const Load& bare) {
    fmt::print("{:<22}{:>8}{:>11.3f}{:>11.3f}{:>11.0f}{:>11.2f}\n", name, clients,
               ms(load.p50.at(0.5)), ms(load.p99.at(0.5)), load.perSecond(),
               ms(load.p50.at(0.5)) / ms(bare.p50.at(0.5)));
}

/// Gives the ratio of the medians.
double measure(const Workbench& workbench, const BareNode& node, int clients, int requests) {
    constexpr int rounds = 15;
    Load api, bare, warmUp;
    const auto both = [&](Load& ours, Load& theirs, int count) {
        run(ours, workbench.apiPort(), path, clients, count);
        run(theirs, node.port(), path, clients, count);
    };
    both(warmUp, warmUp, 50);
    for (int round = 0; round < rounds; ++round)
        both(api, bare, std::max(1, requests / clients / rounds));
    print("HTTP API, Node.js", clients, api, bare);
    print("bare Node.js server", clients, bare, bare);
    return ms(api.p50.at(0.5)) / ms(bare.p50.at(0.5));
}

} // namespace

int main(int argc, char** argv) {
    int requests = 6000;
    if (argc == 3 && std::string_view{argv[1]} == "--requests")
        requests = std::atoi(argv[2]);
    try {
        const Workbench workbench{{{"template.yaml", templateText}, {"src/index.mjs", hello}}};
        const BareNode node;
        fmt::print("{:<22}{:>8}{:>11}{:>11}{:>11}{:>11}\n", "", "clients", "p50 ms", "p99 ms",
                   "per s", "x bare");
        const double ratio = measure(workbench, node, 1, requests);
        for (const int clients : {8, 32})
            measure(workbench, node, clients, requests);
        fmt::print("\none client: {:.2f} times the bare server, of {} allowed\n", ratio, bound);
        return ratio <= bound ? 0 : 1;
    } catch (const std::exception& problem) {
        std::cerr << "bench_http: " << problem.what() << '\n';
        return 1;
    }
}
