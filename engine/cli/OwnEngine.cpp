#include "engine/cli/OwnEngine.h"

#include "engine/cli/Output.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lathe::cli {

namespace {

std::string functionNames(const model::Project& project) {
    std::string names;
    for (const model::FunctionSpec& function : project.functions)
        names += (names.empty() ? "" : ", ") + function.logicalId;
    return names.empty() ? "none" : names;
}

// Without a word, the function would run on the defaults.
std::vector<model::Diagnostic>
misnamedParameters(const std::vector<model::Diagnostic>& diagnostics) {
    std::vector<model::Diagnostic> found;
    std::copy_if(diagnostics.begin(), diagnostics.end(), std::back_inserter(found),
                 [](const auto& each) { return each.code == "Template.ParameterNotDeclared"; });
    return found;
}

} // namespace

tl::expected<std::unique_ptr<api::Engine>, int> startOwn(api::EngineOptions settings) {
    settings.provisions = false;
    auto engine = api::Engine::start(std::move(settings));
    if (!engine)
        return tl::unexpected{fail(engine.error())};
    const std::vector<model::Diagnostic> diagnostics = (*engine)->diagnostics();
    if (model::hasErrors(diagnostics)) {
        printError(diagnosticText(diagnostics));
        return tl::unexpected<int>{UsageError};
    }
    printError(diagnosticText(misnamedParameters(diagnostics)));
    return std::move(*engine);
}

tl::expected<std::string, int> findIn(const api::Engine& engine, const std::string& function) {
    const auto project = engine.project();
    if (const model::FunctionSpec* found = project->findFunction(function))
        return found->logicalId;
    if (const auto* uncreated = project->findUncreated(function))
        return tl::unexpected{fail(UsageError, uncreated->reason().english() +
                                                   "; --parameter-overrides may make it true")};
    return tl::unexpected{fail(UsageError, fmt::format("no function is called '{}'; there are: {}",
                                                       function, functionNames(*project)))};
}

} // namespace lathe::cli
