#include "engine/template/Scope.h"

#include "engine/base/Ids.h"

#include <fmt/format.h>

namespace lathe::tmpl {

std::string Scope::partition() const {
    if (region.starts_with("cn-")) {
        return "aws-cn";
    }
    return region.starts_with("us-gov-") ? "aws-us-gov" : "aws";
}

std::string Scope::urlSuffix() const {
    return region.starts_with("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
}

std::string Scope::arn(const std::string& service, const std::string& resource) const {
    return fmt::format("arn:{}:{}:{}:{}:{}", partition(), service, region, accountId, resource);
}

std::string Scope::stackId() const {
    return stackArn(stackName);
}

std::string Scope::stackArn(const std::string& name) const {
    return arn("cloudformation", fmt::format("stack/{}/{}", name, uuidOfName(name)));
}

void Scope::addResource(ResourceEntry entry) {
    if (resourceIndex.emplace(entry.id, resources.size()).second) {
        resources.push_back(std::move(entry));
    }
}

const ResourceEntry* Scope::findResource(const std::string& id) const {
    const auto found = resourceIndex.find(id);
    return found == resourceIndex.end() ? nullptr : &resources[found->second];
}

} // namespace lathe::tmpl
