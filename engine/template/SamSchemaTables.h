#pragma once

#include <span>
#include <string_view>

namespace lathe::tmpl {

/// The properties of a type as words: "Name", "Name:shape", "Name!" required, "~" at the end: takes
/// no intrinsic function. Shapes: str, map, list, bool, int, map<shape>, list<shape>, enum<a,b>,
/// alternatives joined by '|'; without a shape anything goes.
struct SchemaRow {
    std::string_view type;
    std::string_view properties;
};

/// What the SAM translator accepts (aws/serverless-application-model, read November 2026;
/// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html).
std::span<const SchemaRow> samResourceRows();
std::span<const SchemaRow> samFunctionEventRows();
std::span<const SchemaRow> samStateMachineEventRows();

/// SAM's policy templates with their parameters, all of which are required
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html,
/// aws/serverless-application-model, read November 2026).
std::span<const SchemaRow> samPolicyTemplateRows();

/// What Globals may set, by section
/// (https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html,
/// aws/serverless-application-model, read November 2026).
std::span<const SchemaRow> samGlobalsRows();

} // namespace lathe::tmpl
