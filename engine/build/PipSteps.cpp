#include "engine/build/Sources.h"
#include "engine/build/Steps.h"
#include "engine/runtimes/Runtimes.h"

namespace fs = std::filesystem;

namespace lathe::build {

Result<void> buildWithPip(Job& job) {
    std::error_code ignored;
    if (!fs::exists(job.packages, ignored)) {
        const auto match = runtimes::match(job.unit.runtime);
        if (match.served.empty())
            return Error{"Build.ToolMissing", match.advice};
        // Distributions part pip from Python.
        if (!job.run({match.interpreter, "-c", "import pip"}, job.work))
            return Error{"Build.ToolMissing",
                         Text::tr("{0} is not installed: install it with \"apt install {1}\", or "
                                  "put it on PATH.",
                                  std::string_view{"pip"}, std::string_view{"python3-pip"})};
        job.progress.onStep(Text::tr("Installing packages with {}", std::string_view{"pip"}));
        auto installed =
            job.run({match.interpreter, "-m", "pip", "install", "--disable-pip-version-check",
                     "--no-input", "--no-warn-script-location", "--requirement", "requirements.txt",
                     "--target", job.packages.string()},
                    job.work, {{"PYTHONNOUSERSITE", "1"}, {"PIP_USER", "0"}});
        if (!installed)
            return installed;
        fs::create_directories(job.packages, ignored);
    }
    const fs::path place = job.placeOf("python");
    if (auto copied = copySources(job.unit, place); !copied)
        return copied;
    return linkTree(job.packages, place);
}

} // namespace lathe::build
