#include "app/resources/QueueCalls.h"

#include "engine/base/Clock.h"
#include "widgets/common/Formats.h"
#include "widgets/resources/ResourcesPane.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace lathe::app {

namespace {

QString momentOf(const QJsonValue& milliseconds) {
    return ui::momentText(Timestamp{Milliseconds{milliseconds.toString().toLongLong()}},
                          Clock::system().wall());
}

QString stateText(const QString& state) {
    if (state == "InFlight")
        return QueueCalls::tr("In flight");
    return state == "Delayed" ? QueueCalls::tr("Delayed") : QueueCalls::tr("Visible");
}

resources::QueueMessage messageOf(const QJsonObject& document) {
    resources::QueueMessage message;
    message.id = document.value("MessageId").toString();
    message.body = document.value("Body").toString();
    message.state = stateText(document.value("State").toString());
    const QJsonObject system = document.value("Attributes").toObject();
    message.sent = momentOf(system.value("SentTimestamp"));
    message.receives = system.value("ApproximateReceiveCount").toString().toInt();
    message.groupId = system.value("MessageGroupId").toString();
    const QJsonObject own = document.value("MessageAttributes").toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        message.attributes << it.key() + ": " + it->toObject().value("StringValue").toString();
    return message;
}

} // namespace

QueueCalls::QueueCalls(AwsClient& client, resources::ResourcesPane& pane)
    : ResourceCalls{client, pane} {
    using resources::QueuePage;
    connect(pane.queue(), &QueuePage::sendRequested, this, &QueueCalls::send);
    connect(pane.queue(), &QueuePage::purgeRequested, this, [this](const QString& url) {
        ask("PurgeQueue", {{"QueueUrl", url}}, thenRefresh<QJsonObject>());
    });
    connect(pane.queue(), &QueuePage::redriveRequested, this, [this](const QString& arn) {
        ask("StartMessageMoveTask", {{"SourceArn", arn}}, thenRefresh<QJsonObject>());
    });
}

void QueueCalls::ask(const QString& operation, const QJsonObject& parameters,
                     AwsClient::Answer<QJsonObject> done) {
    client().json("sqs", "AmazonSQS." + operation, parameters, this, std::move(done));
}

void QueueCalls::list() {
    ask("ListQueues", {}, [this](const Result<QJsonObject>& answer) {
        if (!answer)
            return emit failed(answer.error());
        QStringList urls;
        std::vector<resources::Item> items;
        for (const QJsonValue& url : answer->value("QueueUrls").toArray()) {
            urls << url.toString();
            items.push_back({resources::Kind::Queue, urls.back(), urls.back().section('/', -1),
                             m_counts.value(urls.back())});
        }
        emit listed(items);
        count(urls);
    });
}

void QueueCalls::count(const QStringList& urls) {
    for (const QString& url : urls)
        ask("GetQueueAttributes",
            {{"QueueUrl", url}, {"AttributeNames", QJsonArray{"ApproximateNumberOfMessages"}}},
            [this, url](const Result<QJsonObject>& answer) {
                if (!answer)
                    return;
                const qint64 visible = answer->value("Attributes")
                                           .toObject()
                                           .value("ApproximateNumberOfMessages")
                                           .toString()
                                           .toLongLong();
                m_counts[url] = visible > 0 ? ui::countText(visible) : QString{};
            });
}

void QueueCalls::show(const resources::Item& item) {
    const QString url = item.id;
    // What is done on the page meanwhile is done to this one.
    if (pane().queue()->url() != url) {
        resources::QueueState unknown;
        unknown.url = url;
        unknown.fifo = url.endsWith(".fifo");
        pane().queue()->show(unknown);
    }
    ask("GetQueueAttributes", {{"QueueUrl", url}, {"AttributeNames", QJsonArray{"All"}}},
        [this, url](const Result<QJsonObject>& answer) {
            if (!answer)
                return;
            const QJsonObject attributes = answer->value("Attributes").toObject();
            const auto number = [&](const char* name) {
                return attributes.value(QLatin1String{name}).toString().toLongLong();
            };
            resources::QueueState state;
            state.url = url;
            state.arn = attributes.value("QueueArn").toString();
            state.visible = number("ApproximateNumberOfMessages");
            state.inFlight = number("ApproximateNumberOfMessagesNotVisible");
            state.delayed = number("ApproximateNumberOfMessagesDelayed");
            state.fifo = attributes.value("FifoQueue").toString() == "true";
            state.deadLetterQueue =
                QJsonDocument::fromJson(attributes.value("RedrivePolicy").toString().toUtf8())
                    .object()
                    .value("deadLetterTargetArn")
                    .toString();
            ask("ListDeadLetterSourceQueues", {{"QueueUrl", url}},
                [this, state](const Result<QJsonObject>& sources) mutable {
                    if (sources)
                        for (const QJsonValue& source : sources->value("queueUrls").toArray())
                            state.deadLettersOf << source.toString().section('/', -1);
                    const resources::Item* current = pane().current();
                    if (!current || current->id != state.url)
                        return;
                    pane().queue()->show(state);
                    showMessages(state.url);
                });
        });
}

// Looking through ReceiveMessage would count as receiving.
void QueueCalls::showMessages(const QString& url) {
    http::Request request;
    request.method = "GET";
    request.target = "/_aws/sqs/messages?QueueUrl=" + QUrl::toPercentEncoding(url).toStdString() +
                     "&ShowInvisible=true&ShowDelayed=true";
    request.fields.add("Accept", "application/json");
    client().rest("sqs", std::move(request), this,
                  [this, url](const Result<http::Response>& answer) {
                      const resources::Item* current = pane().current();
                      if (!answer || !current || current->id != url)
                          return;
                      std::vector<resources::QueueMessage> messages;
                      const QJsonObject document =
                          QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object();
                      for (const QJsonValue& one : document.value("Messages").toArray())
                          messages.push_back(messageOf(one.toObject()));
                      pane().queue()->setMessages(messages);
                  });
}

void QueueCalls::send(const QString& url, const resources::QueuePage::Draft& draft) {
    QJsonObject parameters{{"QueueUrl", url}, {"MessageBody", draft.body}};
    if (draft.delaySeconds > 0)
        parameters["DelaySeconds"] = draft.delaySeconds;
    if (url.endsWith(".fifo")) {
        parameters["MessageGroupId"] = draft.groupId.isEmpty() ? "window" : draft.groupId;
        // Who sends the same twice by hand means it.
        parameters["MessageDeduplicationId"] = QString::number(QDateTime::currentMSecsSinceEpoch());
    }
    ask("SendMessage", parameters, thenRefresh<QJsonObject>());
}

} // namespace lathe::app
