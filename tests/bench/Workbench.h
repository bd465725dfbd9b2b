#pragma once

#include "tests/bench/ChildProcess.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::bench {

/// A project in a temporary folder, and a `lathe serve` for it.
class Workbench {
  public:
    /// Texts by their paths in the project, its template.yaml among them.
    using Files = std::map<std::string, std::string>;

    explicit Workbench(const Files& files);
    /// With a function Node and a function Python, each of which returns its event.
    Workbench();
    ~Workbench();

    std::uint16_t port() const { return m_port; }
    /// Of the HTTP API that the template has.
    std::uint16_t apiPort() const { return m_apiPort; }
    std::string project() const { return m_folder.string(); }
    std::string state() const { return (m_folder / "state").string(); }
    /// The program beside this one.
    static std::string lathe();
    /// Where a function is invoked.
    static std::string pathOf(std::string_view function);
    /// Makes the next invocation of Node and of Python a cold one.
    void touchCode() const;

  private:
    std::filesystem::path m_folder;
    std::unique_ptr<ChildProcess> m_server;
    std::uint16_t m_port = 0;
    std::uint16_t m_apiPort = 0;
};

} // namespace lathe::bench
