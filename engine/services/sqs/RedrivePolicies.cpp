#include "engine/services/sqs/RedrivePolicies.h"

#include "engine/services/sqs/Errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace json = boost::json;

namespace lathe::services::sqs {

namespace {

constexpr int mostReceives = 1000;

Error invalidRedrive(const std::string& text, std::string_view reason) {
    return invalidParameter(text, "RedrivePolicy", reason);
}

Error invalidAllow(const std::string& text, std::string_view reason) {
    return invalidParameter(text, "RedriveAllowPolicy", reason);
}

std::string writtenCount(const json::value& value) {
    return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
}

} // namespace

std::optional<json::object> readObject(const std::string& text) {
    boost::system::error_code failure;
    json::value value = json::parse(text, failure);
    if (failure || !value.is_object())
        return {};
    return std::move(value.get_object());
}

Result<RedrivePolicy> readRedrivePolicy(const std::string& text) {
    const auto object = readObject(text);
    if (!object)
        return invalidRedrive(text, "Redrive policy is not a valid JSON map.");
    for (const char* name : {"deadLetterTargetArn", "maxReceiveCount"}) {
        if (!object->contains(name))
            return invalidRedrive(
                text,
                fmt::format("Redrive policy does not contain mandatory attribute: {}.", name));
    }
    if (object->size() > 2)
        return invalidRedrive(text, "Only following attributes are supported: "
                                    "[deadLetterTargetArn, maxReceiveCount].");
    RedrivePolicy policy;
    const json::value& target = object->at("deadLetterTargetArn");
    if (!target.is_string() || !target.get_string().starts_with("arn:"))
        return invalidRedrive(text, "Invalid value for deadLetterTargetArn.");
    policy.target = target.get_string();
    const std::string count = writtenCount(object->at("maxReceiveCount"));
    const auto [end, failure] =
        std::from_chars(count.data(), count.data() + count.size(), policy.maximumReceiveCount);
    if (failure != std::errc{} || end != count.data() + count.size() ||
        policy.maximumReceiveCount < 1 || policy.maximumReceiveCount > mostReceives)
        return invalidRedrive(text, fmt::format("Invalid value for maxReceiveCount: {}, valid "
                                                "values are from 1 to {} both inclusive.",
                                                count, mostReceives));
    return policy;
}

std::string toText(const RedrivePolicy& policy) {
    return json::serialize(json::object{{"deadLetterTargetArn", policy.target},
                                        {"maxReceiveCount", policy.maximumReceiveCount}});
}

Result<RedriveAllowPolicy> readRedriveAllowPolicy(const std::string& text) {
    using Permission = RedriveAllowPolicy::Permission;
    const auto object = readObject(text);
    if (!object)
        return invalidAllow(text, "Redrive allow policy is not a valid JSON map.");
    RedriveAllowPolicy policy;
    const json::value* permission = object->if_contains("redrivePermission");
    if (!permission || !permission->is_string())
        return invalidAllow(text, "Redrive allow policy does not contain mandatory attribute: "
                                  "redrivePermission.");
    if (permission->get_string() == "denyAll")
        policy.permission = Permission::DenyAll;
    else if (permission->get_string() == "byQueue")
        policy.permission = Permission::ByQueue;
    else if (permission->get_string() != "allowAll")
        return invalidAllow(text, "Invalid value for redrivePermission.");
    const json::value* sources = object->if_contains("sourceQueueArns");
    if ((sources != nullptr) != (policy.permission == Permission::ByQueue))
        return invalidAllow(text, "sourceQueueArns must be set when redrivePermission is byQueue, "
                                  "and only then.");
    if (!sources)
        return policy;
    if (!sources->is_array() || sources->get_array().empty() || sources->get_array().size() > 10)
        return invalidAllow(text, "sourceQueueArns must be a list of 1 to 10 ARNs.");
    for (const json::value& source : sources->get_array()) {
        if (!source.is_string())
            return invalidAllow(text, "sourceQueueArns must be a list of 1 to 10 ARNs.");
        policy.sources.emplace_back(source.get_string());
    }
    return policy;
}

bool RedriveAllowPolicy::allows(const std::string& sourceArn) const {
    return permission == Permission::AllowAll ||
           (permission == Permission::ByQueue &&
            std::find(sources.begin(), sources.end(), sourceArn) != sources.end());
}

} // namespace lathe::services::sqs
