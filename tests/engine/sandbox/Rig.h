#pragma once

#include "engine/sandbox/Sandbox.h"

#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <fstream>
#include <optional>
#include <string>
#include <thread>

namespace lathe::sandbox::test {

using namespace std::chrono_literals;

/// Generous: the machine may be slow, busy and sanitized. Nothing waits that long when all is well.
inline constexpr std::chrono::seconds patience{30};

inline bool waitFor(const std::function<bool()>& condition,
                    std::chrono::milliseconds limit = patience) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

inline std::string slurp(const std::string& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline void put(const QString& path, const std::string& text) {
    std::ofstream{path.toStdString()} << text;
}

/// One environment with a code folder and a writable folder /mnt/shared, and what came out of it.
class Rig {
  public:
    explicit Rig(Limits limits = {}, Means means = {}, Network network = Network::Shared) {
        Spec spec;
        spec.environmentId = "test";
        spec.binds = {{m_code.path().toStdString(), "/var/task", false},
                      {m_shared.path().toStdString(), "/mnt/shared", true}};
        spec.limits = limits;
        spec.means = means;
        spec.network = network;
        Handlers handlers;
        handlers.onOutput = [this](Stream stream, std::string_view bytes) {
            (stream == Stream::Out ? m_out : m_err).append(bytes);
        };
        handlers.onExit = [this](const Exit& exit) { m_exit = exit; };
        handlers.onMainExit = [this](const Exit& exit) { m_mainExit = exit; };
        handlers.onCompanionOutput = [this](const std::string&, Stream stream,
                                            std::string_view bytes) {
            if (stream == Stream::Out)
                m_companionOut.append(bytes);
        };
        handlers.onCompanionExit = [this](const std::string&, const Exit& exit) {
            m_companionExit = exit;
        };
        auto made = Sandbox::create(m_io, std::move(spec), std::move(handlers));
        if (!made)
            qFatal("%s", made.error().detail.english().c_str());
        m_sandbox = std::move(*made);
    }

    Sandbox& sandbox() { return *m_sandbox; }
    void destroy() { m_sandbox.reset(); }

    void start(std::vector<std::string> arguments,
               std::map<std::string, std::string> environment = {}, Inherited inherited = {}) {
        m_exit.reset();
        m_out.clear();
        m_err.clear();
        environment.try_emplace("PATH", "/usr/bin:/bin");
        m_sandbox->start({std::move(arguments), std::move(environment), "/var/task"},
                         std::move(inherited));
    }
    void startShell(const std::string& script) { start({"/bin/sh", "-c", script}); }

    void startCompanion(const std::string& name, const std::string& script) {
        m_sandbox->startCompanion(
            name, {{"/bin/sh", "-c", script}, {{"PATH", "/usr/bin:/bin"}}, "/var/task"});
    }

    /// Runs the io thread until the condition holds.
    bool runUntil(const std::function<bool()>& condition) {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end)
                return false;
            m_io.restart();
            m_io.run_for(5ms);
        }
        return true;
    }
    void runFor(std::chrono::milliseconds time) {
        m_io.restart();
        m_io.run_for(time);
    }
    bool runUntilExit() {
        return runUntil([this] { return m_exit.has_value(); });
    }
    bool runUntilOutput(const std::string& text) {
        return runUntil([&] { return m_out.find(text) != std::string::npos; });
    }
    /// What the script prints on stdout.
    std::string output(const std::string& script) {
        startShell(script);
        return runUntilExit() ? m_out : "(no exit)";
    }

    const std::string& out() const { return m_out; }
    const std::string& err() const { return m_err; }
    const std::optional<Exit>& exit() const { return m_exit; }
    const std::optional<Exit>& mainExit() const { return m_mainExit; }
    const std::string& companionOut() const { return m_companionOut; }
    const std::optional<Exit>& companionExit() const { return m_companionExit; }
    std::string shared(const char* name) const {
        return slurp(m_shared.filePath(name).toStdString());
    }
    QString codeFolder() const { return m_code.path(); }
    QString sharedFolder() const { return m_shared.path(); }

  private:
    boost::asio::io_context m_io;
    QTemporaryDir m_code;
    QTemporaryDir m_shared;
    std::string m_out;
    std::string m_err;
    std::optional<Exit> m_exit;
    std::optional<Exit> m_mainExit;
    std::string m_companionOut;
    std::optional<Exit> m_companionExit;
    std::unique_ptr<Sandbox> m_sandbox;
};

/// Adds the rows "as this machine can" and "without namespaces and cgroups" (column Means means).
inline Means none() {
    return {false, false};
}

} // namespace lathe::sandbox::test

Q_DECLARE_METATYPE(lathe::sandbox::Means)
