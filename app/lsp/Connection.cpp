#include "app/lsp/Connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <utility>

namespace lathe::lsp {

namespace {

using namespace std::chrono_literals;

/// How long a server may take to go.
constexpr auto Farewell = 2s;
constexpr qsizetype KeptWords = 4096;

const QString Id = QStringLiteral("id");
const QString Method = QStringLiteral("method");
const QString Params = QStringLiteral("params");
const QString ResultKey = QStringLiteral("result");
const QString ErrorKey = QStringLiteral("error");

} // namespace

Connection::Connection(const Command& command, QObject* parent)
    : QObject{parent} {
    m_reader.setMaxThreadCount(1);
    m_process.setProgram(command.program);
    m_process.setArguments(command.arguments);
    m_process.setWorkingDirectory(command.folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = command.environment.begin(); it != command.environment.end(); ++it)
        environment.insert(it.key(), it.value());
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier(m_lifeline.modifier());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Connection::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_lastWords = (m_lastWords + m_process.readAllStandardError()).right(KeptWords);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_lifeline.cut();
        finish({});
    });
}

Connection::~Connection() {
    m_over = true;
    m_process.disconnect(this);
    m_reader.clear();
    m_reader.waitForDone();
    m_lifeline.cut();
    if (isRunning()) {
        // Gone as soon as it is killed: this does not wait for anything it might do.
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Connection::start() {
    m_process.start();
}

void Connection::send(QJsonObject message) {
    if (!isRunning())
        return;
    message[QStringLiteral("jsonrpc")] = QStringLiteral("2.0");
    m_process.write(Framing::framed(QJsonDocument{message}.toJson(QJsonDocument::Compact)));
}

int Connection::request(const QString& method, const QJsonValue& params, QObject* context,
                        Answered answered) {
    const int id = ++m_lastId;
    m_waiting.insert(id, {context, std::move(answered)});
    send({{Id, id}, {Method, method}, {Params, params}});
    return id;
}

void Connection::notify(const QString& method, const QJsonValue& params) {
    send({{Method, method}, {Params, params}});
}

void Connection::respond(const QJsonValue& id, const QJsonValue& result) {
    send({{Id, id}, {ResultKey, result}});
}

void Connection::refuse(const QJsonValue& id, int code, const QString& message) {
    send({{Id, id},
          {ErrorKey,
           QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}}});
}

void Connection::cancel(int id) {
    if (m_waiting.remove(id) > 0)
        notify(QStringLiteral("$/cancelRequest"), QJsonObject{{Id, id}});
}

void Connection::stop() {
    m_waiting.clear();
    request(QStringLiteral("shutdown"), QJsonValue::Undefined, this,
            [this](const QJsonValue&, const QJsonObject&) {
                notify(QStringLiteral("exit"), QJsonValue::Undefined);
                m_process.closeWriteChannel();
            });
    QTimer::singleShot(Farewell, this, [this] { m_lifeline.cut(); });
}

void Connection::readOutput() {
    m_framing.feed(m_process.readAllStandardOutput());
    while (const auto content = m_framing.next())
        parse(*content);
    if (m_framing.isBroken()) {
        m_lifeline.cut();
        finish(tr("What it prints is no language server's protocol."));
    }
}

void Connection::parse(const QByteArray& content) {
    m_reader.start([this, content] {
        const QJsonDocument document = QJsonDocument::fromJson(content);
        const QJsonArray several = document.array();
        QList<QJsonObject> messages;
        for (const QJsonValue& one : several)
            messages << one.toObject();
        if (document.isObject())
            messages << document.object();
        QMetaObject::invokeMethod(
            this,
            [this, messages] {
                for (const QJsonObject& message : messages)
                    take(message);
            },
            Qt::QueuedConnection);
    });
}

void Connection::take(const QJsonObject& message) {
    if (m_over)
        return;
    const QString method = message[Method].toString();
    if (method.isEmpty()) {
        const auto waiting = m_waiting.constFind(message[Id].toInt());
        if (waiting == m_waiting.constEnd())
            return;
        const Waiting found = m_waiting.take(waiting.key());
        if (found.context)
            found.answered(message[ResultKey], message[ErrorKey].toObject());
    } else if (message.contains(Id)) {
        emit requested(message[Id], method, message[Params]);
    } else {
        emit notified(method, message[Params].toObject());
    }
}

void Connection::finish(const QString& why) {
    if (std::exchange(m_over, true))
        return;
    m_waiting.clear();
    const QStringList lines = QString::fromUtf8(m_lastWords).split(u'\n', Qt::SkipEmptyParts);
    emit ended(why.isEmpty() && !lines.isEmpty() ? lines.last().trimmed().left(300) : why);
}

} // namespace lathe::lsp
