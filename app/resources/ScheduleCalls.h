#pragma once

#include "app/resources/ResourceWiring.h"

namespace lathe::app {

/// Schedules: rules of EventBridge that go by the clock, and those of EventBridge Scheduler.
class ScheduleCalls : public ResourceCalls {
    Q_OBJECT

  public:
    ScheduleCalls(AwsClient& client, resources::ResourcesPane& pane, ResourceFacts facts);

    void list() override;
    void show(const resources::Item& item) override;

  private:
    void listSchedules(std::vector<resources::Item> items);
    void showRule(const QString& arn);
    void showSchedule(const QString& arn);
    void present(const resources::Schedule& schedule);

    const ResourceFacts m_facts;
};

} // namespace lathe::app
