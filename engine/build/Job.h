#pragma once

#include "engine/base/Result.h"
#include "engine/build/OutputProblems.h"
#include "engine/build/Unit.h"
#include "engine/process/Tool.h"

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::build {

/// Told of a build's course, on the thread that builds.
struct Progress {
    /// "Installing packages with npm": one sentence a step.
    std::function<void(const Text&)> onStep = [](const Text&) {};
    /// What tools print.
    std::function<void(std::string_view)> onOutput = [](std::string_view) {};
};

/// One build under way: what the steps of every method share.
struct Job {
    const Unit& unit;
    /// The tool's own copy of the sources, where it may write. It stays for the next build.
    std::filesystem::path work;
    /// Fetched packages, in the place that they have in the result; kept while manifests are as
    /// they were.
    std::filesystem::path packages;
    /// The result, empty at first.
    std::filesystem::path result;
    const Progress& progress;
    const std::stop_token& stop;
    OutputProblems problems;

    /// A member of BuildProperties; empty or null where it is not given.
    std::string text(std::string_view property) const;
    bool flag(std::string_view property) const;
    std::vector<std::string> texts(std::string_view property) const;

    /// Where a tool is; fails with Build.ToolMissing, which names the Debian package.
    static Result<std::string> tool(const char* name, const char* package);
    /// Runs a tool; anything but status 0 is Build.Failed.
    Result<void> run(std::vector<std::string> arguments, const std::filesystem::path& folder,
                     std::map<std::string, std::string> environment = {});

    /// Where a layer keeps what a function has at its root: "python", "nodejs", "java/lib"...
    std::filesystem::path placeOf(const std::filesystem::path& inLayer) const {
        return unit.isLayer ? result / inLayer : result;
    }
};

} // namespace lathe::build
