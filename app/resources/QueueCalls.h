#pragma once

#include "app/resources/ResourceWiring.h"
#include "widgets/resources/QueuePage.h"

namespace lathe::app {

/// Queues, by the API of SQS.
class QueueCalls : public ResourceCalls {
    Q_OBJECT

  public:
    QueueCalls(AwsClient& client, resources::ResourcesPane& pane);

    void list() override;
    void show(const resources::Item& item) override;

  private:
    void ask(const QString& operation, const QJsonObject& parameters,
             AwsClient::Answer<QJsonObject> done);
    void count(const QStringList& urls);
    void showMessages(const QString& url);
    void send(const QString& url, const resources::QueuePage::Draft& draft);

    /// How many messages are visible, by URL.
    QHash<QString, QString> m_counts;
};

} // namespace lathe::app
