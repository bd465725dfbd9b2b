#include "app/bridge/SocketTalk.h"

#include "engine/http/SocketClient.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <thread>

namespace lathe::app {

namespace asio = boost::asio;

/// One connection. Its callbacks come on the GUI thread, while it lives.
class SocketTalk::Talk : public QObject {
  public:
    Talk(SocketTalk& owner, http::Url url, http::Fields fields) {
        // What comes when this has gone is nobody's.
        const auto tell = [this, &owner](auto act) {
            QMetaObject::invokeMethod(
                this, [&owner, act] { act(owner); }, Qt::QueuedConnection);
        };
        m_client =
            http::SocketClient::connect(m_io, std::move(url), std::move(fields),
                                        {[tell] { tell([](SocketTalk& to) { emit to.opened(); }); },
                                         [tell](const std::string& payload) {
                                             tell([text = QString::fromStdString(payload)](
                                                      SocketTalk& to) { emit to.received(text); });
                                         },
                                         [tell](const std::string& why) {
                                             tell([text = QString::fromStdString(why)](
                                                      SocketTalk& to) { emit to.closed(text); });
                                         }});
        m_thread = std::thread{[this] { m_io.run(); }};
    }
    ~Talk() override {
        m_io.stop();
        m_thread.join();
    }
    void send(std::string text) {
        asio::post(m_io, [client = m_client, text = std::move(text)] { client->send(text); });
    }
    void close() {
        asio::post(m_io, [client = m_client] { client->close(); });
    }

  private:
    asio::io_context m_io{1};
    asio::executor_work_guard<asio::io_context::executor_type> m_work{m_io.get_executor()};
    std::shared_ptr<http::SocketClient> m_client;
    std::thread m_thread;
};

SocketTalk::SocketTalk(QObject* parent)
    : QObject{parent} {}

SocketTalk::~SocketTalk() = default;

void SocketTalk::open(const QUrl& url, const Fields& fields) {
    http::Fields wire;
    for (const auto& [name, value] : fields)
        wire.add(name.toStdString(), value.toStdString());
    QString target = QString::fromLatin1(url.path(QUrl::FullyEncoded).toLatin1());
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded);
    m_talk = std::make_unique<Talk>(*this,
                                    http::Url{false, url.host().toStdString(),
                                              static_cast<std::uint16_t>(url.port(80)),
                                              target.isEmpty() ? "/" : target.toStdString()},
                                    std::move(wire));
}

void SocketTalk::send(const QString& text) {
    if (m_talk)
        m_talk->send(text.toStdString());
}

void SocketTalk::close() {
    if (m_talk)
        m_talk->close();
}

} // namespace lathe::app
