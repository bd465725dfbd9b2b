#pragma once

#include "app/resources/ResourceWiring.h"

namespace lathe::resources {
class SocketPanel;
}

namespace lathe::app {

/// HTTP APIs, by HTTP, and WebSocket APIs.
class ApiCalls : public ResourceCalls {
    Q_OBJECT

  public:
    ApiCalls(AwsClient& client, resources::ResourcesPane& pane, const ResourceFacts& facts);

    void list() override;
    void show(const resources::Item& item) override;

  signals:
    void functionChosen(const QString& logicalId);

  private:
    void connectSocket(resources::SocketPanel* panel);
    void send(const QString& url, const resources::HttpRequest& request);

    const std::function<std::vector<resources::HttpApi>()> m_apis;
};

} // namespace lathe::app
