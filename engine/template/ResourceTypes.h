#pragma once

#include <string_view>

namespace lathe::tmpl {

/// How CloudFormation names the resources of a type: what Ref gives and how the ARN is made
/// ("Return values" of each type's page in
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html).
struct ResourceTypeFacts {
    enum class Ref { Name, Arn, QueueUrl, OpaqueId };
    enum class Scope { Regional, NoAccount, Global, NoRegionNoAccount };

    std::string_view type;
    /// Property that gives the name; empty when AWS alone gives one.
    std::string_view nameProperty;
    Ref ref = Ref::Name;
    /// Service part of the ARN; empty when the type has none.
    std::string_view service;
    /// What stands before the name in the ARN ("table/").
    std::string_view arnPrefix;
    Scope scope = Scope::Regional;
    /// What an opaque id begins with ("fsap-").
    std::string_view idPrefix;
};

/// nullptr for a type that is not in the table.
const ResourceTypeFacts* findResourceType(std::string_view type);

bool isFunctionType(std::string_view type);
bool isStateMachineType(std::string_view type);
/// REST APIs, SAM's or plain.
bool isRestApiType(std::string_view type);
/// HTTP and WebSocket APIs, SAM's or plain.
bool isHttpApiType(std::string_view type);
/// Nested stacks, SAM's or plain.
bool isNestedStackType(std::string_view type);

} // namespace lathe::tmpl
