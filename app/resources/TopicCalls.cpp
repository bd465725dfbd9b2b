#include "app/resources/TopicCalls.h"

#include "widgets/resources/ResourcesPane.h"

#include <QDateTime>

namespace lathe::app {

TopicCalls::TopicCalls(AwsClient& client, resources::ResourcesPane& pane)
    : ResourceCalls{client, pane} {
    connect(pane.topic(), &resources::TopicPage::publishRequested, this, &TopicCalls::publish);
}

void TopicCalls::ask(const QString& action, const AwsClient::Parameters& parameters,
                     AwsClient::Answer<QByteArray> done) {
    client().query("sns", "2010-03-31", action, parameters, this, std::move(done));
}

void TopicCalls::list() {
    ask("ListTopics", {}, [this](const Result<QByteArray>& answer) {
        if (!answer)
            return emit failed(answer.error());
        std::vector<resources::Item> items;
        for (const auto& topic : xmlRecords(*answer, "member")) {
            const QString arn = topic.value("TopicArn");
            items.push_back({resources::Kind::Topic, arn, arn.section(':', -1), {}});
        }
        emit listed(items);
    });
}

void TopicCalls::show(const resources::Item& item) {
    pane().topic()->show(item.id);
    ask("ListSubscriptionsByTopic", {{"TopicArn", item.id}},
        [this, topic = item.id](const Result<QByteArray>& answer) {
            if (!answer)
                return;
            std::vector<resources::Subscription> subscriptions;
            for (const auto& one : xmlRecords(*answer, "member"))
                subscriptions.push_back({one.value("SubscriptionArn"),
                                         one.value("Protocol"),
                                         one.value("Endpoint"),
                                         {}});
            showFilters(std::move(subscriptions), 0, topic);
        });
}

/// Filter policies are attributes, asked for one subscription after the other.
void TopicCalls::showFilters(std::vector<resources::Subscription> subscriptions, std::size_t next,
                             const QString& topic) {
    if (pane().topic()->arn() != topic)
        return;
    while (next < subscriptions.size() && !subscriptions[next].arn.startsWith("arn:"))
        ++next;
    if (next == subscriptions.size())
        return pane().topic()->setSubscriptions(subscriptions);
    const QString arn = subscriptions[next].arn;
    ask("GetSubscriptionAttributes", {{"SubscriptionArn", arn}},
        [this, subscriptions = std::move(subscriptions), next,
         topic](const Result<QByteArray>& answer) mutable {
            if (answer)
                for (const auto& entry : xmlRecords(*answer, "entry"))
                    if (entry.value("key") == "FilterPolicy")
                        subscriptions[next].filter = entry.value("value");
            showFilters(std::move(subscriptions), next + 1, topic);
        });
}

void TopicCalls::publish(const QString& arn, const resources::TopicPage::Draft& draft) {
    AwsClient::Parameters parameters{{"TopicArn", arn}, {"Message", draft.message}};
    if (!draft.subject.isEmpty())
        parameters.emplace_back("Subject", draft.subject);
    int number = 0;
    for (const QString& line : draft.attributes.split('\n', Qt::SkipEmptyParts)) {
        const qsizetype sign = line.indexOf('=');
        if (sign <= 0)
            continue;
        const QString entry = QStringLiteral("MessageAttributes.entry.%1.").arg(++number);
        parameters.emplace_back(entry + "Name", line.left(sign).trimmed());
        parameters.emplace_back(entry + "Value.DataType", "String");
        parameters.emplace_back(entry + "Value.StringValue", line.mid(sign + 1).trimmed());
    }
    if (arn.endsWith(".fifo")) {
        parameters.emplace_back("MessageGroupId",
                                draft.groupId.isEmpty() ? QStringLiteral("window") : draft.groupId);
        // Who publishes the same twice by hand means it.
        parameters.emplace_back("MessageDeduplicationId",
                                QString::number(QDateTime::currentMSecsSinceEpoch()));
    }
    ask("Publish", parameters, thenRefresh<QByteArray>());
}

} // namespace lathe::app
