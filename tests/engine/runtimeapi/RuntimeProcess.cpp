#include "tests/engine/runtimeapi/RuntimeProcess.h"

#include "engine/base/Clock.h"
#include "engine/base/Paths.h"

#include <QtGlobal>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <vector>

namespace lathe::test {

namespace {

const char* binaryOf(const std::string& language) {
    return language == "python" ? "python3" : "node";
}

} // namespace

bool RuntimeProcess::isInstalled(const std::string& language) {
    return !siblingExecutable(binaryOf(language)).empty();
}

std::string RuntimeProcess::Outcome::field(const char* name) const {
    const auto value = json().at(name);
    return value.is_string() ? std::string{value.as_string()} : boost::json::serialize(value);
}

RuntimeProcess::RuntimeProcess(const std::string& language, const std::string& handler,
                               const Files& files, Variables variables) {
    for (const auto& [name, text] : files) {
        const auto file = folder() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << text;
    }
    runtimeapi::Handlers handlers;
    handlers.onReady = [this] { m_ready = true; };
    handlers.onResponse = [this](const std::string&, std::string body) {
        m_outcome = Outcome{"response", std::move(body), {}, 0};
    };
    handlers.onError = [this](const std::string&, runtimeapi::RuntimeError error) {
        m_outcome = Outcome{"error", std::move(error.body), std::move(error.type), 0};
    };
    handlers.onInitError = [this](runtimeapi::RuntimeError error) {
        m_outcome = Outcome{"init error", std::move(error.body), std::move(error.type), 0};
    };
    handlers.onInitProfile = [this](std::string profile) { m_initProfile = std::move(profile); };
    m_api = std::move(*runtimeapi::RuntimeApi::listen(m_io, std::move(handlers)));
    variables["_HANDLER"] = handler;
    variables["AWS_LAMBDA_RUNTIME_API"] = "127.0.0.1:" + std::to_string(m_api->port());
    variables["LAMBDA_TASK_ROOT"] = folder().string();
    variables["PATH"] = qgetenv("PATH").toStdString();
    variables["PYTHONDONTWRITEBYTECODE"] = "1";
    start(language, variables);
}

RuntimeProcess::~RuntimeProcess() {
    if (!m_status) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    ::close(m_output);
}

void RuntimeProcess::start(const std::string& language, const Variables& variables) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe");
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    m_output = ends[0];
    const std::string script = (resourceDirectory() / "runtimes" / language /
                                (language == "python" ? "bootstrap.py" : "bootstrap.js"))
                                   .string();
    std::string binary = siblingExecutable(binaryOf(language)).string();
    std::vector<char*> argv{binary.data(), const_cast<char*>(script.c_str()), nullptr};
    std::vector<std::string> texts;
    for (const auto& [name, value] : variables)
        texts.push_back(name + "=" + value);
    std::vector<char*> environment;
    for (std::string& text : texts)
        environment.push_back(text.data());
    environment.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
    posix_spawn_file_actions_addchdir_np(&actions, folder().c_str());
    if (::posix_spawn(&m_child, argv[0], &actions, nullptr, argv.data(), environment.data()) != 0)
        qFatal("cannot start %s", argv[0]);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
}

// One step of everything that may happen.
void RuntimeProcess::turn() {
    m_io.run_one_for(std::chrono::milliseconds{5});
    int status = 0;
    if (!m_status && ::waitpid(m_child, &status, WNOHANG) == m_child) {
        m_status = status;
        m_io.poll();
        if (!m_outcome)
            m_outcome = Outcome{"exit", {}, {}, status};
    }
    log();
}

const std::string& RuntimeProcess::log() {
    char piece[4096];
    for (ssize_t count = 0; (count = ::read(m_output, piece, sizeof piece)) > 0;)
        m_log.append(piece, static_cast<std::size_t>(count));
    return m_log;
}

RuntimeProcess::Outcome RuntimeProcess::invoke(std::string payload) {
    runtimeapi::NextEvent event;
    event.requestId = "request-" + std::to_string(++m_invocations);
    event.payload = std::move(payload);
    event.functionArn = "arn:aws:lambda:us-east-1:123456789012:function:f";
    event.deadline = Clock::system().wall() + std::chrono::seconds{30};
    return invoke(std::move(event));
}

RuntimeProcess::Outcome RuntimeProcess::invoke(runtimeapi::NextEvent event) {
    // The event before has to be over; what ended without one is its own outcome.
    while (!m_ready && !m_outcome)
        turn();
    if (m_outcome)
        return *m_outcome;
    m_ready = false;
    m_api->dispatch(std::move(event));
    while (!m_outcome)
        turn();
    const Outcome outcome = *m_outcome;
    if (outcome.kind == "response" || outcome.kind == "error")
        m_outcome.reset();
    return outcome;
}

int RuntimeProcess::wait() {
    while (!m_status)
        turn();
    return *m_status;
}

} // namespace lathe::test
