#pragma once

#include "engine/services/sns/Entities.h"
#include "engine/services/sns/TopicFile.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lathe::services::sns {

/// All topics, subscriptions, applications and endpoints, in memory and on disk. Lives on the io
/// thread.
class Registry {
  public:
    explicit Registry(TopicFile& file)
        : m_file{file} {}

    /// Reads what is on disk.
    void load();

    const std::map<std::string, Topic>& topics() const { return m_topics; }
    const std::map<std::string, Subscription>& subscriptions() const { return m_subscriptions; }
    const std::map<std::string, PlatformApplication>& applications() const {
        return m_applications;
    }
    const std::map<std::string, PlatformEndpoint>& endpoints() const { return m_endpoints; }
    /// nullptr when there is none of that ARN.
    const Topic* topic(const std::string& arn) const;
    const Subscription* subscription(const std::string& arn) const;
    const PlatformApplication* application(const std::string& arn) const;
    const PlatformEndpoint* endpoint(const std::string& arn) const;
    std::vector<const Subscription*> subscriptionsOf(const std::string& topicArn) const;

    /// Adds it, or puts it in the place of the one that has its ARN.
    void put(Topic topic);
    void put(Subscription subscription);
    void put(PlatformApplication application);
    void put(PlatformEndpoint endpoint);
    /// With its subscriptions.
    void removeTopic(const std::string& arn);
    void removeSubscription(const std::string& arn);
    /// With its endpoints.
    void removeApplication(const std::string& arn);
    void removeEndpoint(const std::string& arn);

    /// Attributes of SMS messages, by region.
    Texts smsAttributes(const std::string& region) const;
    void putSmsAttributes(const std::string& region, Texts attributes);

  private:
    template <class Entity>
    void store(std::map<std::string, Entity>& all, std::string_view kind, Entity entity);

    TopicFile& m_file;
    std::map<std::string, Topic> m_topics;
    std::map<std::string, Subscription> m_subscriptions;
    std::map<std::string, PlatformApplication> m_applications;
    std::map<std::string, PlatformEndpoint> m_endpoints;
    std::map<std::string, Texts> m_smsAttributes;
};

} // namespace lathe::services::sns
