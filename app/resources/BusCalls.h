#pragma once

#include "app/resources/ResourceWiring.h"
#include "widgets/resources/BusPage.h"

#include <QHash>
#include <QJsonArray>

namespace lathe::app {

/// Event buses and their rules, by the API of EventBridge.
class BusCalls : public ResourceCalls {
    Q_OBJECT

  public:
    BusCalls(AwsClient& client, resources::ResourcesPane& pane);

    void list() override;
    void show(const resources::Item& item) override;

  private:
    void ask(const QString& operation, const QJsonObject& parameters,
             AwsClient::Answer<QJsonObject> done);
    /// The rules have come; their targets come one rule after the other.
    void showTargets(std::vector<resources::Rule> rules, std::size_t next, const QString& bus);
    void showArchives(const QString& bus);
    void showReplays(const QString& bus);
    void archive(const QString& bus);
    void replay(const QString& archive);
    void put(const QString& bus, const resources::BusPage::Draft& draft);
    void tryOut(const QString& bus, const resources::BusPage::Draft& draft);

    std::vector<resources::Rule> m_rules;
    /// By name.
    QHash<QString, QString> m_arns;
    /// Of the bus that is shown, as ListArchives answers.
    QJsonArray m_archives;
    QString m_bus;
};

} // namespace lathe::app
