#include "engine/build/Steps.h"

#include <fmt/format.h>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::build {

namespace {

/// The project's own esbuild, else one on PATH.
Result<std::string> findEsbuild(const Job& job) {
    std::error_code ignored;
    for (const fs::path& root : {job.work, job.unit.source})
        for (fs::path folder = root; folder.has_relative_path(); folder = folder.parent_path())
            if (fs::path binary = folder / "node_modules/.bin/esbuild"; fs::exists(binary, ignored))
                return binary.string();
    if (const fs::path onPath = process::findTool("esbuild"); !onPath.empty())
        return onPath.string();
    return Error{"Build.ToolMissing",
                 Text::tr("esbuild is not installed: add it to devDependencies of package.json, or "
                          "run \"npm install --global esbuild\".")};
}

/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-using-build-typescript.html
std::vector<std::string> optionsOf(const Job& job) {
    const auto given = [&](const char* property, const char* standard) {
        const std::string value = job.text(property);
        return value.empty() ? std::string{standard} : value;
    };
    std::vector<std::string> options{"--bundle",
                                     "--platform=node",
                                     fmt::format("--outdir={}", job.result.string()),
                                     "--format=" + given("Format", "cjs"),
                                     "--target=" + given("Target", "es2020"),
                                     "--log-level=info",
                                     "--color=false"};
    // SAM makes the package small unless it is told not to.
    if (given("Minify", "true") == "true")
        options.emplace_back("--minify");
    for (const auto& [property, option] : {std::pair{"Sourcemap", "--sourcemap"},
                                           {"SourcesContent", "--sources-content"},
                                           {"KeepNames", "--keep-names"}})
        if (const std::string value = job.text(property); !value.empty() && value != "false")
            options.push_back(value == "true" ? option : fmt::format("{}={}", option, value));
    if (const std::string fields = job.text("MainFields"); !fields.empty())
        options.push_back("--main-fields=" + fields);
    for (const auto& [property, prefix] : {std::pair{"External", "--external:"},
                                           {"Loader", "--loader:"},
                                           {"Define", "--define:"},
                                           {"OutExtension", "--out-extension:"},
                                           {"Banner", "--banner:"},
                                           {"Alias", "--alias:"}})
        for (const std::string& value : job.texts(property))
            options.push_back(prefix + value);
    return options;
}

} // namespace

Result<void> buildWithEsbuild(Job& job) {
    std::error_code ignored;
    const bool hasPackages = fs::exists(job.work / "node_modules", ignored);
    if (fs::exists(job.work / "package.json", ignored) && !hasPackages)
        if (auto installed = installNodePackages(job, job.work, true); !installed)
            return installed;
    auto esbuild = findEsbuild(job);
    if (!esbuild)
        return esbuild.error();
    std::vector<std::string> entries = job.texts("EntryPoints");
    if (entries.empty())
        return Error{"Build.Failed",
                     Text::tr("esbuild needs EntryPoints in the Metadata's BuildProperties of {}.",
                              job.unit.logicalId)};
    std::vector<std::string> command{std::move(*esbuild)};
    command.insert(command.end(), entries.begin(), entries.end());
    for (std::string& option : optionsOf(job))
        command.push_back(std::move(option));
    job.progress.onStep(Text::tr("Building with {}", std::string_view{"esbuild"}));
    return job.run(std::move(command), job.work);
}

} // namespace lathe::build
