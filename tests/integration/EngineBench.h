#pragma once

#include "engine/api/Engine.h"

#include <QTemporaryDir>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace lathe::test {

/// A project in a folder of its own, with an engine and the real interpreters.
class EngineBench {
  public:
    EngineBench()
        : root{std::filesystem::canonical(folder.path().toStdString()) / "project"}
        , state{std::filesystem::canonical(folder.path().toStdString()) / "state"} {
        std::filesystem::create_directories(root);
    }

    void write(const std::filesystem::path& file, const std::string& text) const {
        std::filesystem::create_directories((root / file).parent_path());
        std::ofstream{root / file} << text;
    }
    /// A template with one function, App, in Python (app.py) or Node (app.js).
    void writePython(const std::string& code, const std::string& properties = {}) const {
        write("src/app.py", code);
        writeTemplate("python3.11", properties);
    }
    void writeNode(const std::string& code, const std::string& properties = {}) const {
        write("src/app.js", code);
        writeTemplate("nodejs18.x", properties);
    }
    void writeTemplate(const std::string& runtime, const std::string& properties = {}) const {
        write("template.yaml", "AWSTemplateFormatVersion: '2010-09-09'\n"
                               "Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  App:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: src/\n"
                               "      Handler: app.handler\n"
                               "      Runtime: " +
                                   runtime + "\n" + properties);
    }

    Result<bool> start() {
        api::EngineOptions options;
        options.templateFile = root / "template.yaml";
        options.stateDirectory = state;
        options.standbyMemory = standbyMemory;
        options.httpPort = httpPort;
        auto started = api::Engine::start(options);
        if (!started)
            return started.error();
        engine = std::move(*started);
        return true;
    }

    /// An invocation under way.
    struct Call {
        std::mutex mutex;
        std::condition_variable changed;
        std::optional<Result<std::string>> accepted;
        std::optional<dispatch::Answer> answer;
    };
    std::shared_ptr<Call> begin(model::InvocationRequest request) const {
        auto call = std::make_shared<Call>();
        engine->invoke(
            std::move(request),
            [call](Result<std::string> accepted) {
                const std::lock_guard lock{call->mutex};
                call->accepted = std::move(accepted);
                call->changed.notify_all();
            },
            [call](dispatch::Answer answer) {
                const std::lock_guard lock{call->mutex};
                call->answer = std::move(answer);
                call->changed.notify_all();
            });
        return call;
    }
    std::shared_ptr<Call> begin(const std::string& payload = "{}") const {
        model::InvocationRequest request;
        request.function = "App";
        request.payload = payload;
        return begin(std::move(request));
    }
    /// Waits for its end; an outcome "Test.NoAnswer" when none comes.
    static dispatch::Answer finish(const std::shared_ptr<Call>& call) {
        std::unique_lock lock{call->mutex};
        call->changed.wait_for(lock, std::chrono::seconds{40}, [&] {
            return call->answer || (call->accepted && !*call->accepted);
        });
        if (call->answer)
            return *call->answer;
        dispatch::Answer none;
        none.record.outcome = {model::OutcomeKind::NotRun, "Test.NoAnswer",
                               call->accepted && !*call->accepted
                                   ? call->accepted->error().detail.english()
                                   : "no answer in time"};
        return none;
    }
    dispatch::Answer invoke(const std::string& payload = "{}") const {
        return finish(begin(payload));
    }
    static bool waitAccepted(const std::shared_ptr<Call>& call) {
        std::unique_lock lock{call->mutex};
        return call->changed.wait_for(lock, std::chrono::seconds{20},
                                      [&] { return call->accepted.has_value(); });
    }

    std::vector<model::LogLine> storedLogs(const std::string& requestId, int limit = 1000) const {
        std::mutex mutex;
        std::condition_variable changed;
        std::optional<std::vector<model::LogLine>> lines;
        engine->logs({{}, requestId, {}, 0, limit}, [&](auto result) {
            const std::lock_guard lock{mutex};
            lines = result ? *result : std::vector<model::LogLine>{};
            changed.notify_all();
        });
        std::unique_lock lock{mutex};
        changed.wait_for(lock, std::chrono::seconds{20}, [&] { return lines.has_value(); });
        return lines.value_or(std::vector<model::LogLine>{});
    }
    std::vector<model::InvocationRecord> storedHistory() const {
        std::mutex mutex;
        std::condition_variable changed;
        std::optional<std::vector<model::InvocationRecord>> records;
        engine->history({}, [&](auto result) {
            const std::lock_guard lock{mutex};
            records = result ? *result : std::vector<model::InvocationRecord>{};
            changed.notify_all();
        });
        std::unique_lock lock{mutex};
        changed.wait_for(lock, std::chrono::seconds{20}, [&] { return records.has_value(); });
        return records.value_or(std::vector<model::InvocationRecord>{});
    }

    QTemporaryDir folder;
    std::filesystem::path root;
    std::filesystem::path state;
    Bytes standbyMemory;
    std::optional<std::uint16_t> httpPort;
    std::unique_ptr<api::Engine> engine;
};

/// Whether the condition comes true within `limit`.
inline bool comesTrue(const std::function<bool()>& condition,
                      std::chrono::seconds limit = std::chrono::seconds{20}) {
    std::mutex mutex;
    std::condition_variable never;
    const auto end = std::chrono::steady_clock::now() + limit;
    std::unique_lock lock{mutex};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        never.wait_for(lock, std::chrono::milliseconds{20});
    }
    return true;
}

/// Every process of this machine whose command line contains the text.
inline std::vector<int> processesWith(const std::string& text) {
    std::vector<int> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc", error}) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos)
            continue;
        std::ifstream stream{entry.path() / "cmdline"};
        // The process may go meanwhile: that fails here, where an iterator would throw.
        std::ostringstream line;
        line << stream.rdbuf();
        if (line.view().find(text) != std::string::npos)
            found.push_back(std::stoi(name));
    }
    return found;
}

} // namespace lathe::test
