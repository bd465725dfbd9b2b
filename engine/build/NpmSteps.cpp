#include "engine/base/Files.h"
#include "engine/build/Sources.h"
#include "engine/build/Steps.h"

#include <fstream>

namespace fs = std::filesystem;
namespace json = boost::json;

namespace lathe::build {

namespace {

Result<void> install(Job& job, const fs::path& folder, const char* name,
                     std::vector<std::string> arguments) {
    auto tool = Job::tool(name, std::string_view{name} == "yarn" ? "yarnpkg" : name);
    if (!tool)
        return tool.error();
    job.progress.onStep(Text::tr("Installing packages with {}", std::string_view{name}));
    arguments.insert(arguments.begin(), std::move(*tool));
    return job.run(std::move(arguments), folder, {{"CI", "1"}, {"NO_COLOR", "1"}});
}

/// "file:../shared" beside the sources is elsewhere from the copy of them.
void anchorOuterPackages(const Job& job, const fs::path& manifest) {
    boost::system::error_code failure;
    json::value root = json::parse(readFile(manifest).value_or(""), failure);
    if (failure || !root.is_object())
        return;
    bool changed = false;
    for (const char* section : {"dependencies", "devDependencies", "optionalDependencies"}) {
        json::value* packages = root.get_object().if_contains(section);
        if (!packages || !packages->is_object())
            continue;
        for (auto& package : packages->get_object()) {
            const std::string_view spec = package.value().is_string()
                                              ? std::string_view{package.value().get_string()}
                                              : std::string_view{};
            if (!spec.starts_with("file:../"))
                continue;
            const fs::path outer = (job.unit.source / spec.substr(5)).lexically_normal();
            package.value() = "file:" + outer.string();
            changed = true;
        }
    }
    if (changed)
        std::ofstream{manifest} << json::serialize(root);
}

} // namespace

Result<void> installNodePackages(Job& job, const fs::path& folder, bool development) {
    std::error_code ignored;
    anchorOuterPackages(job, folder / "package.json");
    if (fs::exists(folder / "pnpm-lock.yaml", ignored)) {
        // Flat, so that nothing is a link out of the package.
        std::vector<std::string> arguments{"install", "--config.node-linker=hoisted"};
        if (!development)
            arguments.emplace_back("--prod");
        return install(job, folder, "pnpm", std::move(arguments));
    }
    if (fs::exists(folder / "yarn.lock", ignored)) {
        std::vector<std::string> arguments{"install", "--non-interactive"};
        if (!development)
            arguments.emplace_back("--production");
        return install(job, folder, "yarn", std::move(arguments));
    }
    const bool fromLock = job.flag("UseNpmCi") && fs::exists(folder / "package-lock.json", ignored);
    // Packages in the project's folders are copied: what they link to is not in the environment.
    std::vector<std::string> arguments{fromLock ? "ci" : "install", "--no-audit", "--no-fund",
                                       "--no-progress", "--install-links"};
    if (!development)
        arguments.emplace_back("--omit=dev");
    return install(job, folder, "npm", std::move(arguments));
}

Result<void> buildWithNpm(Job& job) {
    std::error_code ignored;
    // Without a manifest it is for the SDK that Lambda's runtime has.
    const bool declares = fs::exists(job.work / "package.json", ignored);
    if (declares && !fs::exists(job.packages, ignored)) {
        if (auto installed = installNodePackages(job, job.work, false); !installed)
            return installed;
        fs::create_directories(job.packages, ignored);
        if (fs::exists(job.work / "node_modules", ignored))
            fs::rename(job.work / "node_modules", job.packages / "node_modules", ignored);
    }
    const fs::path place = job.placeOf("nodejs");
    if (auto copied = copySources(job.unit, place); !copied)
        return copied;
    if (declares)
        return linkTree(job.packages, place);
    const fs::path own = job.unit.source / "node_modules";
    return fs::exists(own, ignored) ? linkTree(own, place / "node_modules") : Result<void>{};
}

} // namespace lathe::build
