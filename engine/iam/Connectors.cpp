#include "engine/iam/Connectors.h"

#include "engine/iam/Arns.h"
#include "engine/iam/Texts.h"

namespace lathe::iam {

namespace json = boost::json;

namespace {

/// One end of a connector: a resource of the template by Id, or one elsewhere by Type and ARN.
struct End {
    std::string logicalId = {};
    std::string type = {};
    std::string arn = {};
    std::string name = {};
    std::string resourceId = {};
    std::string qualifier = "*";
    std::string roleName = {};
};

End endOf(const json::object& written, const std::string& prefix, const model::Project& project) {
    End end{{},
            textOf(written, "Type"),
            textOf(written, "Arn"),
            textOf(written, "Name"),
            textOf(written, "ResourceId")};
    end.roleName = textOf(written, "RoleName");
    if (const std::string given = textOf(written, "Qualifier"); !given.empty())
        end.qualifier = given;
    const std::string id = textOf(written, "Id");
    const model::Resource* resource = id.empty() ? nullptr : findAnywhere(project, prefix + id);
    if (!resource)
        return end;
    end.logicalId = resource->logicalId;
    end.type = deployedType(resource->type);
    end.arn = arnOf(*resource, project);
    end.resourceId = resource->physicalId;
    end.name = end.arn.substr(end.arn.find_last_of(":/") + 1);
    return end;
}

std::optional<std::string> partOf(const End& end, std::string_view member) {
    if (member == "Arn")
        return end.arn;
    if (member == "Name")
        return end.name;
    if (member == "ResourceId")
        return end.resourceId;
    if (member == "Qualifier")
        return end.qualifier;
    return {};
}

void connect(const End& source, const End& destination, const json::object& properties,
             const model::Project& project, const Library& library,
             std::vector<Connection>& connections) {
    const ConnectorProfile* profile = library.connector(source.type, destination.type);
    if (!profile)
        return;
    const Substitute substitute = [&](std::string_view name) -> std::optional<std::string> {
        if (name.starts_with("Source."))
            return partOf(source, name.substr(7));
        if (name.starts_with("Destination."))
            return partOf(destination, name.substr(12));
        return pseudoParameter(project, name);
    };
    const bool isRole = profile->means == ConnectorProfile::Means::Role;
    const End& owner = isRole && profile->isSourcesRole ? source : destination;
    Connection made{profile->means, owner.logicalId, owner.roleName, owner.arn, {}};
    for (const json::value* wanted : listOf(properties, "Permissions")) {
        const auto texts = textsOf(*wanted);
        const auto found = profile->access.find(texts.empty() ? std::string{} : texts.front());
        if (found == profile->access.end())
            continue;
        for (const json::value& statement : found->second)
            made.statements.push_back(filledIn(statement, substitute));
    }
    connections.push_back(std::move(made));
}

} // namespace

std::vector<Connection> connectionsOf(const model::Project& project, const Library& library) {
    std::vector<Connection> connections;
    for (const auto* list : {&project.resources, &project.generatedResources}) {
        for (const model::Resource& resource : *list) {
            const auto* source = resource.type == "AWS::Serverless::Connector"
                                     ? objectOf(resource.properties, "Source")
                                     : nullptr;
            if (!source)
                continue;
            const std::string prefix = prefixOf(resource.logicalId);
            const End from = endOf(*source, prefix, project);
            for (const json::value* destination : listOf(resource.properties, "Destination")) {
                if (destination->is_object())
                    connect(from, endOf(destination->get_object(), prefix, project),
                            resource.properties, project, library, connections);
            }
        }
    }
    return connections;
}

} // namespace lathe::iam
