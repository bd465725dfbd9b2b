#include "app/window/VersionWiring.h"

#include "app/window/Docks.h"
#include "app/window/GitWiring.h"
#include "app/window/MainWindow.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/project/ProjectPane.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace lathe::app {

VersionWiring::VersionWiring(MainWindow& window, GitWiring& git)
    : QObject{&window}
    , m_window{window}
    , m_git{git} {}

void VersionWiring::connectTree() {
    project::ProjectPane* pane = m_window.docks().project();
    connect(pane, &project::ProjectPane::publishRequested, this, &VersionWiring::publish);
    connect(pane, &project::ProjectPane::changesSinceRequested, this,
            &VersionWiring::showChangesSince);
}

void VersionWiring::publish(const QString& logicalId) {
    const auto& project = m_window.shownProject().get();
    const model::FunctionSpec* function =
        project ? project->findFunction(logicalId.toStdString()) : nullptr;
    if (!function)
        return;
    http::Request request;
    request.method = "POST";
    request.target = "/2015-03-31/functions/" +
                     QUrl::toPercentEncoding(QString::fromStdString(function->name)).toStdString() +
                     "/versions";
    request.body = "{}";
    m_client.setEndpoint(m_window.engine().endpointUrl());
    m_client.rest(
        "lambda", std::move(request), this,
        [this, logicalId](const Result<http::Response>& answer) {
            if (!answer) {
                m_window.notice().showMessage(ui::Tint::Error,
                                              ui::translated(answer.error().detail));
                return;
            }
            const auto made = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body));
            m_window.notice().showMessage(
                ui::Tint::Success, tr("%2 as it is now is version %1.")
                                       .arg(made[QLatin1String{"Version"}].toString(), logicalId));
        });
}

void VersionWiring::showChangesSince(const QString& logicalId, const QString& version) {
    m_window.engine().sourceCommit(
        logicalId, version, this,
        [this, logicalId, version](const Result<std::optional<catalog::SourceCommit>>& found) {
            if (!found) {
                m_window.notice().showMessage(ui::Tint::Error,
                                              ui::translated(found.error().detail));
                return;
            }
            if (!*found) {
                m_window.notice().showMessage(
                    ui::Tint::Info,
                    tr("Version %1 of %2 does not know its commit: there was no git repository "
                       "with one when it was published.")
                        .arg(version, logicalId));
                return;
            }
            QString sentence =
                tr("What has changed since version %1 of %2.").arg(version, logicalId);
            if ((*found)->hasChanges)
                sentence += u' ' + tr("It was published with changes that were not committed; "
                                      "they are shown as changes, too.");
            m_git.showSince(QString::fromStdString((*found)->id), sentence);
        });
}

} // namespace lathe::app
