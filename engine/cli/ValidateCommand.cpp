#include "engine/cli/Commands.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"

#include <fmt/format.h>

namespace lathe::cli {

int validateCommand(const CommonOptions& common) {
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    const auto loaded = loadProject(*place, common);
    if (!loaded)
        return fail(loaded.error());
    const bool valid = loaded->project && !model::hasErrors(loaded->diagnostics);
    if (common.json) {
        printJson({{"template", place->templateFile.string()},
                   {"valid", valid},
                   {"diagnostics", toJson(loaded->diagnostics)}});
    } else {
        print(diagnosticText(loaded->diagnostics));
        if (valid)
            print(fmt::format("{}: valid, {} function{}\n", place->templateFile.filename().string(),
                              loaded->project->functions.size(),
                              loaded->project->functions.size() == 1 ? "" : "s"));
    }
    return valid ? Success : UsageError;
}

} // namespace lathe::cli
