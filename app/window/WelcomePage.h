#pragma once

#include "app/window/Samples.h"

#include <QScrollArea>
#include <QStringList>

class QVBoxLayout;

namespace lathe::app {

/// What is shown when no file is open: ways to begin, recent projects, samples.
class WelcomePage : public QScrollArea {
    Q_OBJECT

  public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setRecentProjects(const QStringList& templateFiles);
    void setSamples(const std::vector<Sample>& samples);

  signals:
    void openFolderRequested();
    void newProjectRequested();
    void emptyProjectRequested();
    void cloneRequested();
    void projectRequested(const QString& templateFile);
    /// The sample's folder.
    void sampleRequested(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    /// Rebuilds it now, or when it is shown next.
    void invalidate();
    void rebuild();
    void addTitle(QVBoxLayout& column);
    void addColumns(QVBoxLayout& content);
    void addStart(QVBoxLayout& column);
    void addRecent(QVBoxLayout& column);
    void addSamples(QVBoxLayout& column);

    QStringList m_recent;
    std::vector<Sample> m_samples;
    bool m_stale = true;
};

} // namespace lathe::app
