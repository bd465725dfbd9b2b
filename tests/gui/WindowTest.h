#pragma once

#include "app/settings/Settings.h"
#include "app/window/MainWindow.h"

#include <QTemporaryDir>

#include <memory>

namespace lathe::test {

/// A window on a small project of its own, with settings of its own, in a temporary folder.
class WindowTest {
  public:
    WindowTest();
    ~WindowTest();

    /// Opens the project and waits until its functions are there and the panes are made.
    bool open();
    QString path(const QString& name) const { return m_folder.filePath(name); }
    static void write(const QString& path, const QByteArray& bytes);
    static QByteArray read(const QString& path);
    app::MainWindow& window() { return *m_window; }
    app::Settings& settings() { return *m_settings; }
    /// Closes the window and makes it anew, as a second start does.
    void restart();
    /// Keeps a picture of the window where $LATHE_SCREENSHOTS says; does nothing without it.
    void picture(const QString& name);
    /// Four of them, light and dark, in the sizes that the window is looked at in; leaves it light.
    void pictures(const QString& name);
    /// In both themes, as large as the window is.
    void themePictures(const QString& name);

  private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace lathe::test
