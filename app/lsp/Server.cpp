#include "app/lsp/Server.h"

#include "app/lsp/ClientCapabilities.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QUrl>

namespace lathe::lsp {

namespace {

using namespace std::chrono_literals;

constexpr auto RestartDelay = 500ms;
/// Who has lived so long did not die of its beginning.
constexpr auto Healthy = 5min;
/// Of JSON-RPC.
constexpr int MethodNotFound = -32601;

QJsonObject identifier(const QString& path) {
    return {{QStringLiteral("uri"), uriOf(path)}};
}

QJsonArray folders(const QString& root) {
    QJsonObject folder = identifier(root);
    folder[QStringLiteral("name")] = QDir{root}.dirName();
    return {folder};
}

} // namespace

QString uriOf(const QString& path) {
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
}

QString pathOf(const QString& uri) {
    const QUrl url{uri};
    return url.isLocalFile() ? QDir::cleanPath(url.toLocalFile()) : QString{};
}

Server::Server(FoundServer found, QObject* parent)
    : QObject{parent}
    , m_found{std::move(found)} {
    m_restart.setSingleShot(true);
    m_restart.setInterval(RestartDelay);
    connect(&m_restart, &QTimer::timeout, this, &Server::start);
    start();
}

Server::~Server() = default;

void Server::start() {
    m_connection = std::make_unique<Connection>(m_found.command);
    connect(m_connection.get(), &Connection::requested, this, &Server::serve);
    connect(m_connection.get(), &Connection::notified, this, &Server::hear);
    connect(m_connection.get(), &Connection::ended, this, &Server::end, Qt::QueuedConnection);
    m_connection->start();
    m_age.start();
    initialize();
}

void Server::initialize() {
    const QJsonObject params{{QStringLiteral("processId"), QCoreApplication::applicationPid()},
                             {QStringLiteral("clientInfo"),
                              QJsonObject{{QStringLiteral("name"), QStringLiteral("Lathe")}}},
                             {QStringLiteral("rootUri"), uriOf(m_found.root)},
                             {QStringLiteral("rootPath"), m_found.root},
                             {QStringLiteral("workspaceFolders"), folders(m_found.root)},
                             {QStringLiteral("capabilities"), clientCapabilities()},
                             {QStringLiteral("initializationOptions"), m_found.options}};
    m_connection->request(
        QStringLiteral("initialize"), params, this,
        [this](const QJsonValue& result, const QJsonObject& error) { initialized(result, error); });
}

void Server::initialized(const QJsonValue& result, const QJsonObject& error) {
    if (!error.isEmpty()) {
        m_failure = error[QLatin1String{"message"}].toString();
        m_refused = true;
        m_connection->stop();
        return;
    }
    m_capabilities = result[QLatin1String{"capabilities"}].toObject();
    m_connection->notify(QStringLiteral("initialized"), QJsonObject{});
    if (!m_found.settings.isEmpty())
        m_connection->notify(QStringLiteral("workspace/didChangeConfiguration"),
                             QJsonObject{{QStringLiteral("settings"), m_found.settings}});
    for (auto it = m_documents.begin(); it != m_documents.end(); ++it)
        tellOpen(it.key(), it.value());
    m_hasBegun = true;
    setState(State::Ready);
}

void Server::end(const QString& lastWords) {
    m_connection.reset();
    m_capabilities = {};
    m_progress.clear();
    m_state = State::Starting;
    if (m_stopping) {
        emit stopped();
        return;
    }
    for (auto it = m_documents.begin(); it != m_documents.end(); ++it)
        emit diagnosed(it.key(), {});
    if (!m_refused)
        m_failure = lastWords;
    if (std::chrono::milliseconds{m_age.elapsed()} > Healthy)
        m_restarts = 0;
    if (m_refused || m_restarts >= MostRestarts)
        return setState(State::Failed);
    ++m_restarts;
    setState(State::Starting);
    m_restart.start();
}

void Server::setState(State state) {
    m_state = state;
    emit stateChanged();
}

bool Server::can(const char* capability) const {
    const QJsonValue value = m_capabilities[QLatin1String{capability}];
    return value.isObject() || value.toBool();
}

QJsonObject Server::capability(const char* name) const {
    return m_capabilities[QLatin1String{name}].toObject();
}

void Server::open(const QString& path, const QByteArray& text) {
    if (m_documents.contains(path))
        return change(path, text);
    const auto document = m_documents.insert(path, {text, 1});
    if (isReady())
        tellOpen(path, *document);
}

void Server::tellOpen(const QString& path, const Document& document) {
    QJsonObject item = identifier(path);
    item[QStringLiteral("languageId")] = languageIdOf(path);
    item[QStringLiteral("version")] = document.version;
    item[QStringLiteral("text")] = QString::fromUtf8(document.text);
    m_connection->notify(QStringLiteral("textDocument/didOpen"),
                         QJsonObject{{QStringLiteral("textDocument"), item}});
}

void Server::change(const QString& path, const QByteArray& text) {
    const auto document = m_documents.find(path);
    if (document == m_documents.end())
        return;
    const auto changed = difference(document->text, text);
    if (!changed)
        return;
    const TextIndex before{document->text};
    document->text = text;
    ++document->version;
    if (!isReady())
        return;
    // 2: pieces; 1: the whole.
    const QJsonValue sync = m_capabilities[QLatin1String{"textDocumentSync"}];
    const int kind = sync.isObject() ? sync[QLatin1String{"change"}].toInt() : sync.toInt();
    QJsonObject change{{QStringLiteral("text"), QString::fromUtf8(text)}};
    if (kind == 2)
        change = {{QStringLiteral("range"), toJson(before.range(changed->begin, changed->end))},
                  {QStringLiteral("text"), QString::fromUtf8(changed->text)}};
    QJsonObject item = identifier(path);
    item[QStringLiteral("version")] = document->version;
    if (kind != 0)
        m_connection->notify(QStringLiteral("textDocument/didChange"),
                             QJsonObject{{QStringLiteral("textDocument"), item},
                                         {QStringLiteral("contentChanges"), QJsonArray{change}}});
}

void Server::save(const QString& path) {
    if (isReady() && m_documents.contains(path))
        m_connection->notify(QStringLiteral("textDocument/didSave"),
                             QJsonObject{{QStringLiteral("textDocument"), identifier(path)}});
}

void Server::close(const QString& path) {
    if (m_documents.remove(path) == 0)
        return;
    if (isReady())
        m_connection->notify(QStringLiteral("textDocument/didClose"),
                             QJsonObject{{QStringLiteral("textDocument"), identifier(path)}});
    emit diagnosed(path, {});
}

void Server::tellFiles(const QSet<QString>& come, const QSet<QString>& gone) {
    constexpr int created = 1;
    constexpr int deleted = 3;
    QJsonArray changes;
    for (const auto& [paths, type] : {std::pair{&come, created}, std::pair{&gone, deleted}})
        for (const QString& path : *paths) {
            QJsonObject change = identifier(path);
            change[QStringLiteral("type")] = type;
            changes << change;
        }
    if (isReady() && !changes.isEmpty())
        m_connection->notify(QStringLiteral("workspace/didChangeWatchedFiles"),
                             QJsonObject{{QStringLiteral("changes"), changes}});
}

int Server::ask(const QString& method, const QJsonObject& params, QObject* context,
                std::function<void(const QJsonValue&)> done) {
    if (!isReady())
        return 0;
    return m_connection->request(
        method, params, context,
        [done = std::move(done)](const QJsonValue& result, const QJsonObject&) { done(result); });
}

void Server::cancel(int request) {
    if (m_connection && request != 0)
        m_connection->cancel(request);
}

void Server::stop() {
    m_stopping = true;
    m_restart.stop();
    if (m_connection)
        m_connection->stop();
    else
        emit stopped();
}

void Server::serve(const QJsonValue& id, const QString& method, const QJsonValue& params) {
    if (method == QLatin1String{"workspace/configuration"}) {
        QJsonArray answers;
        for (const QJsonValue& item : params[QLatin1String{"items"}].toArray()) {
            QJsonValue at = m_found.settings;
            for (const QString& key :
                 item[QLatin1String{"section"}].toString().split(u'.', Qt::SkipEmptyParts))
                at = at[key];
            answers << (at.isUndefined() ? QJsonValue{} : at);
        }
        m_connection->respond(id, answers);
    } else if (method == QLatin1String{"workspace/applyEdit"}) {
        m_connection->respond(id, QJsonObject{{QStringLiteral("applied"), true}});
        emit editWanted(params[QLatin1String{"edit"}].toObject());
    } else if (method == QLatin1String{"workspace/workspaceFolders"}) {
        m_connection->respond(id, folders(m_found.root));
    } else if (method.startsWith(QLatin1String{"client/"}) ||
               method.startsWith(QLatin1String{"window/"})) {
        m_connection->respond(id, QJsonValue{});
    } else {
        m_connection->refuse(id, MethodNotFound, QStringLiteral("not known here: ") + method);
    }
}

void Server::hear(const QString& method, const QJsonObject& params) {
    if (method == QLatin1String{"textDocument/publishDiagnostics"})
        return hearDiagnostics(params);
    if (method != QLatin1String{"$/progress"})
        return;
    const QJsonObject value = params[QLatin1String{"value"}].toObject();
    QString progress = m_progress;
    if (value[QLatin1String{"kind"}] == QLatin1String{"end"})
        progress.clear();
    else if (value.contains(QLatin1String{"title"}))
        progress = value[QLatin1String{"title"}].toString();
    if (std::exchange(m_progress, progress) != progress)
        emit stateChanged();
}

void Server::hearDiagnostics(const QJsonObject& params) {
    const QString path = pathOf(params[QLatin1String{"uri"}].toString());
    const auto document = m_documents.constFind(path);
    const QJsonValue version = params[QLatin1String{"version"}];
    // What is said of an earlier text will be said anew.
    const bool isOld = document != m_documents.constEnd() && version.isDouble() &&
                       version.toInt() < document->version;
    if (!path.isEmpty() && !isOld)
        emit diagnosed(path, params[QLatin1String{"diagnostics"}].toArray());
}

} // namespace lathe::lsp
