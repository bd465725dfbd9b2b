#include "engine/base/Ids.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Tagging.h"
#include "engine/services/lambda/Validation.h"

#include <algorithm>
#include <functional>
#include <string>

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::size_t mostTags = 50;
constexpr std::string_view resourcePattern =
    R"(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"((function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|)"
    R"(code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)"
    R"([0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+))";

Error tooManyTags() {
    return invalidParameter("Number of tags exceeds resource tag limit.");
}

/// What has tags, and how it is kept when they have changed.
struct Tagged {
    Tags* tags = nullptr;
    std::function<Result<void>()> save;
};

Result<Tagged> findMapping(Control& control, const std::string& arn) {
    catalog::EventSourceMapping* mapping =
        control.catalog.findMapping(arn.substr(arn.rfind(':') + 1));
    if (!mapping)
        return Error{"ResourceNotFoundException",
                     Text::verbatim("Event source mapping not found: " + arn)};
    return Tagged{&mapping->tags, [&control, mapping] { return control.catalog.save(*mapping); }};
}

/// `called` is what the service calls such a one.
Result<Tagged> findResource(catalog::Resources& resources, const std::string& arn,
                            const std::string& called) {
    catalog::Resource* resource = resources.find(arn);
    if (!resource)
        return Error{"ResourceNotFoundException", Text::verbatim(called + " not found: " + arn)};
    return Tagged{&resource->tags, [&resources, resource] { return resources.save(*resource); }};
}

Result<Tagged> findTaggedFunction(Control& control, const std::string& arn) {
    const auto name = parseFunctionName(control.catalog.declared(), arn, {});
    if (name && !name->qualifier.empty())
        return invalidParameter(
            "Tags on function aliases and versions are not supported. Please specify a "
            "function ARN.");
    const auto found = findFunction(control.catalog, arn);
    if (!found)
        return found.error();
    catalog::Function* function = found->function;
    return Tagged{&function->tags, [&control, function] {
                      function->latest.revisionId = newUuid();
                      return control.catalog.save(*function);
                  }};
}

Result<Tagged> findTagged(Control& control, const Call& call) {
    const std::string& arn = call.parameters.front();
    Validation validation;
    validation.pattern("resource", arn, resourcePattern);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    if (arn.find(":event-source-mapping:") != std::string::npos)
        return findMapping(control, arn);
    if (arn.find(":code-signing-config:") != std::string::npos)
        return findResource(control.catalog.signings(), arn, "Code signing configuration");
    if (arn.find(":capacity-provider:") != std::string::npos)
        return findResource(control.catalog.capacityProviders(), arn, "Capacity provider");
    if (arn.find(":layer:") != std::string::npos)
        return Error{"ResourceNotFoundException", Text::verbatim("Layer not found: " + arn)};
    return findTaggedFunction(control, arn);
}

} // namespace

Result<Tags> checkedTags(Tags tags) {
    if (std::any_of(tags.begin(), tags.end(),
                    [](const auto& tag) { return tag.first.starts_with("aws:"); }))
        return invalidParameter("aws: prefixed tag key names are not allowed for external use.");
    if (tags.size() > mostTags)
        return tooManyTags();
    return tags;
}

Result<Answer> tagResource(Control& control, const Call& call) {
    auto found = findTagged(control, call);
    if (!found)
        return found.error();
    if (call.tags().empty())
        return invalidParameter("An error occurred and the request cannot be processed.");
    auto tags = checkedTags(call.tags());
    if (!tags)
        return tags.error();
    tags->insert(found->tags->begin(), found->tags->end());
    if (tags->size() > mostTags)
        return tooManyTags();
    *found->tags = std::move(*tags);
    if (auto saved = found->save(); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> untagResource(Control& control, const Call& call) {
    const std::vector<std::string> keys = call.queries("tagKeys");
    Validation validation;
    if (keys.empty())
        validation.missing("tagKeys");
    if (auto complete = validation.outcome(); !complete)
        return complete.error();
    auto found = findTagged(control, call);
    if (!found)
        return found.error();
    for (const std::string& key : keys)
        found->tags->erase(key);
    if (auto saved = found->save(); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> listTags(Control& control, const Call& call) {
    const auto found = findTagged(control, call);
    if (!found)
        return found.error();
    json::object tags;
    for (const auto& [name, value] : *found->tags)
        tags[name] = value;
    return Answer{200, json::object{{"Tags", std::move(tags)}}};
}

} // namespace lathe::services::lambda
