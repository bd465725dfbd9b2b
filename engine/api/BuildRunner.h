#pragma once

#include "engine/build/Builder.h"
#include "engine/build/Plan.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace lathe::api {

/// Told of a build's course; all calls come on the thread that builds.
struct BuildHandlers {
    /// "Installing packages with npm", for the function or layer of that logical id.
    std::function<void(const std::string& id, const Text& step)> onStep;
    /// A line that a tool printed.
    std::function<void(const std::string& id, std::string_view line)> onOutput;
    /// One of them is done; the outcome is empty where there was nothing to build.
    std::function<void(const build::Planned&, const std::optional<build::Outcome>&)> onOutcome;
    /// All are, or the build was cancelled.
    std::function<void(bool cancelled)> onEnd;
};

/// Builds of one engine: one after the other, on a thread of their own. Not thread safe.
class BuildRunner {
  public:
    /// False while another build is under way. All handlers are to be given.
    bool start(std::vector<build::Planned> units, std::filesystem::path stateDirectory,
               BuildHandlers handlers);
    void cancel() { m_thread.request_stop(); }

  private:
    std::atomic<bool> m_running = false;
    /// Stops and waits when this goes.
    std::jthread m_thread;
};

} // namespace lathe::api
