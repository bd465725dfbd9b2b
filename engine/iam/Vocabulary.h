#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lathe::iam {

/// What a resource of a type is named by: an attribute for Fn::GetAtt, or "Ref".
struct NamedBy {
    std::string type;
    std::string attribute;

    bool operator==(const NamedBy&) const = default;
};

struct PolicyParameter {
    std::string name;
    /// Resources that it may name; empty where no resource of a template is meant.
    std::vector<NamedBy> sources;
};

/// One of SAM's policy templates.
struct PolicyTemplate {
    std::string name;
    std::vector<PolicyParameter> parameters;
    /// What it allows, in the order of its statements.
    std::vector<std::string> actions;
};

/// The words that policies are written in, for who writes them: everything by name.
struct Vocabulary {
    std::vector<PolicyTemplate> templates;
    /// AWS's managed policies, as far as they come with Lathe.
    std::vector<std::string> managed;
    /// "sqs:SendMessage" of every policy that is known, and "sqs:*" of every service.
    std::vector<std::string> actions;
    /// What gives the ARN of a resource.
    std::vector<NamedBy> arns;

    /// nullptr where SAM has none of that name.
    const PolicyTemplate* find(std::string_view name) const;
};

} // namespace lathe::iam
