#include "app/resources/ApiCalls.h"

#include "app/bridge/SocketTalk.h"
#include "widgets/common/EngineText.h"
#include "widgets/resources/ApiPage.h"
#include "widgets/resources/ResourcesPane.h"
#include "widgets/resources/SocketPanel.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QUrl>

#include <utility>

namespace lathe::app {

ApiCalls::ApiCalls(AwsClient& client, resources::ResourcesPane& pane, const ResourceFacts& facts)
    : ResourceCalls{client, pane}
    , m_apis{facts.apis} {
    using resources::ApiPage;
    connect(pane.api(), &ApiPage::sendRequested, this, &ApiCalls::send);
    connect(pane.api(), &ApiPage::functionChosen, this, &ApiCalls::functionChosen);
    connect(pane.api(), &ApiPage::copyRequested, this,
            [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
    connectSocket(pane.api()->socket());
}

void ApiCalls::connectSocket(resources::SocketPanel* panel) {
    using resources::SocketPanel;
    auto* talk = new SocketTalk{this};
    connect(
        panel, &SocketPanel::openRequested, talk,
        [talk](const QString& url, const QString& path, const resources::HeaderFields& headers) {
            talk->open(QUrl{url + (path.startsWith('/') ? path : '/' + path)}, headers);
        });
    connect(panel, &SocketPanel::sendRequested, talk, &SocketTalk::send);
    connect(panel, &SocketPanel::closeRequested, talk, &SocketTalk::close);
    connect(talk, &SocketTalk::opened, panel, &SocketPanel::setOpen);
    connect(talk, &SocketTalk::received, panel, &SocketPanel::addReceived);
    connect(talk, &SocketTalk::closed, panel, &SocketPanel::setClosed);
    for (const auto happened : {&SocketTalk::received, &SocketTalk::closed})
        connect(talk, happened, this, &ApiCalls::changed);
}

void ApiCalls::list() {
    std::vector<resources::Item> items;
    for (const resources::HttpApi& api : m_apis())
        items.push_back({resources::Kind::Api, api.id, api.id, {}});
    emit listed(items);
}

void ApiCalls::show(const resources::Item& item) {
    for (const resources::HttpApi& api : m_apis()) {
        if (api.id == item.id)
            pane().api()->show(api);
    }
}

void ApiCalls::send(const QString& url, const resources::HttpRequest& request) {
    http::Request wire;
    wire.method = request.method.toStdString();
    const QString path = request.path.startsWith('/') ? request.path : '/' + request.path;
    // What a URL cannot have is written as browsers write it. Those that clients have made stand
    // below a path.
    wire.target = QUrl{QUrl{url}.path() + path}.toEncoded().toStdString();
    for (const auto& [name, value] : request.headers)
        wire.fields.add(name.toStdString(), value.toStdString());
    if (!request.body.isEmpty() && !wire.fields.find("Content-Type"))
        wire.fields.add("Content-Type", "application/json");
    wire.body = request.body.toStdString();
    QElapsedTimer timer;
    timer.start();
    client().plain(
        url, std::move(wire), this, [this, url, timer](const Result<http::Response>& response) {
            if (pane().api()->url() != url)
                return;
            resources::HttpAnswer answer;
            answer.milliseconds = timer.elapsed();
            if (!response) {
                answer.failure = ui::translated(response.error().detail);
                return pane().api()->setAnswer(answer);
            }
            answer.status = response->status;
            answer.body = QByteArray::fromStdString(response->body);
            for (std::size_t i = 0; i < response->fields.count(); ++i) {
                const auto field = response->fields.at(i);
                answer.headers.emplace_back(
                    QString::fromUtf8(field.name.data(), qsizetype(field.name.size())),
                    QString::fromUtf8(field.value.data(), qsizetype(field.value.size())));
            }
            pane().api()->setAnswer(answer);
            emit changed();
        });
}

} // namespace lathe::app
