#pragma once

#include "app/resources/ResourceWiring.h"

namespace lathe::app {

/// State machines, by the API of Step Functions.
class MachineCalls : public ResourceCalls {
    Q_OBJECT

  public:
    MachineCalls(AwsClient& client, resources::ResourcesPane& pane);

    void list() override;
    void show(const resources::Item& item) override;

  private:
    void ask(const QString& operation, const QJsonObject& parameters,
             AwsClient::Answer<QJsonObject> done);
    void start(const QString& arn, const QString& input);
    void showExecutions(const QString& arn);
    /// The end of an execution is told by itself only.
    void showOutcome(std::vector<resources::Execution> executions, const QString& machine);
    void showHistory(const QString& execution);

    /// By ARN.
    std::map<QString, bool> m_isExpress;
};

} // namespace lathe::app
