#include "engine/api/EnvironmentFile.h"
#include "engine/template/SamConfig.h"
#include "tests/fuzz/Check.h"
#include "tests/fuzz/Folder.h"

// The files beside a template, samconfig.toml, samconfig.yaml and env.json: an input is each of
// them in turn, and the value of parameter_overrides.

using namespace lathe;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    for (const char* name : {"samconfig.toml", "samconfig.yaml"}) {
        static const fuzz::Folder folder;
        folder.write(name, text);
        tmpl::Problems problems;
        const tmpl::SamConfig config = tmpl::readSamConfig(folder.path(), "default", problems);
        require(config.file == folder.path() / name, "the file is found");
        const auto found = problems.take();
        require(!model::hasErrors(found), "a broken samconfig is a warning");
        std::filesystem::remove(folder.path() / name);
    }
    (void)tmpl::parseParameterOverrides(text);
    const auto variables = api::parseEnvironment(text, "env.json");
    require(variables || !variables.error().message.english().empty(), "a problem says what it is");
    return 0;
}
