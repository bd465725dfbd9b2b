#pragma once

#include "engine/authoring/Frames.h"
#include "engine/model/Project.h"
#include "engine/vcs/Repository.h"

#include <QHash>
#include <QPointF>
#include <QString>

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace lathe::app {

class ProjectDocument;

/// A project in one state, as the canvas shows it.
struct CanvasState {
    /// Never nullptr.
    std::shared_ptr<const model::Project> project = std::make_shared<model::Project>();
    /// Where a person has put cards.
    QHash<QString, QPointF> places;
    std::vector<authoring::Frame> frames;
};

/// As the text in the window has it, saved or not.
CanvasState canvasNow(const ProjectDocument& document);

/// As a commit has it; without any cards where it has not the template, or `commit` is empty. Fails
/// with Git.NotFound, Git.Cancelled, Git.Failed, and Template.Invalid where its template has
/// errors. Takes its time.
Result<CanvasState> canvasAt(const vcs::Repository& repository, const std::string& commit,
                             const std::filesystem::path& templateFile,
                             const std::stop_token& stop);

} // namespace lathe::app
