#include "app/document/Background.h"
#include "app/document/SharedSchema.h"
#include "app/window/CanvasWiring.h"
#include "app/window/Docks.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"
#include "engine/base/Paths.h"
#include "engine/iam/Library.h"
#include "widgets/inspector/InspectorPane.h"

namespace lathe::app {

void PaneWiring::connectInspector() {
    inspector::InspectorPane* pane = m_docks.inspector();
    connect(pane, &inspector::InspectorPane::propertyEdited, this,
            [this](const QString& id, const inspector::PropertyPath& path,
                   const boost::json::value& value) { editProperty(id, path, &value); });
    connect(pane, &inspector::InspectorPane::propertiesEdited, this, &PaneWiring::editProperties);
    connect(pane, &inspector::InspectorPane::propertyRemoved, this,
            [this](const QString& id, const inspector::PropertyPath& path) {
                editProperty(id, path, nullptr);
            });
    connect(pane, &inspector::InspectorPane::propertyRenamed, this,
            [this](const QString& id, const inspector::PropertyPath& path, const QString& to,
                   const boost::json::value& value) {
                tell(id, m_window.document().renameProperty(id.toStdString(), path,
                                                            to.toStdString(), value));
            });
    connect(pane, &inspector::InspectorPane::openRequested, this, &PaneWiring::openPlace);
    connect(pane, &inspector::InspectorPane::resourceRequested, this, &PaneWiring::showResource);
    // A pane that is made anew, in another language, has gone before its schema comes.
    inBackground(
        pane, [] { return sharedSchema(); },
        [this, pane](const Result<std::shared_ptr<const schema::Schema>>& schema) {
            if (schema)
                pane->setSchema(*schema);
            else
                reportFailure(schema.error());
        });
    inBackground(
        pane, [] { return iam::Library::load(resourceDirectory() / "iam"); },
        [this, pane](const Result<iam::Library>& library) {
            if (library)
                pane->setVocabulary(library->vocabulary());
            else
                reportFailure(library.error());
        });
}

void PaneWiring::showResource(const QString& logicalId) {
    if (m_resource != logicalId) {
        m_resource = logicalId;
        m_canvas->select(logicalId);
    }
    if (!m_docks.isBuilt())
        return;
    const ProjectDocument& document = m_window.document();
    const std::string id = logicalId.toStdString();
    const model::Resource* resource =
        document.project() ? document.project()->findResource(id) : nullptr;
    inspector::WrittenProperties written;
    if (resource) {
        written.own = document.writtenProperties(id);
        written.globals = document.writtenGlobals(resource->type);
    }
    const auto& shown = m_window.shownProject().get();
    const bool known = resource || (shown && shown->findFunction(id));
    m_docks.inspector()->showResource(known ? logicalId : QString{}, written);
}

void PaneWiring::editProperty(const QString& logicalId, const inspector::PropertyPath& path,
                              const boost::json::value* value) {
    ProjectDocument& document = m_window.document();
    const std::string id = logicalId.toStdString();
    tell(logicalId,
         value ? document.setProperty(id, path, *value) : document.removeProperty(id, path));
}

void PaneWiring::editProperties(const QString& logicalId, const inspector::PropertyEdits& edits) {
    if (edits.size() == 1) {
        editProperty(logicalId, edits[0].path, edits[0].value ? &*edits[0].value : nullptr);
    } else {
        authoring::Edits steps;
        for (const inspector::PropertyEdit& edit : edits) {
            tmpl::TemplatePath path = authoring::propertyPath(logicalId.toStdString(), {});
            path.insert(path.end(), edit.path.begin(), edit.path.end());
            steps.push_back({std::move(path), edit.value});
        }
        tell(logicalId, m_window.document().edit(tr("Change %1").arg(logicalId), steps));
    }
    // Lists have moved on: the next edit counts from what is written now.
    showResource(logicalId);
}

void PaneWiring::tell(const QString& logicalId, const Result<void>& edited) {
    if (edited)
        return;
    reportFailure(edited.error());
    showResource(logicalId);
}

void PaneWiring::focusSetting(const QString& logicalId, const QString& property) {
    m_window.setCurrentFunction(logicalId);
    showResource(logicalId);
    m_docks.raise(m_docks.inspector());
    m_docks.inspector()->focusProperty(property);
}

} // namespace lathe::app
