#pragma once

#include "engine/runtimeapi/RuntimeApi.h"

#include <QTemporaryDir>

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace lathe::test {

/// A function of a few files, run by one of Lathe's bootstraps on a real interpreter, outside of
/// any sandbox.
class RuntimeProcess {
  public:
    using Files = std::map<std::string, std::string>;
    using Variables = std::map<std::string, std::string>;

    /// `language` is "python" or "nodejs"; the interpreter is the first on PATH.
    RuntimeProcess(const std::string& language, const std::string& handler, const Files& files,
                   Variables variables = {});
    ~RuntimeProcess();

    static bool isInstalled(const std::string& language);

    struct Outcome {
        /// "response", "error", "init error" or "exit".
        std::string kind;
        std::string body;
        /// Lambda-Runtime-Function-Error-Type.
        std::string type;
        /// As waitpid gives it, for "exit".
        int status = 0;

        boost::json::value json() const { return boost::json::parse(body); }
        std::string field(const char* name) const;
    };

    Outcome invoke(std::string payload = "{}");
    Outcome invoke(runtimeapi::NextEvent event);
    /// Waits for the process to end.
    int wait();
    /// What it has told of its init, see runtimeapi::Handlers.
    const std::string& initProfile() const { return m_initProfile; }
    /// What it has printed so far, stdout and stderr together.
    const std::string& log();

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

  private:
    void start(const std::string& language, const Variables& variables);
    void turn();

    QTemporaryDir m_folder;
    boost::asio::io_context m_io{1};
    std::unique_ptr<runtimeapi::RuntimeApi> m_api;
    std::optional<Outcome> m_outcome;
    bool m_ready = false;
    int m_invocations = 0;
    pid_t m_child = -1;
    int m_output = -1;
    std::optional<int> m_status;
    std::string m_initProfile;
    std::string m_log;
};

} // namespace lathe::test
