#pragma once

#include "app/resources/ResourceWiring.h"
#include "widgets/resources/TopicPage.h"

namespace lathe::app {

/// Topics, by the API of SNS.
class TopicCalls : public ResourceCalls {
    Q_OBJECT

  public:
    TopicCalls(AwsClient& client, resources::ResourcesPane& pane);

    void list() override;
    void show(const resources::Item& item) override;

  private:
    void ask(const QString& action, const AwsClient::Parameters& parameters,
             AwsClient::Answer<QByteArray> done);
    void showFilters(std::vector<resources::Subscription> subscriptions, std::size_t next,
                     const QString& topic);
    void publish(const QString& arn, const resources::TopicPage::Draft& draft);
};

} // namespace lathe::app
