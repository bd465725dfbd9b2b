#pragma once

#include "app/bridge/AwsClient.h"
#include "engine/base/Units.h"
#include "widgets/resources/Values.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace lathe::resources {
class ResourcesPane;
}

namespace lathe::app {

/// What one kind of resource is asked for, by the page that shows it.
class ResourceCalls : public QObject {
    Q_OBJECT

  public:
    ResourceCalls(AwsClient& client, resources::ResourcesPane& pane);

    /// All of its kind; `listed` follows.
    virtual void list() = 0;
    /// Its page shows it: from now on, or as it is now.
    virtual void show(const resources::Item& item) = 0;

  signals:
    void listed(const std::vector<resources::Item>& items);
    void failed(const Error& error);
    /// Something was done that lists and pages should show.
    void changed();

  protected:
    AwsClient& client() { return m_client; }
    resources::ResourcesPane& pane() { return m_pane; }
    /// An answer that says nothing but whether it worked.
    template <class T> AwsClient::Answer<T> thenRefresh() {
        return [this](const Result<T>& answer) {
            if (!answer)
                emit failed(answer.error());
            emit changed();
        };
    }

  private:
    AwsClient& m_client;
    resources::ResourcesPane& m_pane;
};

/// What of the local services no wire API offers.
struct ResourceFacts {
    /// The HTTP APIs as they listen now.
    std::function<std::vector<resources::HttpApi>()> apis;
    /// When the schedule or rule of an ARN fires next.
    std::function<void(const QString& arn, std::function<void(const std::vector<Timestamp>&)> done)>
        firings;
    /// Fires it beside its time.
    std::function<void(const QString& arn, std::function<void(const Result<void>&)> done)> fire;
    /// What the clock that they go by shows.
    std::function<Timestamp()> clock;
    /// Moves it forward.
    std::function<void(Microseconds step)> advance;
};

/// Connects the Resources dock with the services of the AWS port.
class ResourceWiring : public QObject {
    Q_OBJECT

  public:
    ResourceWiring(resources::ResourcesPane& pane, ResourceFacts facts, QObject* parent);

    /// Where the engine's AWS port is; empty: no engine runs.
    void setEndpoint(const QString& url);
    /// Whether the pane is looked at: what is not, is not asked for.
    void setInSight(bool inSight);
    /// Something happened in the engine.
    void refreshSoon();

  signals:
    /// The function of a route is to be shown.
    void functionChosen(const QString& logicalId);

  private:
    void refresh();
    void add(resources::Kind kind, std::unique_ptr<ResourceCalls> calls);
    void take(resources::Kind kind, const std::vector<resources::Item>& items);
    void tell(const Error& error);

    resources::ResourcesPane& m_pane;
    AwsClient m_client;
    std::map<resources::Kind, std::unique_ptr<ResourceCalls>> m_calls;
    std::map<resources::Kind, std::vector<resources::Item>> m_items;
    QTimer m_soon;
    QTimer m_again;
    bool m_inSight = false;
};

} // namespace lathe::app
