#pragma once

#include "engine/cost/PriceTable.h"
#include "engine/iam/Vocabulary.h"
#include "engine/model/Machine.h"
#include "engine/model/Project.h"
#include "engine/schema/Schema.h"
#include "widgets/inspector/WrittenProperties.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::inspector {

class FunctionForm;
class PoliciesEditor;
class PropertiesView;

/// The right dock: the settings of what is selected. It writes nothing itself: every edit is a
/// signal that the document turns into a minimal change of the template.
class InspectorPane : public QWidget {
    Q_OBJECT

  public:
    explicit InspectorPane(QWidget* parent = nullptr);
    ~InspectorPane() override;

    QString currentResource() const;

  public slots:
    /// Also after every edit: the form shows what the project says.
    void setProject(std::shared_ptr<const model::Project> project);
    /// How each runtime that the project names is served here.
    void setRuntimes(const std::vector<model::RuntimeMatch>& runtimes);
    void setPrices(const cost::PriceTable& prices);
    /// What policies are written with.
    void setVocabulary(const iam::Vocabulary& vocabulary);
    /// What the properties of each type may be.
    void setSchema(std::shared_ptr<const schema::Schema> schema);
    /// Shows the resource; `written` as the template has it now (call again after a change). An
    /// empty id empties the pane.
    void showResource(const QString& logicalId, const inspector::WrittenProperties& written);
    /// Scrolls to the editor of "Timeout", "MemorySize"... and gives it the focus. A path such as
    /// "Events/Nightly" is shown among all properties.
    void focusProperty(const QString& property);

  signals:
    /// `path` is below the resource's Properties. Parents that are missing are to be made.
    void propertyEdited(const QString& logicalId, const inspector::PropertyPath& path,
                        const boost::json::value& value);
    /// Several at once, as one step to undo.
    void propertiesEdited(const QString& logicalId, const inspector::PropertyEdits& edits);
    /// What stands at `path`, which is `value`, is to stand under the key `to`.
    void propertyRenamed(const QString& logicalId, const inspector::PropertyPath& path,
                         const QString& to, const boost::json::value& value);
    /// Take the resource's own value away: Globals or the default holds again.
    void propertyRemoved(const QString& logicalId, const inspector::PropertyPath& path);
    /// The handler's function, the code of a layer, the template: absolute path; line and column
    /// from 1, 0 when not known.
    void openRequested(const QString& path, int line, int column);
    /// Another resource was clicked (a trigger's source).
    void resourceRequested(const QString& logicalId);

  private:
    QWidget* makeHead();
    QTabBar* makeTabs(const QString& name, const QStringList& texts);
    QScrollArea* makeScroll(QWidget* content);
    void connectEditors();
    void showHead(const model::FunctionSpec* spec, const model::Resource* shown);
    void refresh();
    const model::Resource* resource() const;
    const model::FunctionSpec* function() const;

    std::shared_ptr<const model::Project> m_project;
    QString m_logicalId;
    WrittenProperties m_written;

    QWidget* m_head;
    QLabel* m_icon;
    ui::ElidedLabel* m_name;
    ui::ElidedLabel* m_type;
    QToolButton* m_jump;
    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QScrollArea* m_scroll;
    FunctionForm* m_form;
    /// Of a function: the form, or every property.
    QTabBar* m_views;
    /// Of a state machine: every property, or what it may do.
    QTabBar* m_machineViews;
    PoliciesEditor* m_policies;
    QScrollArea* m_permissions;
    PropertiesView* m_properties;
};

} // namespace lathe::inspector
