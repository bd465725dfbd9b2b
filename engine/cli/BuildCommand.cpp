#include "engine/cli/Commands.h"
#include "engine/cli/Dependencies.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::cli {

namespace {

using model::FunctionSpec;

/// What building a function comes to.
struct Verdict {
    std::string text;
    std::vector<std::string> missing;
};

Verdict judge(const FunctionSpec& function) {
    if (function.packageType == model::PackageType::Image)
        return {"a container image; it is built elsewhere", {}};
    if (function.inlineCode)
        return {"inline code; nothing to build", {}};
    std::error_code ignored;
    if (!std::filesystem::exists(function.code, ignored))
        return {fmt::format("its code is not on this machine ({})", function.codeUri), {"code"}};
    const bool python = function.runtime.starts_with("python");
    if (!python && !function.runtime.starts_with("nodejs"))
        return {"used as it is in CodeUri; Lathe compiles nothing", {}};
    const Dependencies found =
        python ? pythonDependencies(function.code) : nodeDependencies(function.code);
    if (!found.missing.empty())
        return {fmt::format("lacks {}; run: {}", fmt::join(found.missing, ", "), found.remedy),
                found.missing};
    if (found.declared == 0)
        return {"nothing to compile, no dependencies", {}};
    return {fmt::format("nothing to compile, {} dependenc{} in place", found.declared,
                        found.declared == 1 ? "y" : "ies"),
            {}};
}

} // namespace

int buildCommand(const CommonOptions& common, const std::vector<std::string>& names) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    const auto loaded = loadProject(*place, common);
    if (!loaded)
        return fail(loaded.error());
    if (!loaded->project) {
        printError(diagnosticText(loaded->diagnostics));
        return UsageError;
    }
    std::vector<const FunctionSpec*> functions;
    for (const std::string& name : names) {
        const FunctionSpec* function = loaded->project->findFunction(name);
        if (!function)
            return failUnknownFunction(name);
        functions.push_back(function);
    }
    if (names.empty()) {
        for (const FunctionSpec& function : loaded->project->functions)
            functions.push_back(&function);
    }
    json::array objects;
    std::string text;
    bool complete = true;
    for (const FunctionSpec* function : functions) {
        const Verdict verdict = judge(*function);
        complete = complete && verdict.missing.empty();
        text += fmt::format("{}: {}\n", function->logicalId, verdict.text);
        objects.push_back({{"function", function->logicalId},
                           {"result", verdict.text},
                           {"missing", json::value_from(verdict.missing)}});
    }
    if (common.json)
        printJson(objects);
    else
        print(text);
    return complete ? Success : UsageError;
}

} // namespace lathe::cli
