#pragma once

#include "engine/template/Problems.h"

#include <filesystem>
#include <map>
#include <string>

namespace lathe::tmpl {

/// What of samconfig.toml (or samconfig.yaml) matters to a project on this machine. What the file
/// does not name is empty.
struct SamConfig {
    std::filesystem::path file;
    std::map<std::string, std::string> parameterOverrides;
    std::string stackName;
    std::string region;
    /// `env_vars` and `template_file`, beginning at the file's folder. A template that `sam build`
    /// or `sam package` has made is none.
    std::filesystem::path environmentFile;
    std::filesystem::path templateFile;
};

/// Reads samconfig.toml, .yaml or .yml in `folder`. In the section of `environment`, the parameters
/// of `global` give way to those of `build` and `deploy`, and these to those of `local_invoke`
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html).
/// Without a file, or without that section, nothing is set; a broken file is a warning.
SamConfig readSamConfig(const std::filesystem::path& folder, const std::string& environment,
                        Problems& problems);

/// The one that counts for a template: beside it, or in the nearest folder above whose own names
/// this template.
SamConfig samConfigFor(const std::filesystem::path& templateFile, const std::string& environment,
                       Problems& problems);

/// Takes "Key=Value Other='a b'" and "ParameterKey=Key,ParameterValue=Value" apart, as SAM CLI
/// does; what is neither is left out.
std::map<std::string, std::string> parseParameterOverrides(std::string_view text);

} // namespace lathe::tmpl
