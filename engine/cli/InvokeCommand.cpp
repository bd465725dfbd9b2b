#include "engine/cli/Commands.h"
#include "engine/cli/EventInput.h"
#include "engine/cli/Invocation.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"

namespace lathe::cli {

int invokeCommand(const CommonOptions& common, const InvokeOptions& options) {
    if (options.function.empty())
        return fail(UsageError, "which function? lathe invoke FUNCTION; lathe list shows them");
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    auto event = readEvent(options.event, options.invocationType);
    if (!event)
        return fail(event.error());
    const auto endpoint = api::runningEndpoint(place->stateDirectory);
    const bool ownSettings =
        common.engineOptionsGiven || !options.envVars.empty() || !options.iam.empty();
    if (endpoint && !ownSettings)
        return invokeRunning(*endpoint, common, options, std::move(*event));
    auto settings = engineOptions(*place, common);
    if (!settings)
        return fail(settings.error());
    settings->environmentFile = options.envVars;
    settings->iamMode = model::iamModeFrom(options.iam);
    if (endpoint) {
        printError("lathe: the running engine has settings of its own; this invocation gets an "
                   "engine with the given ones, and is not journalled\n");
        return invokeBeside(std::move(*settings), common, options, std::move(*event));
    }
    return invokeOwn(std::move(*settings), common, options, std::move(*event));
}

} // namespace lathe::cli
