#pragma once

#include "app/lsp/Framing.h"
#include "app/lsp/Lifeline.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QPointer>
#include <QProcess>
#include <QThreadPool>

#include <functional>

namespace lathe::lsp {

/// A program and how it is started.
struct Command {
    QString program;
    QStringList arguments;
    QString folder;
    /// Besides what this process has.
    QHash<QString, QString> environment;

    bool operator==(const Command&) const = default;
};

/// JSON-RPC with one process, by its standard input and output. Messages are read on another thread
/// and told here one after the other. GUI thread; nothing here waits.
class Connection : public QObject {
    Q_OBJECT

  public:
    /// `error` is empty where there is a result.
    using Answered = std::function<void(const QJsonValue& result, const QJsonObject& error)>;

    explicit Connection(const Command& command, QObject* parent = nullptr);
    /// Ends the process at once, with all that it has started.
    ~Connection() override;

    void start();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Params may be undefined: then none are sent. `answered` is called once while `context`
    /// lives, unless it is given up before.
    int request(const QString& method, const QJsonValue& params, QObject* context,
                Answered answered);
    void notify(const QString& method, const QJsonValue& params);
    void respond(const QJsonValue& id, const QJsonValue& result);
    void refuse(const QJsonValue& id, int code, const QString& message);
    /// Nobody wants the answer any more; 0 and answered ones are no matter.
    void cancel(int id);
    /// Says shutdown and exit; ends the process where it does not go by itself soon.
    void stop();

  signals:
    void notified(const QString& method, const QJsonObject& params);
    /// The server asks something: respond() or refuse().
    void requested(const QJsonValue& id, const QString& method, const QJsonValue& params);
    /// The process is gone, or makes no sense: what it said last, if anything.
    void ended(const QString& lastWords);

  private:
    struct Waiting {
        QPointer<QObject> context;
        Answered answered;
    };

    void send(QJsonObject message);
    void readOutput();
    void parse(const QByteArray& content);
    void take(const QJsonObject& message);
    void finish(const QString& why);

    QProcess m_process;
    Lifeline m_lifeline;
    Framing m_framing;
    /// One thread: what comes first is told first.
    QThreadPool m_reader;
    QHash<int, Waiting> m_waiting;
    QByteArray m_lastWords;
    int m_lastId = 0;
    bool m_over = false;
};

} // namespace lathe::lsp
