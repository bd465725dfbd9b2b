#include "tests/bench/Peers.h"

#include "tests/bench/Load.h"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace fs = std::filesystem;

namespace lathe::bench {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view packages =
    "serverless@3 serverless-offline@13 workerd @google-cloud/functions-framework";

constexpr std::string_view serverlessYml = R"(service: bench
frameworkVersion: '3'
plugins: [serverless-offline]
provider: {name: aws, runtime: nodejs20.x}
functions:
  node: {handler: index.handler, events: [{httpApi: {method: POST, path: /node}}]}
  python: {handler: app.handler, runtime: python3.11, events: [{httpApi: {method: POST, path: /python}}]}
)";

constexpr std::string_view workerCapnp = R"(using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    compatibilityDate = "2024-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:%PORT%", http = (), service = "main")]);
)";

std::uint16_t freePort() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

void write(const fs::path& file, std::string_view text) {
    std::ofstream{file} << text;
}

bool listens(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool up = ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return up;
}

void await(const Peer& peer) {
    for (int i = 0; i < 1200; ++i) {
        if (listens(peer.port))
            return;
        std::this_thread::sleep_for(50ms);
    }
    throw std::runtime_error(fmt::format("{} did not come up", peer.name));
}

} // namespace

Peers::Peers(fs::path folder)
    : m_folder{std::move(folder)} {
    const std::uint16_t serverless = freePort();
    m_peers = {{"workerd", freePort(), "/"},
               {"sls-offline Node", serverless, "/node"},
               {"sls-offline Python", serverless, "/python"},
               {"functions-framework", freePort(), "/"}};
    install();
    writeProjects();
    m_workerd = start("node_modules/.bin/workerd serve worker.capnp");
    m_framework = start(fmt::format("node_modules/.bin/functions-framework --target=hello "
                                    "--source=framework.js --port={}",
                                    m_peers[3].port));
    await(m_peers[0]);
    await(m_peers[3]);
    restartServerless();
}

Peers::~Peers() = default;

void Peers::install() const {
    if (fs::exists(m_folder / "node_modules/.bin/serverless"))
        return;
    fs::create_directories(m_folder);
    write(m_folder / "package.json", R"({"name": "peers", "version": "1.0.0", "private": true})");
    const auto installed =
        start(fmt::format("npm install --no-audit --no-fund {}", packages))->wait();
    if (installed != 0)
        throw std::runtime_error("npm could not install the peers");
}

void Peers::writeProjects() const {
    write(m_folder / "serverless.yml", serverlessYml);
    write(m_folder / "index.js", "exports.handler = async (event) => ({statusCode: 200, body: "
                                 "event.body});\n");
    write(m_folder / "app.py", "def handler(event, context):\n"
                               "    return {'statusCode': 200, 'body': event['body']}\n");
    write(m_folder / "worker.js", "export default { async fetch(request) {\n"
                                  "  return new Response(await request.text()); } };\n");
    std::string capnp{workerCapnp};
    capnp.replace(capnp.find("%PORT%"), 6, std::to_string(m_peers[0].port));
    write(m_folder / "worker.capnp", capnp);
    write(m_folder / "framework.js",
          "exports.hello = (request, response) => response.json(request.body);\n");
}

std::unique_ptr<ChildProcess> Peers::start(const std::string& command) const {
    // What they print must go somewhere: nobody reads it.
    return std::make_unique<ChildProcess>(std::vector<std::string>{
        "sh", "-c",
        fmt::format("cd '{}' && SLS_TELEMETRY_DISABLED=1 SLS_NOTIFICATIONS_MODE=off exec {} "
                    ">/dev/null 2>&1",
                    m_folder.string(), command)});
}

void Peers::restartServerless() {
    m_serverless.reset();
    m_serverless = start(fmt::format("node_modules/.bin/serverless offline --httpPort {} "
                                     "--lambdaPort {} --host 127.0.0.1 --noPrependStageInUrl",
                                     m_peers[1].port, freePort()));
    await(m_peers[1]);
}

} // namespace lathe::bench
