#include "engine/build/Sources.h"
#include "engine/build/Steps.h"

namespace fs = std::filesystem;

namespace lathe::build {

Result<void> buildWithGo(Job& job) {
    auto go = Job::tool("go", "golang-go");
    if (!go)
        return go.error();
    job.progress.onStep(Text::tr("Building with {}", std::string_view{"Go"}));
    // Lambda starts `bootstrap`, but for go1.x, where the handler names the program.
    const std::string name = job.unit.runtime == "go1.x" ? job.unit.handler : "bootstrap";
    const bool forArm = job.unit.architecture == model::Architecture::Arm64;
    return job.run(
        {std::move(*go), "build", "-trimpath", "-tags", "lambda.norpc", "-o",
         (job.result / name).string(), "."},
        job.work,
        {{"GOOS", "linux"}, {"GOARCH", forArm ? "arm64" : "amd64"}, {"CGO_ENABLED", "0"}});
}

/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/building-custom-runtimes.html
Result<void> buildWithMake(Job& job) {
    auto make = Job::tool("make", "make");
    if (!make)
        return make.error();
    job.progress.onStep(Text::tr("Building with {}", std::string_view{"make"}));
    const std::string id = job.unit.logicalId.substr(job.unit.logicalId.rfind('/') + 1);
    const std::string below = job.text("WorkingDirectory");
    return job.run({std::move(*make), "build-" + id}, below.empty() ? job.work : job.work / below,
                   {{"ARTIFACTS_DIR", job.result.string()}});
}

Result<void> buildWithBundler(Job& job) {
    std::error_code ignored;
    if (!fs::exists(job.packages, ignored)) {
        auto bundle = Job::tool("bundle", "ruby-bundler");
        if (!bundle)
            return bundle.error();
        job.progress.onStep(Text::tr("Installing packages with {}", std::string_view{"bundler"}));
        auto installed = job.run({std::move(*bundle), "install"}, job.work,
                                 {{"BUNDLE_PATH", (job.packages / "vendor/bundle").string()},
                                  {"BUNDLE_WITHOUT", "development:test"},
                                  {"BUNDLE_GEMFILE", (job.work / "Gemfile").string()}});
        if (!installed)
            return installed;
        fs::create_directories(job.packages, ignored);
    }
    if (job.unit.isLayer) {
        // BUNDLE_PATH/ruby/3.2.0 is what /opt/ruby/gems/3.2.0 holds.
        return linkTree(job.packages / "vendor/bundle/ruby", job.result / "ruby/gems");
    }
    if (auto copied = copySources(job.unit, job.result); !copied)
        return copied;
    return linkTree(job.packages, job.result);
}

Result<void> buildWithDotnet(Job& job) {
    auto dotnet = Job::tool("dotnet", "dotnet-sdk-8.0");
    if (!dotnet)
        return dotnet.error();
    job.progress.onStep(Text::tr("Building with {}", std::string_view{".NET"}));
    const bool forArm = job.unit.architecture == model::Architecture::Arm64;
    return job.run({std::move(*dotnet), "publish", "--configuration", "Release", "--output",
                    job.result.string(), "--runtime", forArm ? "linux-arm64" : "linux-x64",
                    "--self-contained", "false"},
                   job.work, {{"DOTNET_CLI_TELEMETRY_OPTOUT", "1"}});
}

} // namespace lathe::build
