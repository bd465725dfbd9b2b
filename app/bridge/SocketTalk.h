#pragma once

#include <QObject>
#include <QUrl>

#include <memory>
#include <utility>
#include <vector>

namespace lathe::app {

/// A client of a WebSocket API, on a thread of its own; what happens comes as signals on the GUI
/// thread.
class SocketTalk : public QObject {
    Q_OBJECT

  public:
    using Fields = std::vector<std::pair<QString, QString>>;

    explicit SocketTalk(QObject* parent = nullptr);
    ~SocketTalk() override;

    /// "ws://127.0.0.1:3001/prod?name=me". Whatever was open before is left.
    void open(const QUrl& url, const Fields& fields);
    void send(const QString& text);
    void close();

  signals:
    void opened();
    void received(const QString& text);
    /// With close code and reason, or why it never was open.
    void closed(const QString& why);

  private:
    class Talk;

    std::unique_ptr<Talk> m_talk;
};

} // namespace lathe::app
