#include "app/document/ProjectDocument.h"
#include "app/window/Docks.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"
#include "app/window/ProblemsPane.h"
#include "engine/authoring/Permit.h"

namespace lathe::app {

void PaneWiring::addDenials(const std::vector<model::Denial>& denials) {
    const auto& project = m_window.document().project();
    for (const model::Denial& denial : denials) {
        const model::FunctionSpec* function =
            project && !denial.function.empty() ? project->findFunction(denial.function) : nullptr;
        m_docks.problems()->model()->addDenial(denial, function ? function->location
                                                                : model::SourceLocation{});
    }
}

void PaneWiring::permit(const model::Denial& denial) {
    ProjectDocument& document = m_window.document();
    const auto project = document.currentProject();
    if (!project)
        return;
    const auto edits = authoring::permit(document.text(), *project, denial);
    if (!edits)
        return reportFailure(edits.error());
    const QString label = tr("allow %1").arg(QString::fromStdString(denial.action));
    if (const auto edited = document.edit(label, *edits); !edited)
        return reportFailure(edited.error());
    m_docks.problems()->model()->removeDenial(denial);
}

} // namespace lathe::app
