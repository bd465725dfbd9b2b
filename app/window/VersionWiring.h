#pragma once

#include "app/bridge/AwsClient.h"

#include <QObject>
#include <QString>

namespace lathe::app {

class GitWiring;
class MainWindow;

/// Published versions of functions: making one, and what has changed since.
class VersionWiring : public QObject {
    Q_OBJECT

  public:
    VersionWiring(MainWindow& window, GitWiring& git);

    /// The docks are there.
    void connectTree();
    /// As PublishVersion does.
    void publish(const QString& logicalId);
    /// What the project's files and canvas have become since, in the Git dock.
    void showChangesSince(const QString& logicalId, const QString& version);

  private:
    MainWindow& m_window;
    GitWiring& m_git;
    AwsClient m_client;
};

} // namespace lathe::app
