#include "app/document/Background.h"
#include "app/document/FileStore.h"
#include "app/window/EditorArea.h"
#include "app/window/HandlerPlace.h"
#include "app/window/MainWindow.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"

// Where the code of functions is, and the template that defines them.

namespace lathe::app {

namespace {

struct HandlerText {
    /// Empty where no file of the code has the handler.
    QString path;
    Result<QByteArray> text;
};

} // namespace

void MainWindow::openFunctionCode(const QString& logicalId) {
    const auto& project = m_shown.get();
    const model::FunctionSpec* function =
        project ? project->findFunction(logicalId.toStdString()) : nullptr;
    if (!function)
        return;
    if (function->origin == model::Origin::Api)
        return openDeployedCode(*function);
    inBackground(
        this, [spec = *function] { return handlerPlace(spec); },
        [this, logicalId, file = m_document.templateFile()](const HandlerPlace& place) {
            if (m_document.templateFile() != file)
                return;
            if (place.path.isEmpty()) {
                openInTemplate(logicalId);
                return;
            }
            const bool known = m_editors->viewOf(place.path) != nullptr;
            m_editors->open(place.path, known ? 0 : place.line);
        });
}

void MainWindow::openVersionCode(const QString& logicalId, const QString& version) {
    const auto& project = m_shown.get();
    if (const model::FunctionSpec* published =
            project ? project->findVersion(logicalId.toStdString(), version.toStdString())
                    : nullptr)
        openDeployedCode(*published);
}

void MainWindow::openDeployedCode(const model::FunctionSpec& function) {
    m_engine.codeFolder(function, this,
                        [this, function](const Result<std::filesystem::path>& folder) {
                            if (!folder)
                                return showFailure(folder.error());
                            model::FunctionSpec unpacked = function;
                            unpacked.code = *folder;
                            showUnpackedCode(unpacked);
                        });
}

void MainWindow::showUnpackedCode(const model::FunctionSpec& function) {
    inBackground(
        this,
        [function] {
            const HandlerPlace place = handlerPlace(function);
            return HandlerText{place.path, FileStore::read(place.path)};
        },
        [this, function](const HandlerText& found) {
            const QString name = tr("%1, version %2")
                                     .arg(QString::fromStdString(function.name),
                                          QString::fromStdString(function.version));
            if (found.path.isEmpty() || !found.text)
                return m_notice->showMessage(
                    ui::Tint::Warning,
                    tr("The code of %1 has no file that can be shown for the handler %2.")
                        .arg(name, QString::fromStdString(function.handler)));
            m_editors->showReadOnly(found.path, *found.text, name,
                                    tr("%1: %2, as it was published").arg(name, found.path));
        });
}

void MainWindow::openInTemplate(const QString& id) {
    const auto& project = m_document.project();
    if (!project)
        return;
    const std::string wanted = id.toStdString();
    model::SourceLocation place;
    if (const model::Resource* resource = project->findResource(wanted))
        place = resource->location;
    else if (const auto* uncreated = project->findUncreated(wanted))
        place = uncreated->location;
    for (const model::Trigger& trigger : project->triggers.triggers) {
        if (trigger.id == wanted)
            place = trigger.location;
    }
    const QString file = ui::toQString(place.file.empty() ? m_document.templateFile() : place.file);
    m_editors->open(file, place.line, place.column);
}

} // namespace lathe::app
