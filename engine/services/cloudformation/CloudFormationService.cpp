#include "engine/services/cloudformation/CloudFormationService.h"

#include "engine/base/Files.h"
#include "engine/services/cloudformation/StackView.h"
#include "engine/services/cloudformation/TemplateSummary.h"
#include "engine/services/query/Parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lathe::services::cloudformation {

namespace {

using query::QueryCall;
using query::Xml;
using Stacks = std::vector<StackView>;

constexpr std::string_view xmlNamespace = "http://cloudformation.amazonaws.com/doc/2010-05-15/";
constexpr std::size_t largestTemplate = 51'200;

/// What one operation is asked with.
struct Asked {
    const QueryCall& call;
    const query::Parameters& parameters;
    const Stacks& stacks;

    std::string text(std::string_view name) const { return parameters.text(name); }
};

Error invalid(std::string message) {
    return {"ValidationError", Text::verbatim(std::move(message))};
}

Error missing(std::string_view member) {
    return invalid(fmt::format("1 validation error detected: Value null at '{}' failed to satisfy "
                               "constraint: Member must not be null",
                               member));
}

Result<const StackView*> findStack(const Asked& asked) {
    const std::string name = asked.text("StackName");
    if (name.empty())
        return missing("stackName");
    const auto found = std::find_if(asked.stacks.begin(), asked.stacks.end(),
                                    [&](const StackView& stack) { return stack.isNamed(name); });
    if (found != asked.stacks.end())
        return &*found;
    const std::string action = asked.call.action();
    if (action == "DescribeStackResource")
        return invalid(fmt::format("Stack '{}' does not exist", name));
    if (action == "DescribeStackEvents")
        return invalid(fmt::format("Stack [{}] does not exist", name));
    return invalid(fmt::format("Stack with id {} does not exist", name));
}

Result<Xml> describeStacks(const Asked& asked) {
    std::vector<const StackView*> chosen;
    if (asked.text("StackName").empty()) {
        for (const StackView& stack : asked.stacks)
            chosen.push_back(&stack);
    } else {
        const auto named = findStack(asked);
        if (!named)
            return named.error();
        chosen.push_back(*named);
    }
    Xml xml;
    xml.open("Stacks");
    for (const StackView* stack : chosen) {
        xml.open("member");
        stack->describe(xml);
        xml.close();
    }
    xml.close();
    return xml;
}

Result<Xml> listStacks(const Asked& asked) {
    const auto wanted = asked.parameters.list("StackStatusFilter");
    const bool shown = wanted.empty() ||
                       std::find(wanted.begin(), wanted.end(), "CREATE_COMPLETE") != wanted.end();
    Xml xml;
    xml.open("StackSummaries");
    for (std::size_t i = 0; shown && i < asked.stacks.size(); ++i) {
        xml.open("member");
        asked.stacks[i].summarize(xml);
        xml.close();
    }
    xml.close();
    return xml;
}

Result<Xml> listExports(const Asked& asked) {
    Xml xml;
    xml.open("Exports");
    for (const StackView& stack : asked.stacks)
        stack.listExports(xml);
    xml.close();
    return xml;
}

// There is no other stack that could import.
Result<Xml> listImports(const Asked& asked) {
    const std::string name = asked.text("ExportName");
    if (name.empty())
        return missing("exportName");
    return invalid(fmt::format("Export '{}' is not imported by any stack.", name));
}

/// The stack that has a resource of that physical id, nested ones too.
Result<const StackView*> findStackWith(const Asked& asked, const std::string& physicalId) {
    for (const StackView& stack : asked.stacks) {
        for (const model::Resource* resource : stack.resources()) {
            if (resource->physicalId == physicalId)
                return &stack;
        }
    }
    return invalid(fmt::format("Stack for {} does not exist", physicalId));
}

Result<Xml> describeStackResources(const Asked& asked) {
    const std::string physicalId = asked.text("PhysicalResourceId");
    if (physicalId.empty() && asked.text("StackName").empty())
        return invalid("Either StackName or PhysicalResourceId must be specified");
    const auto stack =
        asked.text("StackName").empty() ? findStackWith(asked, physicalId) : findStack(asked);
    if (!stack)
        return stack.error();
    const std::string wanted = asked.text("LogicalResourceId");
    Xml xml;
    xml.open("StackResources");
    for (const model::Resource* resource : (*stack)->resources()) {
        if (!wanted.empty() && (*stack)->logicalIdOf(*resource) != wanted)
            continue;
        xml.open("member");
        (*stack)->describe(*resource, ResourceDetail::Full, xml);
        xml.close();
    }
    xml.close();
    return xml;
}

Result<Xml> listStackResources(const Asked& asked) {
    const auto stack = findStack(asked);
    if (!stack)
        return stack.error();
    Xml xml;
    xml.open("StackResourceSummaries");
    for (const model::Resource* resource : (*stack)->resources()) {
        xml.open("member");
        (*stack)->describe(*resource, ResourceDetail::Summary, xml);
        xml.close();
    }
    xml.close();
    return xml;
}

Result<Xml> describeStackResource(const Asked& asked) {
    const auto stack = findStack(asked);
    if (!stack)
        return stack.error();
    const std::string wanted = asked.text("LogicalResourceId");
    if (wanted.empty())
        return missing("logicalResourceId");
    const model::Resource* resource = (*stack)->find(wanted);
    if (!resource)
        return invalid(
            fmt::format("Resource {} does not exist for stack {}", wanted, (*stack)->name()));
    Xml xml;
    xml.open("StackResourceDetail");
    (*stack)->describe(*resource, ResourceDetail::Single, xml);
    xml.close();
    return xml;
}

Result<Xml> describeStackEvents(const Asked& asked) {
    const auto stack = findStack(asked);
    if (!stack)
        return stack.error();
    Xml xml;
    xml.open("StackEvents");
    (*stack)->listEvents(xml);
    xml.close();
    return xml;
}

Result<std::string> textOf(const StackView& stack) {
    auto text = readFile(stack.templateFile());
    if (!text)
        return invalid(fmt::format("{} cannot be read", stack.templateFile().string()));
    return std::move(*text);
}

// SAM's transform is not written out: both stages are the template as it is.
Result<Xml> getTemplate(const Asked& asked) {
    const auto stack = findStack(asked);
    if (!stack)
        return stack.error();
    const auto text = textOf(**stack);
    if (!text)
        return text.error();
    Xml xml;
    xml.text("TemplateBody", *text);
    xml.open("StagesAvailable");
    xml.text("member", "Original");
    xml.text("member", "Processed");
    xml.close();
    return xml;
}

Result<std::string> templateBody(const Asked& asked) {
    const std::string text = asked.text("TemplateBody");
    if (text.size() > largestTemplate)
        return invalid(fmt::format("1 validation error detected: Value '{}' at 'templateBody' "
                                   "failed to satisfy constraint: Member must have length less "
                                   "than or equal to {}",
                                   text, largestTemplate));
    if (text.empty() && !asked.text("TemplateURL").empty())
        return invalid("Lathe reads no template by its URL: send it as TemplateBody.");
    if (text.empty())
        return invalid("Either Template URL or Template Body must be specified.");
    return text;
}

Result<Xml> getTemplateSummary(const Asked& asked) {
    if (asked.text("StackName").empty()) {
        const auto text = templateBody(asked);
        return text ? summaryOf(*text, {}, SummaryDetail::Whole) : Result<Xml>{text.error()};
    }
    const auto stack = findStack(asked);
    if (!stack)
        return stack.error();
    const auto text = textOf(**stack);
    if (!text)
        return text.error();
    std::set<std::string> types;
    for (const model::Resource* resource : (*stack)->resources())
        types.insert(deployedType(resource->type));
    return summaryOf(*text, types, SummaryDetail::Whole);
}

Result<Xml> validateTemplate(const Asked& asked) {
    const auto text = templateBody(asked);
    return text ? summaryOf(*text, {}, SummaryDetail::Validation) : Result<Xml>{text.error()};
}

struct Operation {
    std::string_view action;
    Result<Xml> (*answer)(const Asked&);
};
constexpr std::array operations = {
    Operation{"DescribeStacks", describeStacks},
    Operation{"ListStacks", listStacks},
    Operation{"ListExports", listExports},
    Operation{"ListImports", listImports},
    Operation{"DescribeStackResources", describeStackResources},
    Operation{"DescribeStackResource", describeStackResource},
    Operation{"ListStackResources", listStackResources},
    Operation{"DescribeStackEvents", describeStackEvents},
    Operation{"GetTemplate", getTemplate},
    Operation{"GetTemplateSummary", getTemplateSummary},
    Operation{"ValidateTemplate", validateTemplate},
};

} // namespace

http::Response answer(const QueryCall& call, const model::Project& project,
                      const std::string& endpointUrl) {
    for (const Operation& operation : operations) {
        if (operation.action != call.action())
            continue;
        const query::Parameters parameters = call.parameters();
        const Stacks stacks = StackView::allOf(project, endpointUrl);
        const auto result = operation.answer({call, parameters, stacks});
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
