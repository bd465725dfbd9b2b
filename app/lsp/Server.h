#pragma once

#include "app/lsp/Connection.h"
#include "app/lsp/ServerKinds.h"
#include "app/lsp/TextIndex.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSet>
#include <QTimer>

#include <memory>

namespace lathe::lsp {

/// One language server: its process, which is started again when it dies, and the texts that are
/// open in it. What is asked of it while it starts is not asked. GUI thread; nothing here waits.
class Server : public QObject {
    Q_OBJECT

  public:
    enum class State { Starting, Ready, Failed };

    /// Is started again so often.
    static constexpr int MostRestarts = 3;

    explicit Server(FoundServer found, QObject* parent = nullptr);
    ~Server() override;

    const FoundServer& found() const { return m_found; }
    State state() const { return m_state; }
    bool isReady() const { return m_state == State::Ready; }
    /// It could be asked at some time.
    bool hasBegun() const { return m_hasBegun; }
    /// What it does at length: "indexing"; empty: nothing.
    const QString& progress() const { return m_progress; }
    /// Why it failed.
    const QString& failure() const { return m_failure; }
    /// Whether the server does it: "hoverProvider".
    bool can(const char* capability) const;
    QJsonObject capability(const char* name) const;

    /// The text is being edited here; the server's own look at the file ends.
    void open(const QString& path, const QByteArray& text);
    /// Tells what has changed since.
    void change(const QString& path, const QByteArray& text);
    void save(const QString& path);
    void close(const QString& path);
    /// Files that have come and gone.
    void tellFiles(const QSet<QString>& come, const QSet<QString>& gone);
    bool hasOpen(const QString& path) const { return m_documents.contains(path); }
    /// Counts the changes that the server was told.
    int version(const QString& path) const { return m_documents.value(path).version; }

    /// 0 where it is not ready: then nobody answers. `done` gets null where the server refused.
    int ask(const QString& method, const QJsonObject& params, QObject* context,
            std::function<void(const QJsonValue&)> done);
    void cancel(int request);
    /// Ends it; stopped() follows when it is gone.
    void stop();

  signals:
    void stateChanged();
    /// The Diagnostics of a file, which replace what was said of it before.
    void diagnosed(const QString& path, const QJsonArray& diagnostics);
    /// The server wants texts to be changed: a WorkspaceEdit.
    void editWanted(const QJsonObject& edit);
    void stopped();

  private:
    struct Document {
        QByteArray text;
        int version = 0;
    };

    void start();
    void initialize();
    void initialized(const QJsonValue& result, const QJsonObject& error);
    void tellOpen(const QString& path, const Document& document);
    void serve(const QJsonValue& id, const QString& method, const QJsonValue& params);
    void hear(const QString& method, const QJsonObject& params);
    void hearDiagnostics(const QJsonObject& params);
    void end(const QString& lastWords);
    void setState(State state);

    FoundServer m_found;
    std::unique_ptr<Connection> m_connection;
    QJsonObject m_capabilities;
    QMap<QString, Document> m_documents;
    State m_state = State::Starting;
    QString m_progress;
    QString m_failure;
    QTimer m_restart;
    QElapsedTimer m_age;
    int m_restarts = 0;
    bool m_hasBegun = false;
    /// It has said itself that it cannot begin.
    bool m_refused = false;
    bool m_stopping = false;
};

/// As the protocol names files, and back; empty where it is no file of this machine.
QString uriOf(const QString& path);
QString pathOf(const QString& uri);

} // namespace lathe::lsp
