#pragma once

#include "engine/dispatch/CodePackage.h"
#include "engine/runtimes/Debugging.h"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>

namespace lathe::dispatch {

/// What an invocation that runs under a debugger shares with it. Its environment is made for it
/// alone and ends with it. Lives on the io thread.
class Debugging {
  public:
    /// The debugger's ears.
    struct Debugger {
        /// Where the function's code is, before its process starts.
        std::function<void(const CodePackage&)> onPackage;
        /// The function has answered: settled() is to follow when all that the debugger inside has
        /// said so far is known.
        std::function<void()> onAnswered;
    };

    /// `channel`: the folder with the pipes to the debugger inside.
    Debugging(runtimes::DebugSupport support, std::filesystem::path channel, Debugger debugger)
        : m_support{std::move(support)}
        , m_channel{std::move(channel)}
        , m_debugger{std::move(debugger)} {}

    const runtimes::DebugSupport& support() const { return m_support; }
    const std::filesystem::path& channel() const { return m_channel; }
    void begins(const CodePackage& package) const { m_debugger.onPackage(package); }
    void hasAnswered() const { m_debugger.onAnswered(); }

    /// For the debugger: whether the program stands still. Before it has begun it does. Time that
    /// it stands is not counted: not as init or duration, and not towards their limits.
    bool standsStill() const { return m_standsStill; }
    void setStandsStill(bool still) {
        if (std::exchange(m_standsStill, still) != still && m_environment.onStandstill)
            m_environment.onStandstill(still);
    }
    void settled() const {
        if (m_environment.onSettled)
            m_environment.onSettled();
    }
    /// A line for the invocation's log.
    void log(std::string line) const {
        if (m_environment.onLine)
            m_environment.onLine(std::move(line));
    }

    /// The environment's ears; empty ones once it goes.
    struct Environment {
        std::function<void(bool still)> onStandstill;
        std::function<void(std::string line)> onLine;
        std::function<void()> onSettled;
    };
    void attach(Environment environment) { m_environment = std::move(environment); }

  private:
    runtimes::DebugSupport m_support;
    std::filesystem::path m_channel;
    Debugger m_debugger;
    Environment m_environment;
    bool m_standsStill = true;
};

} // namespace lathe::dispatch
