#include "app/bridge/AwsClient.h"

#include "engine/http/Client.h"
#include "widgets/common/EngineText.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QPointer>
#include <QUrl>
#include <QXmlStreamReader>

#include <memory>

namespace lathe::app {

namespace {

constexpr Milliseconds patience{30'000};

/// Names the service and the time; the engine cannot check signatures of keys that it has not given
/// out.
void sign(http::Request& request, const QString& service) {
    const QString time = QDateTime::currentDateTimeUtc().toString("yyyyMMdd'T'hhmmss'Z'");
    request.fields.add("X-Amz-Date", time.toStdString());
    request.fields.add("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    request.fields.add("Authorization",
                       QStringLiteral("AWS4-HMAC-SHA256 Credential=lathe-window/%1/us-east-1/%2/"
                                      "aws4_request, SignedHeaders=host;x-amz-date, Signature=0")
                           .arg(time.left(8), service)
                           .toStdString());
}

QString encoded(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// What an error answer says: as JSON, as XML, or by its status alone.
Error errorIn(const http::Response& response) {
    const QByteArray body = QByteArray::fromStdString(response.body);
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    QString code = json.value("__type").toString().section('#', -1);
    QString message = json.value("message").toString(json.value("Message").toString());
    if (const auto records = xmlRecords(body, "Error"); !records.isEmpty()) {
        code = records.front().value("Code");
        message = records.front().value("Message");
    }
    if (code.isEmpty())
        code = QString::number(response.status);
    return {code.toStdString(), ui::toText(message.isEmpty() ? code : message)};
}

} // namespace

AwsClient::AwsClient(QObject* parent)
    : QObject{parent} {
    m_threads.setMaxThreadCount(4);
}

AwsClient::~AwsClient() {
    m_threads.clear();
    m_threads.waitForDone();
}

void AwsClient::json(const QString& service, const QString& target, const QJsonObject& parameters,
                     QObject* context, Answer<QJsonObject> done) {
    http::Request request;
    request.method = "POST";
    request.target = "/";
    request.fields.add("Content-Type", "application/x-amz-json-1.0");
    request.fields.add("X-Amz-Target", target.toStdString());
    request.body = QJsonDocument{parameters}.toJson(QJsonDocument::Compact).toStdString();
    rest(service, std::move(request), context, [done](const Result<http::Response>& answer) {
        if (!answer)
            return done(answer.error());
        done(QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object());
    });
}

void AwsClient::query(const QString& service, const QString& version, const QString& action,
                      const Parameters& parameters, QObject* context, Answer<QByteArray> done) {
    http::Request request;
    request.method = "POST";
    request.target = "/";
    request.fields.add("Content-Type", "application/x-www-form-urlencoded");
    QString form = "Action=" + encoded(action) + "&Version=" + encoded(version);
    for (const auto& [name, value] : parameters)
        form += '&' + encoded(name) + '=' + encoded(value);
    request.body = form.toStdString();
    rest(service, std::move(request), context, [done](const Result<http::Response>& answer) {
        if (!answer)
            return done(answer.error());
        done(QByteArray::fromStdString(answer->body));
    });
}

void AwsClient::rest(const QString& service, http::Request request, QObject* context,
                     Answer<http::Response> done) {
    sign(request, service);
    plain(m_endpoint, std::move(request), context, [done](const Result<http::Response>& answer) {
        if (answer && answer->status >= 300)
            return done(errorIn(*answer));
        done(answer);
    });
}

void AwsClient::plain(const QString& url, http::Request request, QObject* context,
                      Answer<http::Response> done) {
    const QUrl place{url};
    if (place.host().isEmpty() || place.port() < 0) {
        QMetaObject::invokeMethod(
            context,
            [done] {
                done(Error{"Engine.NotRunning", ui::toText(tr("The engine is not running."))});
            },
            Qt::QueuedConnection);
        return;
    }
    m_threads.start([this, host = place.host().toStdString(),
                     port = static_cast<std::uint16_t>(place.port()), request = std::move(request),
                     context = QPointer<QObject>{context}, done = std::move(done)]() mutable {
        // Shared, because a posted function is copied.
        auto answer =
            std::make_shared<Result<http::Response>>(http::exchange(host, port, request, patience));
        QMetaObject::invokeMethod(
            this,
            [context, done, answer] {
                if (context)
                    done(*answer);
            },
            Qt::QueuedConnection);
    });
}

QList<QHash<QString, QString>> xmlRecords(const QByteArray& xml, const QString& element) {
    QList<QHash<QString, QString>> records;
    QXmlStreamReader reader{xml};
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != element)
            continue;
        QHash<QString, QString> record;
        while (reader.readNextStartElement()) {
            const QString name = reader.name().toString();
            record.insert(name, reader.readElementText(QXmlStreamReader::IncludeChildElements));
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace lathe::app
