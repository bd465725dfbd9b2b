#pragma once

#include "engine/authoring/Graph.h"

#include <string>

namespace lathe::authoring {

/// How a function uses a resource of a kind: the policy template of SAM with the property that
/// names the resource, and the variable that tells the function
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html).
struct Use {
    NodeKind kind;
    const char* policy;
    const char* policyProperty;
    /// Attribute that the policy names the resource by; nullptr: Ref.
    const char* attribute;
    /// End of the variable's name; what Ref gives is its value.
    const char* variable;
};

/// nullptr where a function has nothing to do with resources of the kind.
const Use* useOf(NodeKind kind);

bool hasWire(const Graph& graph, WireKind kind, const std::string& from, const std::string& to);

/// REST and HTTP APIs, which have routes.
bool isApi(NodeKind kind);

} // namespace lathe::authoring
