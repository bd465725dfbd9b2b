#include "engine/services/sns/Registry.h"

#include <utility>

namespace json = boost::json;

namespace lathe::services::sns {

namespace {

template <class Entity>
void loadAll(TopicFile& file, std::string_view kind, std::map<std::string, Entity>& all) {
    file.forEach(
        kind, [&all](const std::string& name, const json::object& kept) { read(kept, all[name]); });
}

template <class Entity>
const Entity* found(const std::map<std::string, Entity>& all, const std::string& arn) {
    const auto place = all.find(arn);
    return place == all.end() ? nullptr : &place->second;
}

} // namespace

void Registry::load() {
    loadAll(m_file, "topic", m_topics);
    loadAll(m_file, "subscription", m_subscriptions);
    loadAll(m_file, "application", m_applications);
    loadAll(m_file, "endpoint", m_endpoints);
    m_file.forEach("sms", [this](const std::string& region, const json::object& kept) {
        m_smsAttributes[region] = textsIn(kept, "attributes");
    });
}

const Topic* Registry::topic(const std::string& arn) const {
    return found(m_topics, arn);
}

const Subscription* Registry::subscription(const std::string& arn) const {
    return found(m_subscriptions, arn);
}

const PlatformApplication* Registry::application(const std::string& arn) const {
    return found(m_applications, arn);
}

const PlatformEndpoint* Registry::endpoint(const std::string& arn) const {
    return found(m_endpoints, arn);
}

// A subscription's ARN is that of its topic, with an id behind it.
std::vector<const Subscription*> Registry::subscriptionsOf(const std::string& topicArn) const {
    const std::string prefix = topicArn + ":";
    std::vector<const Subscription*> those;
    for (auto at = m_subscriptions.lower_bound(prefix);
         at != m_subscriptions.end() && at->first.starts_with(prefix); ++at)
        those.push_back(&at->second);
    return those;
}

template <class Entity>
void Registry::store(std::map<std::string, Entity>& all, std::string_view kind, Entity entity) {
    m_file.put(kind, entity.arn, toJson(entity));
    std::string arn = entity.arn;
    all.insert_or_assign(std::move(arn), std::move(entity));
}

void Registry::put(Topic topic) {
    store(m_topics, "topic", std::move(topic));
}

void Registry::put(Subscription subscription) {
    store(m_subscriptions, "subscription", std::move(subscription));
}

void Registry::put(PlatformApplication application) {
    store(m_applications, "application", std::move(application));
}

void Registry::put(PlatformEndpoint endpoint) {
    store(m_endpoints, "endpoint", std::move(endpoint));
}

void Registry::removeTopic(const std::string& arn) {
    for (const Subscription* subscription : subscriptionsOf(arn))
        removeSubscription(std::string{subscription->arn});
    m_file.remove("topic", arn);
    m_topics.erase(arn);
}

void Registry::removeSubscription(const std::string& arn) {
    const auto place = m_subscriptions.find(arn);
    if (place == m_subscriptions.end())
        return;
    if (const Topic* topic = this->topic(place->second.topicArn)) {
        Topic changed = *topic;
        ++changed.deleted;
        put(std::move(changed));
    }
    m_file.remove("subscription", arn);
    m_subscriptions.erase(place);
}

void Registry::removeApplication(const std::string& arn) {
    std::vector<std::string> endpoints;
    for (const auto& [name, endpoint] : m_endpoints)
        if (endpoint.applicationArn == arn)
            endpoints.push_back(name);
    for (const std::string& endpoint : endpoints)
        removeEndpoint(endpoint);
    m_file.remove("application", arn);
    m_applications.erase(arn);
}

void Registry::removeEndpoint(const std::string& arn) {
    m_file.remove("endpoint", arn);
    m_endpoints.erase(arn);
}

Texts Registry::smsAttributes(const std::string& region) const {
    const auto place = m_smsAttributes.find(region);
    return place == m_smsAttributes.end() ? Texts{} : place->second;
}

void Registry::putSmsAttributes(const std::string& region, Texts attributes) {
    m_file.put("sms", region, {{"attributes", toJson(attributes)}});
    m_smsAttributes[region] = std::move(attributes);
}

} // namespace lathe::services::sns
