#pragma once

#include "engine/cli/Options.h"

namespace lathe::cli {

/// The commands, one .cpp each; they print and give an ExitCode.

/// Replaces this process by the window.
int openCommand(const std::string& folder, const std::filesystem::path& state);
int invokeCommand(const CommonOptions& common, const InvokeOptions& options);
int testCommand(const CommonOptions& common, const TestOptions& options);
int serveCommand(const CommonOptions& common, const ServeOptions& options);
int listCommand(const CommonOptions& common);
int validateCommand(const CommonOptions& common);
int buildCommand(const CommonOptions& common, const std::vector<std::string>& functions);
int logsCommand(const CommonOptions& common, const LogsOptions& options);
int metricsCommand(const CommonOptions& common, const MetricsOptions& options);
int costCommand(const CommonOptions& common, const CostOptions& options);
int tuneCommand(const CommonOptions& common, const TuneOptions& options);
int loadCommand(const CommonOptions& common, const LoadOptions& options);
int eventCommand(const CommonOptions& common, const EventOptions& options);

} // namespace lathe::cli
