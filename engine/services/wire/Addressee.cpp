#include "engine/services/wire/Addressee.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace lathe::services {

namespace {

/// "a/b/c" -> {"a", "b", "c"}
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

/// "AWS4-HMAC-SHA256 Credential=KEY/20260102/us-east-1/sts/aws4_request, SignedHeaders=..."
std::string_view credentialIn(std::string_view authorization) {
    constexpr std::string_view marker = "Credential=";
    const auto start = authorization.find(marker);
    if (start == std::string_view::npos)
        return {};
    const auto value = authorization.substr(start + marker.size());
    return value.substr(0, value.find_first_of(", "));
}

std::string credentialOf(const http::Request& request) {
    if (const auto authorization = request.fields.find("Authorization"))
        return std::string{credentialIn(*authorization)};
    return http::queryValue(request.query(), "X-Amz-Credential").value_or("");
}

/// Whose key a signature of version 2 has, which S3 alone takes: "AWS KEY:SIGNATURE" in the header
/// or "AWSAccessKeyId" in the query; empty where there is none.
std::string keyOfVersion2(const http::Request& request) {
    const std::string_view authorization = request.fields.valueOr("Authorization", "");
    if (authorization.starts_with("AWS "))
        return std::string{authorization.substr(4, authorization.rfind(':') - 4)};
    return http::queryValue(request.query(), "AWSAccessKeyId").value_or("");
}

/// Services by what stands before the dot in X-Amz-Target.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> targets{{
    {"AmazonSQS", "sqs"},
    {"AWSEvents", "events"},
    {"DynamoDB_20120810", "dynamodb"},
    {"DynamoDBStreams_20120810", "dynamodb"},
    {"AWSStepFunctions", "states"},
    {"Logs_20140328", "logs"},
    {"GraniteServiceVersion20100801", "monitoring"},
    {"AmazonSSM", "ssm"},
    {"secretsmanager", "secretsmanager"},
}};

std::string_view serviceOfTarget(std::string_view target) {
    const std::string_view prefix = target.substr(0, target.find('.'));
    for (const auto& [name, service] : targets) {
        if (prefix == name)
            return service;
    }
    return {};
}

/// Of "sqs.us-east-1.localhost:4566" or "bucket.s3.localhost" the part that is a service's name.
std::string_view serviceOfHost(std::string_view host) {
    constexpr std::array<std::string_view, 6> names{"sqs",    "sns",       "s3",
                                                    "events", "scheduler", "states"};
    while (!host.empty()) {
        const std::string_view part = host.substr(0, host.find('.'));
        for (const std::string_view name : names) {
            if (part == name)
                return name;
        }
        host.remove_prefix(std::min(part.size() + 1, host.size()));
    }
    return {};
}

/// The parameters of a request of the Query protocol.
std::string_view formOf(const http::Request& request) {
    const bool isForm =
        request.method == "POST" &&
        request.fields.valueOr("Content-Type", "").starts_with("application/x-www-form-urlencoded");
    return isForm ? std::string_view{request.body} : request.query();
}

/// "/123456789012/jobs", the path of a queue's own URL.
bool isQueuePath(std::string_view path) {
    const auto parts = split(path, '/');
    return parts.size() == 3 && !parts[1].empty() && !parts[2].empty() &&
           parts[1].find_first_not_of("0123456789") == std::string_view::npos;
}

/// Queries that are not signed: those to a queue's own URL, and those of a version that is one
/// service's alone.
std::string_view serviceOfQuery(const http::Request& request) {
    const std::string_view form = formOf(request);
    if (!http::queryValue(form, "Action"))
        return {};
    const std::string version = http::queryValue(form, "Version").value_or("");
    if (version == "2012-11-05" || (version.empty() && isQueuePath(request.path())))
        return "sqs";
    // Confirming and unsubscribing are links in messages.
    const std::string action = http::queryValue(form, "Action").value_or("");
    if (version == "2010-03-31" || action == "ConfirmSubscription" || action == "Unsubscribe")
        return "sns";
    return {};
}

/// What is no operation: the certificate of signed messages, and what a person looks at.
std::string_view serviceOfPath(std::string_view path) {
    const bool isOfTopics =
        path.starts_with("/SimpleNotificationService-") || path.starts_with("/_aws/sns/");
    return isOfTopics ? "sns" : "";
}

} // namespace

Addressee addresseeOf(const http::Request& request) {
    Addressee found;
    const std::string credential = credentialOf(request);
    // KEY/20260102/us-east-1/sqs/aws4_request; a key may have slashes of its own.
    std::vector<std::string_view> parts;
    if (!credential.empty())
        parts = split(credential, '/');
    if (parts.size() >= 5) {
        found.service = parts[parts.size() - 2];
        found.region = parts[parts.size() - 3];
        found.accessKeyId = credential.substr(
            0, static_cast<std::size_t>(parts[parts.size() - 4].data() - credential.data()) - 1);
    } else if (parts.size() == 4 && parts.back() == "aws4_request") {
        // The scope of a signature for several regions names none.
        found.service = parts[2];
        found.accessKeyId = parts[0];
    } else if (credential.empty()) {
        found.accessKeyId = keyOfVersion2(request);
        found.service = found.accessKeyId.empty() ? "" : "s3";
    }
    if (found.service.empty())
        found.service = serviceOfTarget(request.fields.valueOr("X-Amz-Target", ""));
    if (found.service.empty())
        found.service = serviceOfHost(request.fields.valueOr("Host", ""));
    if (found.service.empty())
        found.service = serviceOfQuery(request);
    if (found.service.empty())
        found.service = serviceOfPath(request.path());
    return found;
}

} // namespace lathe::services
