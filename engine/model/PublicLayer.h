#pragma once

#include <filesystem>
#include <string>

namespace lathe::model {

/// Where the content of a layer that others publish (AWS, Powertools) is looked for, since it
/// cannot be fetched: $XDG_DATA_HOME/lathe/layers/NAME-VERSION.zip, for all projects. Empty where
/// the text is no ARN of a layer's version.
std::filesystem::path placeOfLayer(const std::string& arn);

/// That archive, or the folder of its name without .zip; empty where a person has put neither.
std::filesystem::path layerOnThisMachine(const std::string& arn);

} // namespace lathe::model
