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

std::string opaqueId(const std::string& seed, std::size_t length) {
    constexpr std::string_view alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
    // FNV-1a: the same on every machine, which std::hash does not promise.
    std::uint64_t hash = 14695981039346656037ULL;
    std::string id;
    for (std::size_t i = 0; i < length; ++i) {
        for (const unsigned char c : seed) {
            hash = (hash ^ c) * 1099511628211ULL;
        }
        hash = (hash ^ i) * 1099511628211ULL;
        id += alphabet[(hash >> 32U) % alphabet.size()];
    }
    return id;
}

} // namespace lathe::tmpl
