#include "engine/services/sns/Operations.h"

#include "engine/base/Base64.h"
#include "engine/services/sns/Arns.h"
#include "engine/services/sns/Errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

constexpr std::array operations{
    std::pair{std::string_view{"CreateTopic"}, Operation{createTopic}},
    std::pair{std::string_view{"DeleteTopic"}, Operation{deleteTopic}},
    std::pair{std::string_view{"ListTopics"}, Operation{listTopics}},
    std::pair{std::string_view{"GetTopicAttributes"}, Operation{getTopicAttributes}},
    std::pair{std::string_view{"SetTopicAttributes"}, Operation{setTopicAttributes}},
    std::pair{std::string_view{"GetDataProtectionPolicy"}, Operation{getDataProtectionPolicy}},
    std::pair{std::string_view{"PutDataProtectionPolicy"}, Operation{putDataProtectionPolicy}},
    std::pair{std::string_view{"AddPermission"}, Operation{addPermission}},
    std::pair{std::string_view{"RemovePermission"}, Operation{removePermission}},
    std::pair{std::string_view{"TagResource"}, Operation{tagResource}},
    std::pair{std::string_view{"UntagResource"}, Operation{untagResource}},
    std::pair{std::string_view{"ListTagsForResource"}, Operation{listTagsForResource}},
    std::pair{std::string_view{"Subscribe"}, Operation{subscribe}},
    std::pair{std::string_view{"ConfirmSubscription"}, Operation{confirmSubscription}},
    std::pair{std::string_view{"Unsubscribe"}, Operation{unsubscribe}},
    std::pair{std::string_view{"ListSubscriptions"}, Operation{listSubscriptions}},
    std::pair{std::string_view{"ListSubscriptionsByTopic"}, Operation{listSubscriptionsByTopic}},
    std::pair{std::string_view{"GetSubscriptionAttributes"}, Operation{getSubscriptionAttributes}},
    std::pair{std::string_view{"SetSubscriptionAttributes"}, Operation{setSubscriptionAttributes}},
    std::pair{std::string_view{"Publish"}, Operation{publish}},
    std::pair{std::string_view{"PublishBatch"}, Operation{publishBatch}},
    std::pair{std::string_view{"CreatePlatformApplication"}, Operation{createPlatformApplication}},
    std::pair{std::string_view{"DeletePlatformApplication"}, Operation{deletePlatformApplication}},
    std::pair{std::string_view{"ListPlatformApplications"}, Operation{listPlatformApplications}},
    std::pair{std::string_view{"GetPlatformApplicationAttributes"},
              Operation{getPlatformApplicationAttributes}},
    std::pair{std::string_view{"SetPlatformApplicationAttributes"},
              Operation{setPlatformApplicationAttributes}},
    std::pair{std::string_view{"CreatePlatformEndpoint"}, Operation{createPlatformEndpoint}},
    std::pair{std::string_view{"DeleteEndpoint"}, Operation{deleteEndpoint}},
    std::pair{std::string_view{"ListEndpointsByPlatformApplication"},
              Operation{listEndpointsByPlatformApplication}},
    std::pair{std::string_view{"GetEndpointAttributes"}, Operation{getEndpointAttributes}},
    std::pair{std::string_view{"SetEndpointAttributes"}, Operation{setEndpointAttributes}},
    std::pair{std::string_view{"GetSMSAttributes"}, Operation{getSmsAttributes}},
    std::pair{std::string_view{"SetSMSAttributes"}, Operation{setSmsAttributes}},
    std::pair{std::string_view{"CheckIfPhoneNumberIsOptedOut"},
              Operation{checkIfPhoneNumberIsOptedOut}},
    std::pair{std::string_view{"ListPhoneNumbersOptedOut"}, Operation{listPhoneNumbersOptedOut}},
    std::pair{std::string_view{"OptInPhoneNumber"}, Operation{optInPhoneNumber}},
};

/// "TopicArn" -> "topicArn", as validation errors name members.
std::string memberNamed(std::string_view parameter) {
    std::string name{parameter};
    name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
    return name;
}

} // namespace

Operation operationNamed(std::string_view name) {
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [name](const auto& one) { return one.first == name; });
    return found == operations.end() ? nullptr : found->second;
}

Result<std::string> required(const Scene& scene, std::string_view name) {
    if (auto text = scene.parameters.find(name))
        return *std::move(text);
    return missingMember(memberNamed(name));
}

Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& arn,
                       const Topic* topic) {
    iam::AccessRequest request{scene.principal, fmt::format("sns:{}", operation), arn};
    // The policy that a topic has by itself allows nobody what others do not.
    boost::system::error_code failure;
    const json::value policy = json::parse(topic ? topic->attribute("Policy") : "", failure);
    request.resourcePolicy = failure ? nullptr : policy.if_object();
    const auto allowed = scene.access.check(request);
    if (!allowed)
        return Error{"AuthorizationError", allowed.error().detail};
    return {};
}

Result<const Topic*> topicIn(const Scene& scene, std::string_view parameter,
                             std::string_view operation) {
    const std::string text = scene.parameters.text(parameter);
    auto arn = arnIn(parameter == "ResourceArn" ? "ResourceArn" : "TopicArn", text);
    if (!arn)
        return arn.error();
    if (arn->region != scene.region || arn->service != "sns")
        return invalidParameter("TopicArn");
    const Topic* topic = scene.registry.topic(text);
    if (const auto allowed = authorize(scene, operation, text, topic); !allowed)
        return allowed.error();
    if (!topic)
        return notFound("Topic");
    return topic;
}

bool isPhoneNumber(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    return text.size() >= 2 && text.size() <= 15 && text.front() != '0' &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

Result<Page> pageOf(const Scene& scene, const std::vector<std::string>& names, std::size_t size) {
    auto begin = names.begin();
    if (const std::string token = scene.parameters.text("NextToken"); !token.empty()) {
        const auto last = base64Decoded(token);
        if (!last)
            return invalidParameter("NextToken");
        begin = std::upper_bound(names.begin(), names.end(), *last);
    }
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                 size, static_cast<std::size_t>(names.end() - begin)));
    Page page{{begin, end}, {}};
    if (end != names.end())
        page.next = base64(page.names.back());
    return page;
}

void writeMap(query::Xml& xml, std::string_view name, const Texts& texts) {
    xml.open(name);
    for (const auto& [key, value] : texts) {
        xml.open("entry");
        xml.text("key", key);
        xml.text("value", value);
        xml.close();
    }
    xml.close();
}

} // namespace lathe::services::sns
