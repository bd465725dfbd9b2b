#include "engine/base/Ids.h"
#include "engine/services/lambda/FunctionName.h"
#include "engine/services/lambda/Operations.h"
#include "engine/services/lambda/ServiceError.h"
#include "engine/services/lambda/Validation.h"

namespace json = boost::json;

namespace lathe::services::lambda {

namespace {

constexpr std::size_t mostTags = 50;
constexpr std::string_view resourcePattern =
    R"(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:)"
    R"((function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|)"
    R"(code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)"
    R"([0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+))";

Result<Found> findTagged(Control& control, const Call& call) {
    const std::string& arn = call.parameters.front();
    Validation validation;
    validation.pattern("resource", arn, resourcePattern);
    if (auto shape = validation.outcome(); !shape)
        return shape.error();
    for (const auto& [kind, called] :
         {std::pair{":event-source-mapping:", "Event source mapping"},
          std::pair{":capacity-provider:", "Capacity provider"},
          std::pair{":code-signing-config:", "Code signing configuration"},
          std::pair{":layer:", "Layer"}}) {
        if (arn.find(kind) != std::string::npos)
            return Error{"ResourceNotFoundException",
                         Text::verbatim(std::string{called} + " not found: " + arn)};
    }
    const auto name = parseFunctionName(control.catalog.declared(), arn, {});
    if (name && !name->qualifier.empty())
        return invalidParameter(
            "Tags on function aliases and versions are not supported. Please specify a "
            "function ARN.");
    return findFunction(control.catalog, arn);
}

} // namespace

Result<Answer> tagResource(Control& control, const Call& call) {
    const json::value* given = call.member("Tags");
    const json::object* tags = given ? given->if_object() : nullptr;
    auto found = findTagged(control, call);
    if (!found)
        return found.error();
    if (!tags || tags->empty())
        return invalidParameter("An error occurred and the request cannot be processed.");
    auto merged = found->function->tags;
    for (const auto& [key, value] : *tags)
        merged[std::string{key}] = value.is_string() ? value.get_string() : json::string{};
    if (merged.size() > mostTags)
        return invalidParameter("Number of tags exceeds resource tag limit.");
    found->function->tags = std::move(merged);
    found->function->latest.revisionId = newUuid();
    if (auto saved = control.catalog.save(*found->function); !saved)
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
        found->function->tags.erase(key);
    found->function->latest.revisionId = newUuid();
    if (auto saved = control.catalog.save(*found->function); !saved)
        return saved.error();
    return Answer{204, {}};
}

Result<Answer> listTags(Control& control, const Call& call) {
    const auto found = findTagged(control, call);
    if (!found)
        return found.error();
    json::object tags;
    for (const auto& [name, value] : found->function->tags)
        tags[name] = value;
    return Answer{200, json::object{{"Tags", std::move(tags)}}};
}

} // namespace lathe::services::lambda
