#include "tests/bench/Workbench.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace lathe::bench {

namespace {

constexpr std::string_view templateText = R"(Transform: AWS::Serverless-2016-10-31
Globals: {Function: {CodeUri: src/, MemorySize: 1769, Timeout: 30}}
Resources:
  Python: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13, Handler: app.handler}}
  Node: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: index.handler}}
)";

void write(const fs::path& file, std::string_view text) {
    fs::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

/// Of the URL at the end of a line that begins so.
std::uint16_t portIn(const std::string& line, std::string_view start) {
    if (!line.starts_with(start))
        throw std::runtime_error("lathe serve did not come up: " + line);
    return static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
}

} // namespace

Workbench::Workbench()
    : Workbench{{{"template.yaml", std::string{templateText}},
                 {"src/app.py", "def handler(event, context):\n    return event\n"},
                 {"src/index.mjs", "export const handler = async (event) => event;\n"}}} {}

Workbench::Workbench(const Files& files)
    : m_folder{fs::temp_directory_path() / fmt::format("lathe-bench-{}", ::getpid())} {
    for (const auto& [path, text] : files)
        write(m_folder / path, text);
    m_server = std::make_unique<ChildProcess>(
        std::vector<std::string>{lathe(), "serve", "--project", m_folder.string(), "--state",
                                 state(), "--port", "0", "--http-port", "0"});
    m_port = portIn(m_server->readLine(), "lathe: ready");
    if (files.at("template.yaml").find("HttpApi") != std::string::npos)
        m_apiPort = portIn(m_server->readLine(), "lathe: http");
}

Workbench::~Workbench() {
    m_server.reset();
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

std::string Workbench::lathe() {
    return (fs::read_symlink("/proc/self/exe").parent_path() / "lathe").string();
}

std::string Workbench::pathOf(std::string_view function) {
    return fmt::format("/2015-03-31/functions/{}/invocations", function);
}

void Workbench::touchCode() const {
    for (const char* file : {"src/app.py", "src/index.mjs"})
        std::ofstream{m_folder / file, std::ios::app} << "\n";
}

} // namespace lathe::bench
