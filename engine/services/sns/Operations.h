#pragma once

#include "engine/services/query/Parameters.h"
#include "engine/services/query/QueryCall.h"
#include "engine/services/sns/Publisher.h"
#include "engine/services/sns/Registry.h"
#include "engine/services/wire/Service.h"

#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::sns {

/// A request, and what it is answered from.
struct Scene {
    const iam::Access& access;
    Registry& registry;
    Publisher& publisher;
    const query::Parameters& parameters;
    const iam::Principal& principal;
    /// Where the request is made.
    std::string region;
    std::string accountId;
    std::string traceId;
};

/// What an operation answers, or AWS's error.
using Operation = Result<query::Xml> (*)(const Scene&);
/// nullptr when there is none of that name.
Operation operationNamed(std::string_view name);

// Topics.
Result<query::Xml> createTopic(const Scene& scene);
Result<query::Xml> deleteTopic(const Scene& scene);
Result<query::Xml> listTopics(const Scene& scene);
Result<query::Xml> getTopicAttributes(const Scene& scene);
Result<query::Xml> setTopicAttributes(const Scene& scene);
Result<query::Xml> getDataProtectionPolicy(const Scene& scene);
Result<query::Xml> putDataProtectionPolicy(const Scene& scene);
Result<query::Xml> addPermission(const Scene& scene);
Result<query::Xml> removePermission(const Scene& scene);
Result<query::Xml> tagResource(const Scene& scene);
Result<query::Xml> untagResource(const Scene& scene);
Result<query::Xml> listTagsForResource(const Scene& scene);
// Subscriptions.
Result<query::Xml> subscribe(const Scene& scene);
Result<query::Xml> confirmSubscription(const Scene& scene);
Result<query::Xml> unsubscribe(const Scene& scene);
Result<query::Xml> listSubscriptions(const Scene& scene);
Result<query::Xml> listSubscriptionsByTopic(const Scene& scene);
Result<query::Xml> getSubscriptionAttributes(const Scene& scene);
Result<query::Xml> setSubscriptionAttributes(const Scene& scene);
// Messages.
Result<query::Xml> publish(const Scene& scene);
Result<query::Xml> publishBatch(const Scene& scene);
// Mobile devices.
Result<query::Xml> createPlatformApplication(const Scene& scene);
Result<query::Xml> deletePlatformApplication(const Scene& scene);
Result<query::Xml> listPlatformApplications(const Scene& scene);
Result<query::Xml> getPlatformApplicationAttributes(const Scene& scene);
Result<query::Xml> setPlatformApplicationAttributes(const Scene& scene);
Result<query::Xml> createPlatformEndpoint(const Scene& scene);
Result<query::Xml> deleteEndpoint(const Scene& scene);
Result<query::Xml> listEndpointsByPlatformApplication(const Scene& scene);
Result<query::Xml> getEndpointAttributes(const Scene& scene);
Result<query::Xml> setEndpointAttributes(const Scene& scene);
// Text messages.
Result<query::Xml> getSmsAttributes(const Scene& scene);
Result<query::Xml> setSmsAttributes(const Scene& scene);
Result<query::Xml> checkIfPhoneNumberIsOptedOut(const Scene& scene);
Result<query::Xml> listPhoneNumbersOptedOut(const Scene& scene);
Result<query::Xml> optInPhoneNumber(const Scene& scene);

// What several of them do.

/// The parameter, which must be there. Fails with ValidationError.
Result<std::string> required(const Scene& scene, std::string_view name);
/// Asks whether the caller may. Fails with AuthorizationError.
Result<void> authorize(const Scene& scene, std::string_view operation, const std::string& arn,
                       const Topic* topic = nullptr);
/// The topic that the parameter names, where the caller may do this with it. Fails with
/// InvalidParameter, NotFound or AuthorizationError.
Result<const Topic*> topicIn(const Scene& scene, std::string_view parameter,
                             std::string_view operation);
/// "+15551234567".
bool isPhoneNumber(std::string_view text);

/// The part of a list that NextToken asks for.
struct Page {
    std::vector<std::string> names;
    /// Empty at the end of the list.
    std::string next;
};
/// Of the names, which are sorted. Fails with InvalidParameter.
Result<Page> pageOf(const Scene& scene, const std::vector<std::string>& names,
                    std::size_t size = 100);

/// <NAME><entry><key>...</key><value>...</value></entry></NAME>
void writeMap(query::Xml& xml, std::string_view name, const Texts& texts);

} // namespace lathe::services::sns
