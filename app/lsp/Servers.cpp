#include "app/lsp/Servers.h"

#include "app/document/Background.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace lathe::lsp {

Servers::Servers(QObject* parent)
    : QObject{parent} {}

void Servers::setProject(const QString& folder) {
    if (folder == m_project)
        return;
    endAll();
    m_texts.clear();
    m_project = folder;
    emit changed();
}

void Servers::setEnabled(bool on) {
    if (std::exchange(m_enabled, on) != on)
        restart();
}

void Servers::restart() {
    endAll();
    const QStringList paths = m_texts.keys();
    for (const QString& path : paths)
        look(path);
    emit changed();
}

void Servers::endAll() {
    ++m_generation;
    m_serverOf.clear();
    m_missing.clear();
    for (Server* server : std::exchange(m_servers, {}))
        end(server);
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
        emit diagnosed(it.key(), {}, {});
}

Servers::Standing Servers::standing(const QString& path) const {
    if (!m_texts.contains(path) || !m_enabled)
        return Standing::None;
    const Server* server = serverOf(path);
    if (!server)
        return m_missing.contains(path) ? Standing::Missing : Standing::Looking;
    switch (server->state()) {
    case Server::State::Starting:
        return Standing::Starting;
    case Server::State::Ready:
        return Standing::Ready;
    case Server::State::Failed:
        break;
    }
    return Standing::Failed;
}

bool Servers::isLooking() const {
    return std::ranges::any_of(m_texts.keys(), [this](const QString& path) {
        return standing(path) == Standing::Looking;
    });
}

Server* Servers::readyServerOf(const QString& path) const {
    Server* server = serverOf(path);
    return server && server->isReady() ? server : nullptr;
}

void Servers::open(const QString& path, const QByteArray& text) {
    if (familyOf(path) == Family::None || m_project.isEmpty())
        return;
    if (m_texts.contains(path))
        return change(path, text);
    m_texts.insert(path, text);
    look(path);
}

void Servers::look(const QString& path) {
    if (!m_enabled)
        return;
    app::inBackground(
        this, [path, project = m_project] { return findServers(path, project); },
        [this, path, generation = m_generation](const std::vector<FoundServer>& found) {
            if (generation == m_generation && m_texts.contains(path))
                adopt(path, found);
        });
}

void Servers::adopt(const QString& path, const std::vector<FoundServer>& found) {
    if (found.empty()) {
        m_missing << path;
    } else {
        const QString key =
            QStringLiteral("%1 %2").arg(static_cast<int>(familyOf(path))).arg(found.front().root);
        Server* server = m_servers.value(key);
        if (!server)
            server = make(key, found);
        m_serverOf.insert(path, server);
        server->open(path, m_texts.value(path));
    }
    emit changed();
}

Server* Servers::make(const QString& key, std::vector<FoundServer> found) {
    auto* server = new Server{found.front(), this};
    m_servers.insert(key, server);
    connect(server, &Server::diagnosed, this,
            [this, name = found.front().name](const QString& path, const QJsonArray& diagnostics) {
                emit diagnosed(path, name, diagnostics);
            });
    connect(server, &Server::editWanted, this, &Servers::editWanted);
    found.erase(found.begin());
    connect(server, &Server::stateChanged, this, [this, key, server, others = std::move(found)] {
        if (server->state() == Server::State::Failed)
            giveUp(key, server, others);
        emit changed();
    });
    return server;
}

void Servers::giveUp(const QString& key, Server* server, const std::vector<FoundServer>& others) {
    if (server->hasBegun() || others.empty()) {
        emit failed(server);
        return;
    }
    Server* next = make(key, others);
    for (auto it = m_serverOf.begin(); it != m_serverOf.end(); ++it) {
        if (*it != server)
            continue;
        *it = next;
        next->open(it.key(), m_texts.value(it.key()));
    }
    end(server);
}

void Servers::end(Server* server) {
    server->disconnect(this);
    connect(server, &Server::stopped, server, &QObject::deleteLater);
    server->stop();
}

void Servers::change(const QString& path, const QByteArray& text) {
    const auto known = m_texts.find(path);
    if (known == m_texts.end())
        return;
    *known = text;
    if (Server* server = serverOf(path))
        server->change(path, text);
}

void Servers::save(const QString& path) {
    if (Server* server = serverOf(path))
        server->save(path);
}

void Servers::tellFiles(const QSet<QString>& come, const QSet<QString>& gone) {
    for (Server* server : std::as_const(m_servers))
        server->tellFiles(come, gone);
}

void Servers::close(const QString& path) {
    m_texts.remove(path);
    m_missing.remove(path);
    if (Server* server = m_serverOf.take(path))
        server->close(path);
}

} // namespace lathe::lsp
