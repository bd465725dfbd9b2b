#pragma once

#include "app/lsp/Server.h"

namespace lathe::lsp {

/// The language servers of a project: looked for and started when a file of their language is
/// opened, one for each family of languages and root; ended with the project. GUI thread.
class Servers : public QObject {
    Q_OBJECT

  public:
    /// What serves a file.
    enum class Standing {
        /// No server is known for its language, or servers are off.
        None,
        Looking,
        /// None is installed.
        Missing,
        Starting,
        Ready,
        Failed,
    };

    explicit Servers(QObject* parent = nullptr);

    /// Ends the servers of the project before; empty: no project.
    void setProject(const QString& folder);
    const QString& project() const { return m_project; }
    void setEnabled(bool on);

    Standing standing(const QString& path) const;
    /// Whether it is not known yet of some open file what serves it. changed() tells.
    bool isLooking() const;
    /// nullptr where there is none (yet).
    Server* serverOf(const QString& path) const { return m_serverOf.value(path); }
    /// The same, if it can be asked now.
    Server* readyServerOf(const QString& path) const;

    void open(const QString& path, const QByteArray& text);
    bool hasOpen(const QString& path) const { return m_texts.contains(path); }
    void change(const QString& path, const QByteArray& text);
    void save(const QString& path);
    void close(const QString& path);
    /// Files of the project that have come and gone, by whoever's hand.
    void tellFiles(const QSet<QString>& come, const QSet<QString>& gone);
    /// Ends all of them and looks anew: also those that have failed are tried again.
    void restart();

  signals:
    /// The standing of files may be another.
    void changed();
    void diagnosed(const QString& path, const QString& server, const QJsonArray& diagnostics);
    void editWanted(const QJsonObject& edit);
    /// It is not started again.
    void failed(lsp::Server* server);

  private:
    void look(const QString& path);
    void adopt(const QString& path, const std::vector<FoundServer>& found);
    /// The best of them; the others where it cannot begin.
    Server* make(const QString& key, std::vector<FoundServer> found);
    void end(Server* server);
    void giveUp(const QString& key, Server* server, const std::vector<FoundServer>& others);
    void endAll();

    QString m_project;
    bool m_enabled = true;
    /// By family and root.
    QHash<QString, Server*> m_servers;
    QHash<QString, Server*> m_serverOf;
    /// What is open, whoever serves it.
    QMap<QString, QByteArray> m_texts;
    QSet<QString> m_missing;
    /// What was looked for before is of no use.
    int m_generation = 0;
};

} // namespace lathe::lsp
