#include "app/window/ShownProject.h"

#include "app/document/ProjectDocument.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lathe::app {

namespace {

using model::Project;

std::shared_ptr<const Project> withDeployed(const std::shared_ptr<const Project>& written,
                                            const Project& deployed) {
    auto shown = std::make_shared<Project>(*written);
    std::copy_if(deployed.functions.begin(), deployed.functions.end(),
                 std::back_inserter(shown->functions), [&](const model::FunctionSpec& function) {
                     return function.origin == model::Origin::Api &&
                            !written->findFunction(function.logicalId);
                 });
    std::copy_if(deployed.versions.begin(), deployed.versions.end(),
                 std::back_inserter(shown->versions), [&](const model::FunctionSpec& version) {
                     return shown->findFunction(version.logicalId) != nullptr;
                 });
    std::copy_if(deployed.aliases.begin(), deployed.aliases.end(),
                 std::back_inserter(shown->aliases), [&](const model::FunctionAlias& alias) {
                     return shown->findFunction(alias.function) != nullptr;
                 });
    return shown;
}

} // namespace

ShownProject::ShownProject(const ProjectDocument& document, QObject* parent)
    : QObject{parent}
    , m_document{document} {
    connect(&document, &ProjectDocument::projectChanged, this, &ShownProject::renew);
    connect(&document, &ProjectDocument::closed, this, [this] {
        m_deployed.reset();
        renew();
    });
    renew();
}

void ShownProject::setDeployed(std::shared_ptr<const model::Project> deployed) {
    m_deployed = std::move(deployed);
    // Most often the engine says what was written.
    if (m_shown && *m_shown != *made())
        renew();
}

void ShownProject::renew() {
    m_shown = made();
    emit changed();
}

std::shared_ptr<const Project> ShownProject::made() const {
    const std::shared_ptr<const Project>& written = m_document.project();
    return written && m_deployed ? withDeployed(written, *m_deployed) : written;
}

} // namespace lathe::app
