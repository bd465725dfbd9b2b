#include "engine/services/states/TaskRequest.h"

#include "engine/base/Base64.h"
#include "engine/http/Url.h"
#include "engine/statemachine/Fields.h"
#include "engine/statemachine/JsonText.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace json = boost::json;

namespace lathe::services::states {

namespace {

using statemachine::jsonText;
using statemachine::textField;

enum class Protocol { Json10, Json11, Query, Rest };

struct ServiceFacts {
    /// As AWS SDK integrations name it, and as optimized ones do.
    std::string_view sdkName;
    std::string_view name;
    /// In the scope of signatures.
    std::string_view scope;
    Protocol protocol;
    /// Of X-Amz-Target, or the version of the Query protocol.
    std::string_view target;
    std::string_view sdkErrors;
    /// As optimized integrations call it in what they tell of errors.
    std::string_view errorService;
    std::string_view errors;
    bool isLowerCamel = false;
};

constexpr std::array<ServiceFacts, 13> services{{
    {"cloudwatch", "cloudwatch", "monitoring", Protocol::Json10, "GraniteServiceVersion20100801",
     "CloudWatch", "AmazonCloudWatch", "CloudWatch"},
    {"cloudwatchlogs", "logs", "logs", Protocol::Json11, "Logs_20140328", "CloudWatchLogs",
     "AWSLogs", "CloudWatchLogs", true},
    {"dynamodb", "dynamodb", "dynamodb", Protocol::Json10, "DynamoDB_20120810", "DynamoDb",
     "AmazonDynamoDBv2", "DynamoDB"},
    {"eventbridge", "events", "events", Protocol::Json11, "AWSEvents", "EventBridge",
     "AmazonEventBridge", "EventBridge"},
    {"lambda", "lambda", "lambda", Protocol::Rest, "", "Lambda", "AWSLambda", "Lambda"},
    {"s3", "s3", "s3", Protocol::Rest, "", "S3", "Amazon S3", "S3"},
    {"scheduler", "scheduler", "scheduler", Protocol::Rest, "", "Scheduler", "AWSScheduler",
     "Scheduler"},
    {"secretsmanager", "secretsmanager", "secretsmanager", Protocol::Json11, "secretsmanager",
     "SecretsManager", "AWSSecretsManager", "SecretsManager"},
    {"sfn", "states", "states", Protocol::Json10, "AWSStepFunctions", "Sfn", "AWSStepFunctions",
     "StepFunctions", true},
    {"sns", "sns", "sns", Protocol::Query, "2010-03-31", "Sns", "AmazonSNS", "SNS"},
    {"sqs", "sqs", "sqs", Protocol::Json10, "AmazonSQS", "Sqs", "AmazonSQS", "SQS"},
    {"ssm", "ssm", "ssm", Protocol::Json11, "AmazonSSM", "Ssm", "AWSSimpleSystemsManagement",
     "SSM"},
    {"sts", "sts", "sts", Protocol::Query, "2011-06-15", "Sts", "AWSSecurityTokenService", "STS"},
}};

const ServiceFacts* factsOf(const statemachine::Resource& resource) {
    const auto found = std::find_if(services.begin(), services.end(), [&](const auto& each) {
        return (resource.isSdk ? each.sdkName : each.name) == resource.service;
    });
    return found == services.end() ? nullptr : &*found;
}

/// Actions of REST services: members in braces go into the path, those after "?" into the query,
/// the rest is the body.
struct RestAction {
    std::string_view service;
    std::string_view action;
    std::string_view method;
    std::string_view path;
    /// The member that is the body as it is; empty: the others as JSON.
    std::string_view payload = {};
};
constexpr std::array<RestAction, 15> restActions{{
    {"lambda", "getFunction", "GET", "/2015-03-31/functions/{FunctionName}?Qualifier"},
    {"lambda", "getFunctionConfiguration", "GET",
     "/2015-03-31/functions/{FunctionName}/configuration?Qualifier"},
    {"lambda", "listFunctions", "GET", "/2015-03-31/functions?MaxItems&Marker"},
    {"lambda", "updateFunctionConfiguration", "PUT",
     "/2015-03-31/functions/{FunctionName}/configuration"},
    {"lambda", "publishVersion", "POST", "/2015-03-31/functions/{FunctionName}/versions"},
    {"lambda", "updateAlias", "PUT", "/2015-03-31/functions/{FunctionName}/aliases/{Name}"},
    {"s3", "getObject", "GET", "/{Bucket}/{Key}?versionId"},
    {"s3", "headObject", "HEAD", "/{Bucket}/{Key}?versionId"},
    {"s3", "putObject", "PUT", "/{Bucket}/{Key}", "Body"},
    {"s3", "deleteObject", "DELETE", "/{Bucket}/{Key}?versionId"},
    {"s3", "createBucket", "PUT", "/{Bucket}"},
    {"s3", "deleteBucket", "DELETE", "/{Bucket}"},
    {"scheduler", "createSchedule", "POST", "/schedules/{Name}"},
    {"scheduler", "getSchedule", "GET", "/schedules/{Name}?groupName"},
    {"scheduler", "deleteSchedule", "DELETE", "/schedules/{Name}?groupName"},
}};

Error taskFailed(std::string cause) {
    return {"States.TaskFailed", Text::verbatim(std::move(cause))};
}

std::string encoded(std::string_view text, std::string_view alsoPlain = {}) {
    std::string result;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) ||
            std::string_view{"-_.~"}.find(c) != std::string_view::npos ||
            alsoPlain.find(c) != std::string_view::npos)
            result += c;
        else
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return result;
}

std::string textOf(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : jsonText(value);
}

/// Those members as texts that may be given as objects: what the service takes is text.
void writeOut(json::object& object, std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members)
        if (json::value* found = object.if_contains(member); found && !found->is_string())
            *found = jsonText(*found);
}

/// "Message" -> "Message=..."; "Attributes": {"a": ...} -> "Attributes.entry.1.Name=a&...".
void addForm(std::string& form, const std::string& name, const json::value& value) {
    if (const auto* list = value.if_array()) {
        for (std::size_t i = 0; i < list->size(); ++i)
            addForm(form, fmt::format("{}.member.{}", name, i + 1), (*list)[i]);
    } else if (const auto* object = value.if_object()) {
        const bool isMap = name == "MessageAttributes" || name == "Attributes";
        std::size_t number = 0;
        for (const auto& [key, each] : *object) {
            ++number;
            if (!isMap) {
                addForm(form, fmt::format("{}.{}", name, std::string_view{key}), each);
                continue;
            }
            const std::string entry = fmt::format("{}.entry.{}", name, number);
            form += fmt::format("&{}.Name={}", entry, encoded(key));
            addForm(form, entry + ".Value", each);
        }
    } else {
        form += fmt::format("&{}={}", name, encoded(textOf(value)));
    }
}

std::string operationOf(const statemachine::Resource& resource) {
    std::string operation = resource.action;
    operation[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(operation[0])));
    return operation;
}

/// The path of an action, with the members that it takes away from `members`.
std::string pathOf(const RestAction& action, json::object& members) {
    std::string_view pattern = action.path;
    const auto question = pattern.find('?');
    std::string_view query = question == std::string_view::npos ? "" : pattern.substr(question + 1);
    pattern = pattern.substr(0, question);
    std::string path;
    while (!pattern.empty()) {
        const auto brace = std::min(pattern.find('{'), pattern.size());
        path += pattern.substr(0, brace);
        pattern.remove_prefix(brace);
        if (pattern.empty())
            break;
        const auto end = pattern.find('}');
        const std::string_view name = pattern.substr(1, end - 1);
        path += encoded(textField(members, name), name == "Key" ? "/" : "");
        members.erase(name);
        pattern.remove_prefix(end + 1);
    }
    char separator = '?';
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view name = query.substr(0, end);
        std::string member{name};
        member[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(member[0])));
        if (const json::value* found = members.if_contains(member)) {
            path += fmt::format("{}{}={}", separator, name, encoded(textOf(*found)));
            separator = '&';
            members.erase(member);
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return path;
}

Result<void> fillRest(const TaskCall& call, json::object members, http::Request& request) {
    const auto action = std::find_if(restActions.begin(), restActions.end(), [&](const auto& each) {
        return each.service == call.resource.service && each.action == call.resource.action;
    });
    if (action == restActions.end())
        return taskFailed(fmt::format("{} does not run here.", call.resource.arn));
    request.method = action->method;
    request.target = pathOf(*action, members);
    if (!action->payload.empty()) {
        if (const json::value* body = members.if_contains(action->payload))
            request.body = textOf(*body);
        if (const std::string type = textField(members, "ContentType"); !type.empty())
            request.fields.set("Content-Type", type);
    } else if (request.method == "POST" || request.method == "PUT") {
        if (!members.empty())
            request.body = jsonText(members);
    }
    return {};
}

http::Request invokeRequest(const std::string& function, const json::object& parameters,
                            const json::value& payload) {
    http::Request request{
        "POST", fmt::format("/2015-03-31/functions/{}/invocations", encoded(function)), {}, {}};
    if (const std::string qualifier = textField(parameters, "Qualifier"); !qualifier.empty())
        request.target += "?Qualifier=" + encoded(qualifier);
    for (const auto& [member, field] : {std::pair{"InvocationType", "X-Amz-Invocation-Type"},
                                        std::pair{"ClientContext", "X-Amz-Client-Context"},
                                        std::pair{"LogType", "X-Amz-Log-Type"}})
        if (const json::value* found = parameters.if_contains(member))
            request.fields.set(field, textOf(*found));
    request.fields.set("Content-Type", "application/json");
    request.body = jsonText(payload);
    return request;
}

} // namespace

json::value withFirstLetters(const json::value& value, int (*letter)(int)) {
    if (const auto* list = value.if_array()) {
        json::array result;
        for (const json::value& each : *list)
            result.push_back(withFirstLetters(each, letter));
        return result;
    }
    const auto* object = value.if_object();
    if (!object)
        return value;
    json::object result;
    for (const auto& [name, each] : *object) {
        std::string key{name};
        if (!key.empty())
            key[0] = static_cast<char>(letter(static_cast<unsigned char>(key[0])));
        result[key] = withFirstLetters(each, letter);
    }
    return result;
}

Result<TaskRequest> requestOf(const TaskCall& call) {
    TaskRequest asked;
    if (call.resource.kind == statemachine::Resource::Kind::Function) {
        asked.service = "lambda";
        asked.errorPrefix = "Lambda";
        asked.errorService = "AWSLambda";
        asked.request = invokeRequest(call.resource.arn, {}, call.parameters);
        return asked;
    }
    const ServiceFacts* const facts = factsOf(call.resource);
    const auto* const given = call.parameters.if_object();
    if (!facts)
        return taskFailed(fmt::format("{} does not run here.", call.resource.arn));
    if (!given)
        return taskFailed("The parameters of the task are no object.");
    json::object members = *given;
    asked.service = facts->scope;
    asked.errorPrefix = call.resource.isSdk ? facts->sdkErrors : facts->errors;
    asked.errorService = call.resource.isSdk ? facts->sdkErrors : facts->errorService;
    asked.isLowerCamel = facts->isLowerCamel;
    http::Request& request = asked.request;
    request.method = "POST";
    request.target = "/";
    if (facts->name == "lambda" && call.resource.action == "invoke") {
        const json::value* payload = members.if_contains("Payload");
        request = invokeRequest(textField(members, "FunctionName"), members,
                                payload ? *payload : json::value{json::object{}});
        return asked;
    }
    writeOut(members, {"MessageBody", "Message", "Input"});
    if (json::value* entries = members.if_contains("Entries"); entries && entries->is_array())
        for (json::value& each : entries->get_array())
            if (json::object* entry = each.if_object())
                writeOut(*entry, {"Detail", "MessageBody", "Message"});
    switch (facts->protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        request.fields.set("Content-Type", facts->protocol == Protocol::Json10
                                               ? "application/x-amz-json-1.0"
                                               : "application/x-amz-json-1.1");
        request.fields.set("X-Amz-Target",
                           fmt::format("{}.{}", facts->target, operationOf(call.resource)));
        request.body =
            jsonText(asked.isLowerCamel ? withFirstLetters(members, std::tolower) : members);
        break;
    case Protocol::Query:
        request.fields.set("Content-Type", "application/x-www-form-urlencoded");
        request.fields.set("Accept", "application/json");
        request.body =
            fmt::format("Action={}&Version={}", operationOf(call.resource), facts->target);
        for (const auto& [name, value] : members)
            addForm(request.body, std::string{name}, value);
        break;
    case Protocol::Rest:
        if (auto filled = fillRest(call, std::move(members), request); !filled)
            return filled.error();
        break;
    }
    return asked;
}

} // namespace lathe::services::states
