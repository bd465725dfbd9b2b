#include "engine/authoring/Permit.h"

#include <algorithm>

namespace lathe::authoring {

namespace json = boost::json;

namespace {

json::object arnOf(const std::string& id) {
    return {{"Fn::GetAtt", json::array{id, "Arn"}}};
}

bool isOneOf(const std::string& type, std::initializer_list<std::string_view> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// How the template names it; the ARN itself where it is not the template's.
json::value named(const std::string& arn, const model::Project& project) {
    constexpr std::string_view bucket = "arn:aws:s3:::";
    const std::string name = arn.substr(arn.find_last_of(":/") + 1);
    for (const model::Resource& resource : project.resources) {
        const std::string& id = resource.logicalId;
        if (id.find('/') != std::string::npos || resource.physicalId.empty())
            continue;
        if (resource.physicalId == arn)
            return json::object{{"Ref", id}};
        if (resource.type == "AWS::S3::Bucket" && arn.starts_with(bucket)) {
            const std::string rest = arn.substr(bucket.size());
            const auto slash = rest.find('/');
            if (rest.substr(0, slash) == resource.physicalId)
                return slash == std::string::npos
                           ? json::value(arnOf(id))
                           : json::value(json::object{{"Fn::Sub", "${" + id + ".Arn}/*"}});
        }
        const bool isQueue = resource.type == "AWS::SQS::Queue" &&
                             arn.starts_with("arn:aws:sqs:") &&
                             resource.physicalId.ends_with("/" + name);
        const bool isNamed =
            resource.physicalId == name &&
            ((arn.find(":function:") != std::string::npos &&
              isOneOf(resource.type, {"AWS::Serverless::Function", "AWS::Lambda::Function"})) ||
             (arn.find(":table/") != std::string::npos &&
              isOneOf(resource.type, {"AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable"})) ||
             (arn.find(":event-bus/") != std::string::npos &&
              resource.type == "AWS::Events::EventBus"));
        if (isQueue || isNamed)
            return arnOf(id);
    }
    return json::value(arn);
}

Error elsewhere(const std::string& what) {
    return {"Permit.Elsewhere",
            Text::tr("The template has no place for what {} is to be allowed; write it where its "
                     "policies are.",
                     what)};
}

Edits permission(const Written& written, const model::Project& project,
                 const model::Denial& denial) {
    json::object properties = denial.missing;
    properties["FunctionName"] = {{"Ref", denial.function}};
    if (const json::value* source = properties.if_contains("SourceArn"))
        properties["SourceArn"] = named(std::string{source->as_string()}, project);
    return {
        {{"Resources", written.freeKey({"Resources"}, denial.function + "Permission")},
         json::object{{"Type", "AWS::Lambda::Permission"}, {"Properties", std::move(properties)}}}};
}

/// The role of the template whose name or ARN this is.
const model::Resource* roleOf(const model::Project& project, const std::string& nameOrArn) {
    const std::string name = nameOrArn.substr(nameOrArn.rfind('/') + 1);
    const auto found = std::find_if(
        project.resources.begin(), project.resources.end(), [&](const model::Resource& resource) {
            return resource.type == "AWS::IAM::Role" && resource.physicalId == name &&
                   resource.logicalId.find('/') == std::string::npos;
        });
    return found == project.resources.end() ? nullptr : &*found;
}

} // namespace

Result<Edits> permit(std::string_view text, const model::Project& project,
                     const model::Denial& denial) {
    const Written written{text};
    const bool isHere = written.find({"Resources", denial.function}) != nullptr;
    if (denial.missing.contains("FunctionName"))
        return isHere ? Result<Edits>{permission(written, project, denial)}
                      : Result<Edits>{elsewhere(denial.who)};
    if (denial.missing.empty() || denial.missing.contains("Principal"))
        return elsewhere(denial.who);
    json::object statement = denial.missing;
    statement["Resource"] = named(denial.resource, project);
    const model::Resource* function = project.findResource(denial.function);
    const bool makesRole = function && function->type == "AWS::Serverless::Function" &&
                           !function->properties.contains("Role");
    if (isHere && makesRole)
        return Edits{appended(written, denial.function, "Policies",
                              json::object{{"Statement", json::array{std::move(statement)}}})};
    // "arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION"
    const model::Resource* role = roleOf(project, denial.who.substr(0, denial.who.rfind('/')));
    if (!role || !written.find({"Resources", role->logicalId}))
        return elsewhere(denial.who);
    const std::string action = denial.action.substr(denial.action.find(':') + 1);
    return Edits{appended(
        written, role->logicalId, "Policies",
        json::object{{"PolicyName", action},
                     {"PolicyDocument",
                      {{"Version", "2012-10-17"}, {"Statement", json::array{statement}}}}})};
}

} // namespace lathe::authoring
