#include "engine/services/cloudformation/CloudFormationService.h"

#include "engine/services/cloudformation/StackView.h"

#include <fmt/format.h>

#include <array>

namespace lathe::services::cloudformation {

namespace {

using query::QueryCall;
using query::Xml;

constexpr std::string_view xmlNamespace = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

Error invalid(std::string message) {
    return {"ValidationError", Text::verbatim(std::move(message))};
}

/// By name or id; without one, all stacks are meant where that is allowed.
Result<void> checkStack(const QueryCall& call, const StackView& stack) {
    const std::string name = call.text("StackName");
    if (name.empty() && call.action() != "DescribeStacks")
        return invalid("1 validation error detected: Value null at 'stackName' failed to satisfy "
                       "constraint: Member must not be null");
    if (name.empty() || name == stack.name() || name == stack.id())
        return {};
    return invalid(call.action() == "DescribeStacks"
                       ? fmt::format("Stack with id {} does not exist", name)
                       : fmt::format("Stack '{}' does not exist", name));
}

Result<Xml> describeStacks(const QueryCall& call, const StackView& stack) {
    if (auto known = checkStack(call, stack); !known)
        return known.error();
    Xml xml;
    xml.open("Stacks");
    xml.open("member");
    stack.describe(xml);
    xml.close();
    xml.close();
    return xml;
}

Result<Xml> listStacks(const QueryCall&, const StackView& stack) {
    Xml xml;
    xml.open("StackSummaries");
    xml.open("member");
    stack.summarize(xml);
    xml.close();
    xml.close();
    return xml;
}

Result<Xml> listExports(const QueryCall&, const StackView& stack) {
    Xml xml;
    xml.open("Exports");
    stack.listExports(xml);
    xml.close();
    return xml;
}

/// A list of the stack's resources, each as `detail` has it; all, or one by its logical id.
Result<Xml> listOf(const QueryCall& call, const StackView& stack, std::string_view list,
                   ResourceDetail detail) {
    if (auto known = checkStack(call, stack); !known)
        return known.error();
    const std::string wanted = call.text("LogicalResourceId");
    Xml xml;
    xml.open(list);
    for (const model::Resource* resource : stack.resources()) {
        if (!wanted.empty() && resource->logicalId != wanted)
            continue;
        xml.open("member");
        stack.describe(*resource, detail, xml);
        xml.close();
    }
    xml.close();
    return xml;
}

Result<Xml> describeStackResources(const QueryCall& call, const StackView& stack) {
    return listOf(call, stack, "StackResources", ResourceDetail::Full);
}

Result<Xml> listStackResources(const QueryCall& call, const StackView& stack) {
    return listOf(call, stack, "StackResourceSummaries", ResourceDetail::Summary);
}

Result<Xml> describeStackResource(const QueryCall& call, const StackView& stack) {
    if (auto known = checkStack(call, stack); !known)
        return known.error();
    const std::string wanted = call.text("LogicalResourceId");
    for (const model::Resource* resource : stack.resources()) {
        if (resource->logicalId != wanted)
            continue;
        Xml xml;
        xml.open("StackResourceDetail");
        stack.describe(*resource, ResourceDetail::Single, xml);
        xml.close();
        return xml;
    }
    return invalid(fmt::format("Resource {} does not exist for stack {}", wanted, stack.name()));
}

struct Operation {
    std::string_view action;
    Result<Xml> (*answer)(const QueryCall&, const StackView&);
};
constexpr std::array operations = {
    Operation{"DescribeStacks", describeStacks},
    Operation{"ListStacks", listStacks},
    Operation{"ListExports", listExports},
    Operation{"DescribeStackResources", describeStackResources},
    Operation{"DescribeStackResource", describeStackResource},
    Operation{"ListStackResources", listStackResources},
};

} // namespace

http::Response answer(const QueryCall& call, const model::Project& project,
                      const std::string& endpointUrl) {
    for (const Operation& operation : operations) {
        if (operation.action != call.action())
            continue;
        const auto result = operation.answer(call, StackView{project, endpointUrl});
        return result ? query::resultResponse(call, xmlNamespace, *result)
                      : query::errorResponse(result.error(), xmlNamespace);
    }
    return query::errorResponse(
        {"InvalidAction",
         Text::verbatim(fmt::format("Lathe does not offer this operation of CloudFormation ({}).",
                                    call.action()))},
        xmlNamespace);
}

} // namespace lathe::services::cloudformation
