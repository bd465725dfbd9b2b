#include "engine/sources/pipes/Pipe.h"

#include <fmt/format.h>

namespace json = boost::json;

namespace lathe::sources::pipes {

namespace {

std::string textAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

json::object objectAt(const json::object& object, std::string_view member) {
    const json::value* value = object.if_contains(member);
    return value && value->is_object() ? value->get_object() : json::object{};
}

} // namespace

std::vector<Pipe> pipesOf(const model::Project& project) {
    std::vector<Pipe> pipes;
    for (const model::Resource& resource : project.resources) {
        const json::object& properties = resource.properties;
        if (resource.type != "AWS::Pipes::Pipe" || textAt(properties, "DesiredState") == "STOPPED")
            continue;
        Pipe pipe;
        pipe.name = resource.physicalId;
        pipe.arn = fmt::format("arn:aws:pipes:{}:{}:pipe/{}", project.region, project.accountId,
                               pipe.name);
        pipe.roleArn = textAt(properties, "RoleArn");
        pipe.source = textAt(properties, "Source");
        pipe.enrichment = textAt(properties, "Enrichment");
        pipe.target = textAt(properties, "Target");
        pipe.sourceParameters = objectAt(properties, "SourceParameters");
        pipe.enrichmentParameters = objectAt(properties, "EnrichmentParameters");
        pipe.targetParameters = objectAt(properties, "TargetParameters");
        pipe.origin = resource.logicalId;
        pipes.push_back(std::move(pipe));
    }
    return pipes;
}

Mapping mappingOf(const Pipe& pipe) {
    Mapping mapping;
    mapping.uuid = pipe.arn;
    mapping.sourceArn = pipe.source;
    mapping.function = pipe.target;
    mapping.origin = pipe.origin;
    mapping.settings = objectAt(pipe.sourceParameters, "SqsQueueParameters");
    if (const json::value* criteria = pipe.sourceParameters.if_contains("FilterCriteria"))
        mapping.settings["FilterCriteria"] = *criteria;
    // Single events of a batch may fail.
    mapping.settings["FunctionResponseTypes"] = json::array{"ReportBatchItemFailures"};
    mapping.settings["Pipe"] = json::object{{"RoleArn", pipe.roleArn},
                                            {"Enrichment", pipe.enrichment},
                                            {"EnrichmentParameters", pipe.enrichmentParameters},
                                            {"TargetParameters", pipe.targetParameters}};
    return mapping;
}

} // namespace lathe::sources::pipes
