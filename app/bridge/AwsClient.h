#pragma once

#include "engine/base/Result.h"
#include "engine/http/Message.h"

#include <QJsonObject>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <utility>
#include <vector>

namespace lathe::app {

/// Asks the engine's AWS port what any client could ask, as the account's root. Requests go out on
/// threads of its own; answers come on the GUI thread, while `context` lives.
class AwsClient : public QObject {
    Q_OBJECT

  public:
    template <class T> using Answer = std::function<void(const Result<T>&)>;
    using Parameters = std::vector<std::pair<QString, QString>>;

    explicit AwsClient(QObject* parent = nullptr);
    ~AwsClient() override;

    /// http://127.0.0.1:PORT; empty: nobody is there, and every call fails with Engine.NotRunning.
    void setEndpoint(const QString& url) { m_endpoint = url; }
    const QString& endpoint() const { return m_endpoint; }

    /// AWS JSON: `target` is "AmazonSQS.SendMessage". An error answer fails with its code and
    /// message.
    void json(const QString& service, const QString& target, const QJsonObject& parameters,
              QObject* context, Answer<QJsonObject> done);
    /// The Query protocol; the answer is XML.
    void query(const QString& service, const QString& version, const QString& action,
               const Parameters& parameters, QObject* context, Answer<QByteArray> done);
    /// Any request to a service, answered below 300 or failing with what the answer says.
    void rest(const QString& service, http::Request request, QObject* context,
              Answer<http::Response> done);
    /// Any request to any port of this machine; every answer is one.
    void plain(const QString& url, http::Request request, QObject* context,
               Answer<http::Response> done);

  private:
    QString m_endpoint;
    QThreadPool m_threads;
};

/// The texts of the children of each element of that name, by name.
QList<QHash<QString, QString>> xmlRecords(const QByteArray& xml, const QString& element);

} // namespace lathe::app
