#pragma once

#include "engine/model/Project.h"
#include "widgets/inspector/PropertyTree.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace lathe::ui {
class SearchField;
}

namespace lathe::inspector {

class PropertyDelegate;

/// Every property of a resource: found by name, edited in place, with what AWS says of it below.
class PropertiesView : public QWidget {
    Q_OBJECT

  public:
    explicit PropertiesView(QWidget* parent = nullptr);
    ~PropertiesView() override;

    void setSchema(std::shared_ptr<const schema::Schema> schema);
    /// `readOnly`: the resource is not written in this template.
    void showResource(std::shared_ptr<const model::Project> project, const QString& logicalId,
                      const QString& type, const WrittenProperties& written, bool readOnly);
    /// Marks the row of the path, "Events/Nightly/Properties", and opens what is below it.
    void showPath(const QString& path);
    PropertyTree* tree() const { return m_tree; }

  signals:
    void edited(const inspector::PropertyPath& path, const boost::json::value& value);
    void removed(const inspector::PropertyPath& path);
    void renamed(const inspector::PropertyPath& path, const QString& to,
                 const boost::json::value& value);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fill();
    QModelIndex current() const;
    void activate(const QModelIndex& index);
    void showMenu(const QPoint& place);
    void showFacts();
    /// "!GetAtt Queue.Arn": resources of the types that the property names, then parameters.
    QStringList offersFor(const QModelIndex& source) const;
    void build(const QModelIndex& source);
    void keep();
    void restore();
    void expandSet(const QModelIndex& parent, int depth);

    std::shared_ptr<const model::Project> m_project;
    struct Shown {
        QString logicalId;
        QString type;
        WrittenProperties written;
        bool readOnly = false;

        bool operator==(const Shown&) const = default;
    };
    /// What is to be shown, and what the tree was made of: not while a value is being typed.
    Shown m_wanted;
    Shown m_shown;
    PropertyTree* m_tree;
    QSortFilterProxyModel* m_filter;
    PropertyDelegate* m_delegate;
    ui::SearchField* m_search;
    QAction* m_onlySet;
    QTreeView* m_view;
    QLabel* m_facts;
    /// Paths of what is open, and of the current row, while the tree is made anew.
    QSet<QString> m_open;
    QString m_currentPath;
};

} // namespace lathe::inspector
