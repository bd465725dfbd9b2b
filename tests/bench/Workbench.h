#pragma once

#include "tests/bench/ChildProcess.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lathe::bench {

/// A project with a function Node and a function Python, each of which returns its event, and one
/// in Node.js behind an HTTP API that says back what is posted to /hello, in a temporary folder,
/// and a `lathe serve` for it.
class Workbench {
  public:
    Workbench();
    ~Workbench();

    std::uint16_t port() const { return m_port; }
    /// Of the HTTP API.
    std::uint16_t apiPort() const { return m_apiPort; }
    std::string project() const { return m_folder.string(); }
    std::string state() const { return (m_folder / "state").string(); }
    /// The program beside this one.
    static std::string lathe();
    /// Where a function is invoked.
    static std::string pathOf(std::string_view function);
    /// Makes the next invocation a cold one.
    void touchCode() const;

  private:
    std::filesystem::path m_folder;
    std::unique_ptr<ChildProcess> m_server;
    std::uint16_t m_port = 0;
    std::uint16_t m_apiPort = 0;
};

} // namespace lathe::bench
