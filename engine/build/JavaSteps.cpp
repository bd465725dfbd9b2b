#include "engine/build/Sources.h"
#include "engine/build/Steps.h"

#include <fstream>

namespace fs = std::filesystem;

namespace lathe::build {

namespace {

/// The project's wrapper, which knows the version that it wants, else the tool.
Result<std::string> toolOrWrapper(const Job& job, const char* wrapper, const char* name) {
    std::error_code ignored;
    if (fs::exists(job.work / wrapper, ignored) && process::findTool(name).empty())
        return (job.work / wrapper).string();
    return Job::tool(name, name);
}

/// What runs of a Gradle project: its classes and resources, and the jars of its runtimeClasspath.
constexpr const char* gradleTask =
    "allprojects { project ->\n"
    "  project.plugins.withId('java') {\n"
    "    project.tasks.register('lathePackage', Copy) {\n"
    "      into System.getenv('LATHE_RESULT')\n"
    "      from project.sourceSets.main.output\n"
    "      into('lib') { from project.configurations.runtimeClasspath }\n"
    "    }\n"
    "  }\n"
    "}\n";

Result<void> collect(const Job& job, const fs::path& classes, const fs::path& jars) {
    std::error_code ignored;
    if (job.unit.isLayer) {
        for (const char* pattern : {"target", "build/libs"})
            for (const auto& entry : fs::directory_iterator{job.work / pattern, ignored})
                if (entry.path().extension() == ".jar") {
                    fs::create_directories(job.result / "java/lib", ignored);
                    fs::copy_file(entry.path(), job.result / "java/lib" / entry.path().filename(),
                                  ignored);
                }
        return fs::exists(jars, ignored) ? linkTree(jars, job.result / "java/lib") : Result<void>{};
    }
    if (auto linked = linkTree(classes, job.result); !linked)
        return linked;
    return fs::exists(jars, ignored) ? linkTree(jars, job.result / "lib") : Result<void>{};
}

} // namespace

Result<void> buildWithMaven(Job& job) {
    auto maven = toolOrWrapper(job, "mvnw", "mvn");
    if (!maven)
        return maven.error();
    job.progress.onStep(Text::tr("Building with {}", std::string_view{"Maven"}));
    std::error_code ignored;
    const fs::path jars = job.work / "target/lathe-dependencies";
    fs::remove_all(jars, ignored);
    auto built =
        job.run({std::move(*maven), "--batch-mode", "--no-transfer-progress", "-DskipTests",
                 "package", "dependency:copy-dependencies", "-DincludeScope=runtime",
                 "-Dmdep.prependGroupId=true", "-DoutputDirectory=" + jars.string()},
                job.work);
    if (!built)
        return built;
    return collect(job, job.work / "target/classes", jars);
}

Result<void> buildWithGradle(Job& job) {
    auto gradle = toolOrWrapper(job, "gradlew", "gradle");
    if (!gradle)
        return gradle.error();
    job.progress.onStep(Text::tr("Building with {}", std::string_view{"Gradle"}));
    const fs::path script = job.work / ".lathe.gradle";
    std::ofstream{script} << gradleTask;
    const fs::path packaged = job.work / "build/lathe";
    std::error_code ignored;
    fs::remove_all(packaged, ignored);
    auto built = job.run({std::move(*gradle), "--console=plain", "--no-daemon", "--init-script",
                          script.string(), "classes", "lathePackage"},
                         job.work, {{"LATHE_RESULT", packaged.string()}});
    if (!built)
        return built;
    if (job.unit.isLayer)
        return collect(job, {}, packaged / "lib");
    return linkTree(packaged, job.result);
}

} // namespace lathe::build
