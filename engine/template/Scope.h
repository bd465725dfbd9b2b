#pragma once

#include "engine/template/Node.h"
#include "engine/template/Problems.h"
#include "engine/template/ProjectFiles.h"

#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lathe::tmpl {

/// A resource of the template, or one that SAM makes from it.
struct ResourceEntry {
    std::string id;
    std::string type;
    /// The resource's mapping; an empty mapping for one that SAM makes.
    Node::Ptr node;
    Mark mark;
    /// Logical id of the resource that SAM makes this one for; empty for one of the template.
    std::string owner;

    bool isGenerated() const { return !owner.empty(); }
    const Node* properties() const { return node->find("Properties"); }
};

/// Everything that intrinsic functions of one template (the project's, or a nested application's)
/// refer to. Immutable while values are resolved, but for the problems found.
struct Scope {
    std::filesystem::path file;
    /// Folder that relative paths start from.
    std::filesystem::path folder;
    /// "" for the project's template, "Child/" for its nested application Child.
    std::string idPrefix;
    /// With loops written out and Globals merged.
    Node::Ptr root;
    std::map<std::string, boost::json::value> parameters;
    std::string region;
    std::string accountId;
    std::string stackName;
    std::vector<ResourceEntry> resources;
    std::unordered_map<std::string, std::size_t> resourceIndex;
    /// Output of a nested application; nullopt where there is none of that name.
    std::function<std::optional<boost::json::value>(const std::string& resource,
                                                    const std::string& output)>
        nestedOutput;
    const ProjectFiles* files = nullptr;
    Problems* problems = nullptr;

    std::string partition() const;
    std::string urlSuffix() const;
    /// "arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE".
    std::string arn(const std::string& service, const std::string& resource) const;
    /// ARN of the stack itself.
    std::string stackId() const;
    /// ARN of the stack of that name, always the same.
    std::string stackArn(const std::string& name) const;
    /// Adds the resource unless there is one of that id.
    void addResource(ResourceEntry entry);
    /// nullptr when there is none.
    const ResourceEntry* findResource(const std::string& id) const;
};

} // namespace lathe::tmpl
