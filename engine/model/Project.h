#pragma once

#include "engine/model/Diagnostic.h"
#include "engine/model/FunctionSpec.h"
#include "engine/model/TriggerGraph.h"

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lathe::model {

/// Where a resource names another resource of its template: by Ref, Fn::GetAtt, Fn::Sub or
/// DependsOn.
struct Reference {
    /// Keys and indexes below the resource's Properties, joined by '/':
    /// "Environment/Variables/TABLE". "DependsOn" is that of the resource itself.
    std::string path;
    /// Logical id, with the prefix of its nested application.
    std::string target;

    bool operator==(const Reference&) const = default;
};

/// Any resource of the template, known to Lathe or not.
struct Resource {
    std::string logicalId;
    std::string type;
    /// Properties with intrinsics resolved as far as they can be; what cannot be stays as
    /// "{{unresolved: ...}}" text.
    boost::json::object properties;
    /// What Ref gives.
    std::string physicalId;
    SourceLocation location;
    /// In the order of the text, Globals included; each place and target once.
    std::vector<Reference> references;
    /// The template does not spell it out: SAM makes it (an implicit API).
    bool implied = false;

    bool operator==(const Resource&) const = default;
};

/// What the template tells of itself (Outputs).
struct Output {
    boost::json::value value;
    std::string description;
    /// What other stacks import it by (Export Name); empty when it is not exported.
    std::string exportName;

    bool operator==(const Output&) const = default;
};

/// The template of a nested application, which is a stack of its own.
struct NestedStack {
    /// Logical id of the application, with the prefixes of those that it is nested in.
    std::string application;
    std::filesystem::path templateFile;
    std::string description;
    std::map<std::string, boost::json::value> parameters;
    /// Names of those with NoEcho, whose values are not told.
    std::set<std::string> secretParameters;
    /// Those whose Condition holds.
    std::map<std::string, Output> outputs;

    bool operator==(const NestedStack&) const = default;
};

/// A name for a version of a function, or for two of them that share its invocations
/// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html).
struct FunctionAlias {
    /// Logical id of the function.
    std::string function;
    std::string name;
    /// "$LATEST" or a number.
    std::string version;
    /// The other version, and the share of invocations that it gets (0 to 1); empty when all go to
    /// `version`.
    std::string secondVersion;
    double secondWeight = 0;
    /// For its asynchronous events, where it has settings of its own; the dead-letter queue is the
    /// version's.
    std::optional<AsyncSettings> async = {};

    bool operator==(const FunctionAlias&) const = default;
};

/// A function of the template that is not made, and so is not there to be invoked.
struct UncreatedFunction {
    std::string logicalId;
    /// The name of its Condition, which is false.
    std::string condition;
    SourceLocation location;

    /// "X is not created: its condition IsProd is false"
    Text reason() const;
    bool operator==(const UncreatedFunction&) const = default;
};

/// A project as its template describes it, and what clients of the local Lambda API have added: an
/// immutable snapshot, shared between threads.
struct Project {
    /// Folder that the template lies in.
    std::filesystem::path root;
    std::filesystem::path templateFile;
    std::string description;
    std::string region = "us-east-1";
    std::string accountId = "123456789012";
    std::string stackName;

    /// In the order of the template; resources whose Condition is false are not among them.
    std::vector<FunctionSpec> functions;
    /// Those whose Condition is false.
    std::vector<UncreatedFunction> uncreated;
    /// Published versions, each with the logical id of its function.
    std::vector<FunctionSpec> versions;
    std::vector<FunctionAlias> aliases;
    TriggerGraph triggers;
    /// Every resource of the template whose Condition holds, functions included, and the ones that
    /// SAM makes (implicit APIs).
    std::vector<Resource> resources;
    /// What SAM makes besides: roles, aliases, function URLs, stages, rules, mappings,
    /// permissions...
    std::vector<Resource> generatedResources;
    /// Statements of resource policies that clients of the Lambda API have added, by the name of
    /// their function.
    std::map<std::string, boost::json::array> functionStatements;
    /// OpenAPI documents that DefinitionUri and BodyS3Location name, by the API's logical id.
    std::map<std::string, boost::json::object> apiDefinitions;
    /// Of state machines, by logical id: what their definitions say, as JSON, with what
    /// DefinitionSubstitutions stand for.
    std::map<std::string, std::string> machineDefinitions;
    std::map<std::string, boost::json::value> parameters;
    /// Names of those with NoEcho, whose values are not told.
    std::set<std::string> secretParameters;
    /// Those whose Condition holds.
    std::map<std::string, Output> outputs;
    /// Those whose templates are the project's own, parents before what is nested in them.
    std::vector<NestedStack> nestedStacks;

    /// By logical id or name; nullptr when there is none.
    const FunctionSpec* findFunction(std::string_view idOrName) const;
    /// `version` is "$LATEST" or a number; nullptr when it has not been published.
    const FunctionSpec* findVersion(const std::string& logicalId, std::string_view version) const;
    const FunctionAlias* findAlias(std::string_view logicalId, std::string_view name) const;
    const Resource* findResource(std::string_view logicalId) const;
    const UncreatedFunction* findUncreated(std::string_view logicalId) const;

    bool operator==(const Project&) const = default;
};

} // namespace lathe::model
