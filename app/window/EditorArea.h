#pragma once

#include "app/document/ProjectDocument.h"
#include "app/settings/Settings.h"
#include "app/window/EditorDrafts.h"
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
    /// Opens the file, if it is not open, in a tab behind the one in front.
    editor::EditorView* openBehind(const QString& path);
    /// A page that is no file (preferences); one of each name.
    void showPage(QWidget* page, const QString& icon, const QString& title);
    /// The same as the first of the tabs, without bringing it to the front.
    void addFirstPage(QWidget* page, const QString& icon, const QString& title);
    /// Over everything else, until a tab is opened.
    void showWelcome();
    /// Text that cannot be changed, in a tab of its own; `path` tells the language.
    void showReadOnly(const QString& path, const QByteArray& text, const QString& title,
                      const QString& toolTip);
    /// The tabs, also while the first file is yet to come.
    void showFiles();
    /// The page may be away.
    void setPageTitle(QWidget* page, const QString& title);
    bool isShowingFiles() const;

    editor::EditorView* current() const;
    editor::EditorView* viewOf(const QString& path) const;
    QList<editor::EditorView*> views() const;
    QList<editor::EditorView*> modifiedViews() const;
    QTabWidget* tabs() { return m_tabs; }

    void save(editor::EditorView* view);
    /// Writes the text to another file, which the tab shows from then on; the template stays what
    /// it is, its copy opens beside it.
    void saveAs(editor::EditorView* view, const QString& path);
    /// Saves what is modified; `done` is told whether all of it is on disk.
    void saveAll(std::function<void(bool)> done);
    /// Asks first where there are changes that are not saved.
    void close(QWidget* page);
    void closeAllFiles();
    void closeOthers(QWidget* page);
    /// Closes the tabs of a file or folder that was deleted here, except for what is not saved.
    void closeRemoved(const QString& path);
    /// The tab beside this one, around the ends.
    void showNextTab(int step);
    /// Something would be lost if the window were gone.
    bool hasUnsaved() const;
    /// Files that follow a renaming on disk.
    void renamed(const QString& from, const QString& to);

    /// What is wrong with code, besides what the document says.
    struct CodeProblems {
        std::vector<model::Diagnostic> diagnostics;
        /// In characters.
        std::vector<int> lengths;
    };
    void setCodeProblems(const QString& path, CodeProblems problems);

    std::vector<OpenFile> openFiles() const;
    /// Opens `current` (the last one where it is not among them); the others follow with
    /// restoreOthers(), one a turn of the event loop. openFiles() has all of them from now on.
    void restore(const std::vector<OpenFile>& files, const QString& current);
    void restoreOthers();
    void applySettings();

  signals:
    void currentChanged(editor::EditorView* view);
    void caretMoved(int line, int column);
    void modifiedChanged();
    void fileSaved(const QString& path);
    /// Views have other paths.
    void fileRenamed();
    /// Of the file in front.
    void saveAsRequested();
    void zoomRequested(int steps);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void connectDocument();
    QString projectFolder() const;
    bool isTemplate(const editor::EditorView* view) const;
    /// The file's view, made at this tab where there is none.
    editor::EditorView* viewFor(const QString& path, int tab);
    void add(editor::EditorView* view, int tab);
    void load(editor::EditorView* view);
    void bindTemplate(editor::EditorView* view);
    void showDiagnostics();
    void showConflict();
    void readChanged(const QString& path);
    void finishSave(editor::EditorView* view, bool written);
    void updateTab(editor::EditorView* view);
    void updateTabs();
    void remove(QWidget* page);
    void connectTabs();
    void showTabMenu(const QPoint& position);

    ProjectDocument& m_document;
    Settings& m_settings;
    QTabWidget* m_tabs;
    QStackedLayout* m_stack;
    EditorDrafts m_drafts;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_changedPaths;
    QTimer m_readSoon;
    QHash<QString, CodeProblems> m_codeProblems;
    bool m_applying = false;
    /// The session's files until all of them are open, and how many were looked at.
    std::vector<OpenFile> m_restoring;
    std::size_t m_restored = 0;
    QSet<editor::EditorView*> m_saving;
    std::vector<std::pair<std::function<void(bool)>, bool>> m_waiting;
};

} // namespace lathe::app
