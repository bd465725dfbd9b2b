#include "engine/model/Project.h"

#include <algorithm>

namespace lathe::model {

const FunctionSpec* Project::findFunction(std::string_view idOrName) const {
    const auto byId = std::find_if(functions.begin(), functions.end(),
                                   [&](const FunctionSpec& f) { return f.logicalId == idOrName; });
    if (byId != functions.end())
        return &*byId;
    const auto byName = std::find_if(functions.begin(), functions.end(),
                                     [&](const FunctionSpec& f) { return f.name == idOrName; });
    return byName != functions.end() ? &*byName : nullptr;
}

const FunctionSpec* Project::findVersion(const std::string& logicalId,
                                         std::string_view version) const {
    if (version == "$LATEST")
        return findFunction(logicalId);
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const FunctionSpec& f) {
        return f.logicalId == logicalId && f.version == version;
    });
    return found != versions.end() ? &*found : nullptr;
}

const FunctionAlias* Project::findAlias(std::string_view logicalId, std::string_view name) const {
    const auto found = std::find_if(aliases.begin(), aliases.end(), [&](const FunctionAlias& a) {
        return a.function == logicalId && a.name == name;
    });
    return found != aliases.end() ? &*found : nullptr;
}

const Resource* Project::findResource(std::string_view logicalId) const {
    const auto found = std::find_if(resources.begin(), resources.end(),
                                    [&](const Resource& r) { return r.logicalId == logicalId; });
    return found != resources.end() ? &*found : nullptr;
}

const UncreatedFunction* Project::findUncreated(std::string_view logicalId) const {
    const auto found =
        std::find_if(uncreated.begin(), uncreated.end(),
                     [&](const UncreatedFunction& f) { return f.logicalId == logicalId; });
    return found != uncreated.end() ? &*found : nullptr;
}

Text UncreatedFunction::reason() const {
    return Text::tr("{} is not created: its condition {} is false", logicalId, condition);
}

} // namespace lathe::model
