#pragma once

#include "app/document/ProjectDocument.h"
#include "app/settings/Settings.h"
#include "widgets/editor/EditorView.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <functional>

class QStackedLayout;
class QTabWidget;

namespace lathe::app {

/// The tabs of the centre: files, the template among them, and other pages. It reads and writes the
/// files of its editors on worker threads; the template's text belongs to the document, whose
/// changes and the editor's go into each other.
class EditorArea : public QWidget {
    Q_OBJECT

  public:
    EditorArea(ProjectDocument& document, Settings& settings, QWidget* empty,
               QWidget* parent = nullptr);
    ~EditorArea() override;

    /// Opens the file or brings its tab to the front; goes to the line where one is given.
    editor::EditorView* open(const QString& path, int line = 0, int column = 0);
    /// A page that is no file (preferences); one of each name.
    void showPage(QWidget* page, const QString& icon, const QString& title);
    /// Over everything else, until a tab is opened.
    void showWelcome();
    /// The tabs, also while the first file is yet to come.
    void showFiles();

    editor::EditorView* current() const;
    editor::EditorView* viewOf(const QString& path) const;
    QList<editor::EditorView*> views() const;
    QList<editor::EditorView*> modifiedViews() const;
    QTabWidget* tabs() { return m_tabs; }

    void save(editor::EditorView* view);
    /// Saves what is modified; `done` is told whether all of it is on disk.
    void saveAll(std::function<void(bool)> done);
    /// Asks first where there are changes that are not saved.
    void close(QWidget* page);
    void closeAllFiles();
    /// Files that follow a renaming on disk.
    void renamed(const QString& from, const QString& to);

    std::vector<OpenFile> openFiles() const;
    void restore(const std::vector<OpenFile>& files, const QString& current);
    void applySettings();

  signals:
    void currentChanged(editor::EditorView* view);
    void caretMoved(int line, int column);
    void modifiedChanged();
    void fileSaved(const QString& path);

  private:
    void connectDocument();
    bool isTemplate(const editor::EditorView* view) const;
    void add(editor::EditorView* view);
    void load(editor::EditorView* view);
    void bindTemplate(editor::EditorView* view);
    void showDiagnostics();
    void showConflict();
    void readChanged(const QString& path);
    void finishSave(editor::EditorView* view, bool written);
    void updateTab(editor::EditorView* view);
    void updateTabs();
    void remove(QWidget* page);

    ProjectDocument& m_document;
    Settings& m_settings;
    QTabWidget* m_tabs;
    QStackedLayout* m_stack;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_changedPaths;
    QTimer m_readSoon;
    bool m_applying = false;
    QSet<editor::EditorView*> m_saving;
    std::vector<std::pair<std::function<void(bool)>, bool>> m_waiting;
};

} // namespace lathe::app
