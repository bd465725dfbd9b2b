#include "engine/api/CalledOperation.h"

#include "engine/services/query/QueryCall.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace lathe::api {

namespace {

/// Larger requests are not looked through for what they are about.
constexpr std::size_t mostRead = std::size_t{64} * 1024;

struct Names {
    std::string_view service;
    const char* name;
    const char* origin;
};
constexpr std::array<Names, 14> names = {{
    {"sqs", "SQS", "AWS::SQS::Queue"},
    {"sns", "SNS", "AWS::SNS"},
    {"s3", "S3", "AWS::S3::Bucket"},
    {"lambda", "Lambda", "AWS::Lambda"},
    {"events", "EventBridge", "AWS::Events"},
    {"scheduler", "Scheduler", "AWS::Scheduler"},
    {"ssm", "SSM", "AWS::SSM"},
    {"secretsmanager", "Secrets Manager", "AWS::SecretsManager"},
    {"logs", "CloudWatch Logs", "AWS::Logs"},
    {"dynamodb", "DynamoDB", "AWS::DynamoDB::Table"},
    {"kinesis", "Kinesis", "AWS::Kinesis::Stream"},
    {"states", "SFN", "AWS::StepFunctions"},
    {"apigateway", "API Gateway", "AWS::ApiGateway"},
    {"sts", "STS", "AWS::STS"},
}};

std::vector<std::string_view> partsOf(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        path.remove_prefix(path.starts_with('/') ? 1 : 0);
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0)
            parts.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return parts;
}

/// What the parameters of a call say it is about.
void takeResource(const json::object& parameters, json::object& aws) {
    constexpr std::array<std::pair<const char*, const char*>, 7> members = {
        {{"QueueUrl", "queue_url"},
         {"TopicArn", "topic_arn"},
         {"TableName", "table_name"},
         {"StreamName", "stream_name"},
         {"stateMachineArn", "state_machine_arn"},
         {"SecretId", "secret_id"},
         {"Name", "parameter_name"}}};
    for (const auto& [member, name] : members)
        if (const json::value* value = parameters.if_contains(member); value && value->is_string())
            aws[name] = *value;
}

void describeTarget(const http::Request& request, std::string_view target, json::object& aws) {
    aws["operation"] = target.substr(target.find('.') + 1);
    if (request.body.size() > mostRead)
        return;
    boost::system::error_code error;
    const json::value body = json::parse(request.body, error);
    if (!error && body.is_object())
        takeResource(body.get_object(), aws);
}

void describeQuery(const services::query::QueryCall& call, json::object& aws) {
    aws["operation"] = call.action();
    for (const auto& [member, name] :
         {std::pair{"QueueUrl", "queue_url"}, std::pair{"TopicArn", "topic_arn"}})
        if (std::string value = call.text(member); !value.empty())
            aws[name] = std::move(value);
}

/// Buckets stand in the path or at the beginning of the host.
std::pair<std::string, std::string> objectOf(const http::Request& request) {
    const std::string_view host = request.fields.valueOr("Host", "");
    std::string_view path = request.path();
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    if (const auto mark = host.find(".s3."); mark != std::string_view::npos && mark > 0)
        return {std::string{host.substr(0, mark)}, http::percentDecoded(path)};
    const auto slash = std::min(path.find('/'), path.size());
    return {http::percentDecoded(path.substr(0, slash)),
            http::percentDecoded(path.substr(std::min(slash + 1, path.size())))};
}

std::string objectOperation(const http::Request& request) {
    const std::string_view query = request.query();
    const auto asks = [query](std::string_view name) {
        return http::queryValue(query, name).has_value();
    };
    const std::string& method = request.method;
    if (asks("uploads"))
        return method == "POST" ? "CreateMultipartUpload" : "ListMultipartUploads";
    if (asks("uploadId")) {
        if (method == "PUT")
            return "UploadPart";
        if (method == "POST")
            return "CompleteMultipartUpload";
        return method == "DELETE" ? "AbortMultipartUpload" : "ListParts";
    }
    for (const auto& [parameter, subject] :
         {std::pair{"tagging", "ObjectTagging"}, std::pair{"acl", "ObjectAcl"},
          std::pair{"retention", "ObjectRetention"}, std::pair{"attributes", "ObjectAttributes"}})
        if (asks(parameter))
            return (method == "GET"   ? "Get"
                    : method == "PUT" ? "Put"
                                      : "Delete") +
                   std::string{subject};
    if (method == "PUT")
        return request.fields.find("x-amz-copy-source") ? "CopyObject" : "PutObject";
    if (method == "HEAD")
        return "HeadObject";
    return method == "DELETE" ? "DeleteObject" : "GetObject";
}

std::string bucketOperation(const http::Request& request) {
    const std::string_view query = request.query();
    const std::string& method = request.method;
    if (http::queryValue(query, "delete"))
        return "DeleteObjects";
    if (method == "PUT")
        return query.empty() ? "CreateBucket" : "PutBucketConfiguration";
    if (method == "HEAD")
        return "HeadBucket";
    if (method == "DELETE")
        return query.empty() ? "DeleteBucket" : "DeleteBucketConfiguration";
    return http::queryValue(query, "list-type") ? "ListObjectsV2" : "ListObjects";
}

void describeStorage(const http::Request& request, json::object& aws) {
    const auto [bucket, key] = objectOf(request);
    if (bucket.empty()) {
        aws["operation"] = "ListBuckets";
        return;
    }
    aws["bucket_name"] = bucket;
    aws["operation"] = key.empty() ? bucketOperation(request) : objectOperation(request);
    if (!key.empty())
        aws["key"] = key;
}

/// "/2015-03-31/functions/NAME/invocations"
void describeLambda(const http::Request& request, json::object& aws) {
    const auto parts = partsOf(request.path());
    const bool hasFunction = parts.size() > 2 && parts[1] == "functions";
    if (hasFunction)
        aws["function_name"] = http::percentDecoded(parts[2]);
    const std::string_view last = parts.empty() ? std::string_view{} : parts.back();
    if (last == "invocations")
        aws["operation"] = "Invoke";
    else if (last == "response-streaming-invocations")
        aws["operation"] = "InvokeWithResponseStream";
    else if (last == "invoke-async")
        aws["operation"] = "InvokeAsync";
    else
        aws["operation"] = request.method + " " +
                           std::string{hasFunction && parts.size() > 3 ? last : "functions"};
}

bool isInvocation(const json::object& aws) {
    const json::value* operation = aws.if_contains("operation");
    return operation && operation->is_string() && operation->get_string().starts_with("Invoke");
}

} // namespace

CalledOperation calledOperation(const http::Request& request, std::string_view service) {
    CalledOperation called;
    if (service.empty())
        service = "lambda";
    const auto known = std::find_if(names.begin(), names.end(),
                                    [service](const Names& one) { return one.service == service; });
    called.name = known == names.end() ? std::string{service} : known->name;
    called.origin = known == names.end() ? "AWS::" + called.name : known->origin;
    if (const auto target = request.fields.find("X-Amz-Target")) {
        describeTarget(request, *target, called.aws);
    } else if (service == "s3") {
        describeStorage(request, called.aws);
    } else if (service == "lambda") {
        describeLambda(request, called.aws);
        if (!isInvocation(called.aws))
            called.origin = "AWS::Lambda::Api";
    } else if (const auto query = services::query::QueryCall::read(request)) {
        describeQuery(*query, called.aws);
    } else {
        const auto parts = partsOf(request.path());
        called.aws["operation"] =
            request.method + " /" + std::string{parts.empty() ? std::string_view{} : parts.front()};
    }
    return called;
}

} // namespace lathe::api
