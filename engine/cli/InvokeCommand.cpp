#include "engine/cli/Commands.h"
#include "engine/cli/Invocation.h"
#include "engine/cli/Output.h"
#include "engine/cli/ProjectPlace.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace lathe::cli {

namespace {

Result<std::string> readEvent(const std::string& source) {
    if (source.empty())
        return std::string{"{}"};
    // Not by iterator: that throws where a folder takes the place of a file.
    std::ostringstream text;
    if (source == "-") {
        text << std::cin.rdbuf();
        return text.str();
    }
    std::ifstream stream{source, std::ios::binary};
    if (!stream)
        return Error{"Usage", Text::verbatim(
                                  fmt::format("cannot read {}: {}", source, std::strerror(errno)))};
    if (std::error_code ignored; std::filesystem::is_directory(source, ignored))
        return Error{"Usage", Text::verbatim(source + " is a folder; name the event's file")};
    text << stream.rdbuf();
    return text.str();
}

} // namespace

int invokeCommand(const CommonOptions& common, const InvokeOptions& options) {
    if (options.function.empty())
        return fail(UsageError, "which function? lathe invoke FUNCTION; lathe list shows them");
    const auto place = findProject(common);
    if (!place)
        return fail(place.error());
    auto event = readEvent(options.event);
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
