#include "engine/build/Builder.h"

#include "engine/base/Ids.h"
#include "engine/build/FolderLock.h"
#include "engine/build/NodeSdk.h"
#include "engine/build/Record.h"
#include "engine/build/Sources.h"
#include "engine/build/Steps.h"

#include <algorithm>
#include <fstream>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

using Step = Result<void> (*)(Job&);

Step stepOf(Method method) {
    static constexpr Step steps[] = {buildWithPip,   buildWithNpm,     buildWithEsbuild,
                                     buildWithMaven, buildWithGradle,  buildWithGo,
                                     buildWithMake,  buildWithBundler, buildWithDotnet};
    return steps[static_cast<std::size_t>(method)];
}

/// Tools that build on what they did last keep their folder; the sources that are gone go from it.
Result<void> refreshWork(const Unit& unit, const fs::path& work) {
    const bool incremental = unit.method == Method::Maven || unit.method == Method::Gradle ||
                             unit.method == Method::Go || unit.method == Method::DotNet ||
                             unit.method == Method::Esbuild;
    std::error_code ignored;
    if (!incremental) {
        fs::remove_all(work, ignored);
        return copySources(unit, work);
    }
    Unit there = unit;
    there.source = work;
    const std::vector<fs::path> wanted = sourceFiles(unit);
    for (const fs::path& file : sourceFiles(there))
        if (!std::binary_search(wanted.begin(), wanted.end(), file))
            fs::remove(work / file, ignored);
    return copySources(unit, work);
}

/// The last result may still be bound in an environment: only those before it go.
void removeOldResults(const fs::path& folder, const std::string& current,
                      const std::string& previous) {
    std::error_code error;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator{folder, error}) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("result-") && name != current && name != previous)
            old.push_back(entry.path());
    }
    for (const fs::path& path : old)
        fs::remove_all(path, error);
}

Outcome failed(Error error, std::vector<model::Diagnostic> problems = {}) {
    const bool cancelled = error.code == "Build.Cancelled";
    return {cancelled ? Outcome::Kind::Cancelled : Outcome::Kind::Failed,
            {},
            std::move(error),
            std::move(problems)};
}

Outcome perform(const Unit& unit, const fs::path& folder, const std::optional<Record>& last,
                Record record, const Progress& progress, const std::stop_token& stop) {
    std::error_code error;
    const fs::path packages = folder / "packages";
    const bool samePackages = last && last->manifest == record.manifest && !record.manifest.empty();
    if (!samePackages) {
        fs::remove_all(packages, error);
        if (unit.method == Method::Esbuild)
            fs::remove_all(folder / "work/node_modules", error);
    }
    Job job{unit,
            folder / "work",
            packages,
            folder / record.result,
            progress,
            stop,
            {folder / "work", unit.source}};
    fs::remove_all(job.result, error);
    fs::create_directories(job.result, error);
    if (error)
        return failed(systemError("State.NotWritable",
                                  Text::tr("Cannot make {}", job.result.string()), error.value()));
    Result<void> done = refreshWork(unit, job.work);
    if (done)
        done = stepOf(unit.method)(job);
    if (done && (unit.method == Method::Npm || unit.method == Method::Esbuild))
        provideNodeSdk(job);
    if (done && !writeRecord(folder, record))
        done = Error{"State.NotWritable", Text::tr("Cannot write to {}", folder.string())};
    if (!done) {
        fs::remove_all(job.result, error);
        // Half of the packages would count as all of them.
        if (!samePackages)
            fs::remove_all(packages, error);
        return failed(done.error(), job.problems.found());
    }
    removeOldResults(folder, record.result, last ? last->result : std::string{});
    return {Outcome::Kind::Built, job.result, {}, {}};
}

/// What was built last is there and made of the sources as they are.
bool isCurrent(const std::optional<Record>& last, const std::string& fingerprint,
               const fs::path& folder) {
    std::error_code error;
    return last && last->fingerprint == fingerprint && fs::exists(folder / last->result, error);
}

Outcome bringUpToDate(const Unit& unit, const fs::path& stateDirectory, const Progress& progress,
                      const std::stop_token& stop, Force force) {
    const fs::path folder = buildFolder(stateDirectory, unit.isLayer, unit.logicalId);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return failed(systemError("State.NotWritable", Text::tr("Cannot make {}", folder.string()),
                                  error.value()));
    const FolderLock lock{folder, stop};
    if (stop.stop_requested())
        return failed({"Build.Cancelled", Text::tr("The build was cancelled.")});
    const auto last = readRecord(folder);
    Record record{unit, fingerprintOf(unit), manifestFingerprintOf(unit), {}};
    record.result = "result-" + record.fingerprint.substr(0, 8) + "-" + newHexId(8);
    if (force == Force::No && isCurrent(last, record.fingerprint, folder))
        return {Outcome::Kind::Current, folder / last->result, {}, {}};
    return perform(unit, folder, force == Force::Yes ? std::nullopt : last, std::move(record),
                   progress, stop);
}

Result<fs::path> currentResult(const Unit& unit, const fs::path& stateDirectory,
                               const std::stop_token& stop) {
    Outcome outcome = bringUpToDate(unit, stateDirectory, {}, stop, Force::No);
    if (!outcome.error)
        return outcome.folder;
    if (outcome.problems.empty())
        return Error{outcome.error->code,
                     Text::tr("Cannot build {0}: {1} Run \"lathe build {0}\" to see why.",
                              unit.logicalId, outcome.error->detail)};
    const model::Diagnostic& first = outcome.problems.front();
    return Error{outcome.error->code, Text::tr("Cannot build {0}: {1}: {2}", unit.logicalId,
                                               toText(first.location), first.message)};
}

/// Of the last build from the function's code folder.
std::optional<Record> recordOf(const model::FunctionSpec& function,
                               const fs::path& stateDirectory) {
    if (!isBuilt(function, stateDirectory))
        return {};
    auto record = readRecord(buildFolder(stateDirectory, false, function.logicalId));
    return record && record->unit.source == function.code ? std::move(record) : std::nullopt;
}

void announce(const Unit& unit, const fs::path& stateDirectory, const fs::path& result) {
    const fs::path file = announcementFile(stateDirectory, unit.isLayer, unit.logicalId);
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    std::ofstream{file} << result.filename().string();
}

} // namespace

Outcome build(const Unit& unit, const fs::path& stateDirectory, const Progress& progress,
              const std::stop_token& stop, Force force) {
    Outcome outcome = bringUpToDate(unit, stateDirectory, progress, stop, force);
    if (outcome.kind == Outcome::Kind::Built)
        announce(unit, stateDirectory, outcome.folder);
    return outcome;
}

Standing standing(const Unit& unit, const fs::path& stateDirectory) {
    const fs::path folder = buildFolder(stateDirectory, unit.isLayer, unit.logicalId);
    const auto last = readRecord(folder);
    if (!last)
        return Standing::NotBuilt;
    return isCurrent(last, fingerprintOf(unit), folder) ? Standing::Current : Standing::OutOfDate;
}

bool isBuilt(const model::FunctionSpec& function, const fs::path& stateDirectory) {
    std::error_code ignored;
    return !function.inlineCode &&
           fs::exists(buildFolder(stateDirectory, false, function.logicalId) / "record.json",
                      ignored);
}

bool isBuiltLayer(const fs::path& source, const fs::path& stateDirectory) {
    std::error_code ignored;
    return fs::exists(stateDirectory / "build/layers", ignored) &&
           !layerFolderOf(stateDirectory, source).empty();
}

Result<fs::path> builtCode(const model::FunctionSpec& function, const fs::path& stateDirectory,
                           const std::stop_token& stop) {
    const auto record = recordOf(function, stateDirectory);
    if (!record)
        return fs::path{};
    Unit unit = record->unit;
    unit.runtime = function.runtime;
    unit.handler = function.handler;
    unit.architecture = function.architecture;
    return currentResult(unit, stateDirectory, stop);
}

fs::path lastResult(const model::FunctionSpec& function, const fs::path& stateDirectory) {
    const auto record = recordOf(function, stateDirectory);
    const fs::path result =
        record ? buildFolder(stateDirectory, false, function.logicalId) / record->result
               : fs::path{};
    std::error_code ignored;
    return fs::is_directory(result, ignored) ? result : fs::path{};
}

Result<fs::path> builtLayer(const fs::path& source, const fs::path& stateDirectory,
                            const std::stop_token& stop) {
    const fs::path folder = layerFolderOf(stateDirectory, source);
    const auto record = folder.empty() ? std::nullopt : readRecord(folder);
    return record ? currentResult(record->unit, stateDirectory, stop)
                  : Result<fs::path>{fs::path{}};
}

} // namespace lathe::build
