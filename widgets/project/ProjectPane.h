#pragma once

#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/project/FileMark.h"
#include "widgets/project/FileNode.h"

#include <QSet>
#include <QWidget>

#include <memory>
#include <vector>

class QMenu;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace lathe::ui {
class SearchField;
}

namespace lathe::project {

class ProjectModel;

/// The left dock: the project's tree with a filter above it. It changes nothing itself.
class ProjectPane : public QWidget {
    Q_OBJECT

  public:
    explicit ProjectPane(QWidget* parent = nullptr);

    QTreeView* view() { return m_view; }
    ProjectModel* model() { return m_model; }
    /// What shows the rows of functions whole.
    int wantedWidth() const;

  public slots:
    void setProject(std::shared_ptr<const model::Project> project);
    void setFiles(const project::FileNode& root);
    void setMarks(const project::FileMarks& marks);
    void addStarted(const std::vector<model::InvocationRecord>& records);
    void addFinished(const std::vector<model::InvocationRecord>& records);
    /// Follows the window's current function without saying so.
    void selectFunction(const QString& logicalId);

  signals:
    /// The selection has moved to this function or resource.
    void functionSelected(const QString& logicalId);
    void resourceSelected(const QString& logicalId);
    /// Opened by double click or Enter: the code of a function, a file.
    void functionOpened(const QString& logicalId);
    void fileOpened(const QString& path);
    /// A published version of a function, or an alias that leads to one.
    void versionOpened(const QString& logicalId, const QString& version);
    /// A version of the function as it is now shall be published.
    void publishRequested(const QString& logicalId);
    /// What has changed in the project since this version was published.
    void changesSinceRequested(const QString& logicalId, const QString& version);
    /// Where the template says it: a function, a resource, or a trigger by its id.
    void templatePlaceRequested(const QString& id);
    void invokeRequested(const QString& logicalId);
    void logsRequested(const QString& logicalId);
    void newFunctionRequested();
    /// A function shall be made of this file or folder.
    void functionOfRequested(const QString& path);
    void newFileRequested(const QString& folder);
    /// Its commits.
    void historyRequested(const QString& path);
    void renameRequested(const QString& path, const QString& newName);
    void deleteRequested(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void open(const QModelIndex& index);
    void openVersion(const QModelIndex& index);
    void askChangesSince(const QModelIndex& index);
    void fillVersionMenu(QMenu& menu, const QModelIndex& index);
    void select(const QModelIndex& index);
    void showMenu(const QPoint& position);
    void fillFunctionMenu(QMenu& menu, const QModelIndex& index);
    void addNewFunction(QMenu& menu);
    void fillFileMenu(QMenu& menu, const QModelIndex& index);
    void restoreExpansion();
    /// The first function, resource or file that the filter leaves.
    QModelIndex firstHit() const;
    void deleteCurrent();
    QString folderOf(const QModelIndex& index) const;

    ProjectModel* m_model;
    QSortFilterProxyModel* m_filter;
    ui::SearchField* m_search;
    QToolButton* m_newFunction;
    QTreeView* m_view;
    QSet<QString> m_expanded;
    QString m_currentKey;
    bool m_rebuilding = false;
};

} // namespace lathe::project
