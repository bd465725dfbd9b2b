#pragma once

#include "engine/template/Problems.h"

#include <filesystem>
#include <map>
#include <string>

namespace lathe::tmpl {

/// What of samconfig.toml (or samconfig.yaml) matters to the model.
struct SamConfig {
    std::map<std::string, std::string> parameterOverrides;
    /// Empty when the file names none.
    std::string stackName;
};

/// Reads samconfig.toml, .yaml or .yml in `folder`. In the section of `environment`, `global` gives
/// way to `deploy`
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html).
/// Without a file, or without that section, nothing is set; a broken file is a warning.
SamConfig readSamConfig(const std::filesystem::path& folder, const std::string& environment,
                        Problems& problems);

/// Takes "Key=Value Other='a b'" and "ParameterKey=Key,ParameterValue=Value" apart, as SAM CLI
/// does; what is neither is left out.
std::map<std::string, std::string> parseParameterOverrides(std::string_view text);

} // namespace lathe::tmpl
