#pragma once

#include "tests/bench/ChildProcess.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::bench {

/// Another program that runs functions on one's own machine, serving "return the event".
struct Peer {
    std::string_view name;
    std::uint16_t port = 0;
    std::string path;
};

/// The peers, from npm (see Peers.cpp for their versions). Makes a folder with their projects and
/// runs them in it until it goes.
class Peers {
  public:
    /// Installs into `folder` what is not there yet; takes minutes and the network. Throws
    /// std::runtime_error where that fails or one does not come up.
    explicit Peers(std::filesystem::path folder);
    ~Peers();
    Peers(const Peers&) = delete;

    const std::vector<Peer>& all() const { return m_peers; }
    /// serverless-offline anew, so that its first requests start its functions.
    void restartServerless();
    const Peer& serverlessNode() const { return m_peers.at(1); }
    const Peer& serverlessPython() const { return m_peers.at(2); }

  private:
    void install() const;
    void writeProjects() const;
    std::unique_ptr<ChildProcess> start(const std::string& command) const;

    std::filesystem::path m_folder;
    std::vector<Peer> m_peers;
    std::unique_ptr<ChildProcess> m_workerd;
    std::unique_ptr<ChildProcess> m_serverless;
    std::unique_ptr<ChildProcess> m_framework;
};

} // namespace lathe::bench
