#pragma once

#include "engine/base/Result.h"
#include "engine/model/Diagnostic.h"
#include "engine/model/Project.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lathe::tmpl {

struct LoadOptions {
    /// Over samconfig.toml's parameter_overrides, which go over the template's defaults.
    std::map<std::string, std::string> parameterOverrides;
    /// Section of samconfig.toml.
    std::string samconfigEnvironment = "default";
    /// Empty: samconfig.toml's, else us-east-1.
    std::string region;
    std::string accountId = "123456789012";
    /// The template's text where it is not (yet) what lies on disk: an editor's buffer.
    std::optional<std::string> text;
};

struct LoadedProject {
    /// nullptr when the template has errors: the caller keeps its last good model.
    std::shared_ptr<const model::Project> project;
    /// Errors, warnings and notes in the order of the file.
    std::vector<model::Diagnostic> diagnostics;
    /// samconfig.toml where there is one, and the file with environment variables that it names.
    std::filesystem::path samConfigFile;
    std::filesystem::path environmentFile;
};

/// The template of the project that `start` lies in: `start` itself when it is a file, else
/// the one that samconfig.toml names, template.yaml, template.yml or template.json, in it or the
/// nearest folder above.
Result<std::filesystem::path> findTemplate(const std::filesystem::path& start);

/// Reads, validates and resolves a template. Never throws; thread safe; reads files below the
/// template's folder (samconfig.toml, nested applications, AWS::Include) and nothing else.
LoadedProject loadProject(const std::filesystem::path& templateFile, const LoadOptions& options);

} // namespace lathe::tmpl
