#include "engine/services/s3/Operations.h"

#include <boost/json.hpp>

#include <algorithm>

namespace lathe::services::s3 {

namespace json = boost::json;

namespace {

bool isEverybody(const json::value& principal) {
    if (principal.is_string())
        return principal.get_string() == "*";
    const json::object* object = principal.if_object();
    const json::value* accounts = object ? object->if_contains("AWS") : nullptr;
    if (accounts && accounts->is_array())
        for (const json::value& entry : accounts->get_array())
            if (isEverybody(entry))
                return true;
    return accounts && accounts->is_string() && accounts->get_string() == "*";
}

/// Whether it allows everybody something under no condition.
bool isPublic(const json::object& policy) {
    const json::value* statements = policy.if_contains("Statement");
    const auto allows = [](const json::value& value) {
        const json::object* statement = value.if_object();
        return statement && statement->contains("Principal") && statement->contains("Effect") &&
               statement->at("Effect") == "Allow" && !statement->contains("Condition") &&
               isEverybody(statement->at("Principal"));
    };
    if (statements && statements->is_array())
        return std::any_of(statements->get_array().begin(), statements->get_array().end(), allows);
    return statements && allows(*statements);
}

Outcome<json::object> policyIn(const std::string& text, const std::string& bucket) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (text.empty() || text.front() != '{')
        return failure("MalformedPolicy");
    if (error || !value.is_object())
        return failure("MalformedPolicy", "This policy contains invalid Json");
    const json::object& policy = value.get_object();
    const json::value* found = policy.if_contains("Statement");
    if (!found)
        return failure("MalformedPolicy", "Missing required field Statement");
    const json::array statements = found->is_array() ? found->get_array() : json::array{*found};
    if (statements.empty())
        return failure("MalformedPolicy", "Could not parse the policy: Statement is empty!");
    for (const json::value& entry : statements) {
        const json::object* statement = entry.if_object();
        if (!statement)
            return failure("MalformedPolicy", "Invalid policy syntax.");
        const auto either = [&](std::string_view one, std::string_view other) {
            return statement->contains(one) || statement->contains(other);
        };
        if (!statement->contains("Effect"))
            return failure("MalformedPolicy", "Missing required field Effect");
        if (!either("Principal", "NotPrincipal"))
            return failure("MalformedPolicy", "Missing required field Principal");
        if (!either("Action", "NotAction"))
            return failure("MalformedPolicy", "Missing required field Action");
        if (!either("Resource", "NotResource"))
            return failure("MalformedPolicy", "Missing required field Resource");
        const json::value* resource = statement->if_contains("Resource");
        const json::array resources = !resource              ? json::array{}
                                      : resource->is_array() ? resource->get_array()
                                                             : json::array{*resource};
        for (const json::value& arn : resources) {
            const std::string text = arn.is_string() ? std::string{arn.get_string()} : "";
            const auto start = text.rfind(':') == std::string::npos ? 0 : text.rfind(':') + 1;
            const std::string name = text.substr(start, text.find('/', start) - start);
            if (name != bucket && name.find_first_of("*?") == std::string::npos)
                return failure("MalformedPolicy", "Policy has invalid resource");
        }
    }
    return policy;
}

} // namespace

Operations::Answer Operations::getPolicy(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const std::string* policy = (*bucket)->configuration("policy");
    if (!policy)
        return failure("NoSuchBucketPolicy", {{"BucketName", request.bucket}});
    return http::Response::json(200, *policy);
}

Operations::Answer Operations::putPolicy(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const auto policy = policyIn(request.http.body, request.bucket);
    if (!policy)
        return policy.error();
    const std::string* block = (*bucket)->configuration("publicAccessBlock");
    if (block && block->find("<BlockPublicPolicy>true<") != std::string::npos && isPublic(*policy))
        return failure("AccessDenied");
    if (!change(request.bucket,
                [&](Bucket& changed) { changed.configurations["policy"] = request.http.body; }))
        return failure("InternalError");
    return emptyAnswer(204);
}

Operations::Answer Operations::deletePolicy(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    if (!change(request.bucket, [](Bucket& changed) { changed.configurations.erase("policy"); }))
        return failure("InternalError");
    return emptyAnswer(204);
}

Operations::Answer Operations::getPolicyStatus(const Request& request) {
    const auto bucket = bucketOf(request);
    if (!bucket)
        return bucket.error();
    const std::string* text = (*bucket)->configuration("policy");
    if (!text)
        return failure("NoSuchBucketPolicy", {{"BucketName", request.bucket}});
    XmlWriter xml{"PolicyStatus"};
    xml.flag("IsPublic", isPublic(json::parse(*text).as_object()));
    return xmlAnswer(xml.finish());
}

} // namespace lathe::services::s3
