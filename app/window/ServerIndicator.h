#pragma once

#include "app/lsp/Servers.h"

#include <QToolButton>

namespace lathe::app {

/// Which language server serves the file in front: a word in the status bar, with a menu.
class ServerIndicator : public QToolButton {
    Q_OBJECT

  public:
    explicit ServerIndicator(lsp::Servers& servers, QWidget* parent = nullptr);

    /// Empty: no file that could be served.
    void show(const QString& path);
    void update();

  signals:
    void preferencesRequested();

  private:
    void fillMenu();

    lsp::Servers& m_servers;
    QString m_path;
};

} // namespace lathe::app
