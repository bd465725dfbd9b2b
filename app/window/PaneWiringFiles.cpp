#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/FunctionMaker.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"
#include "widgets/common/InfoBar.h"
#include "widgets/project/ProjectPane.h"

#include <QDir>
#include <QFileInfo>

namespace lathe::app {

void PaneWiring::connectFiles() {
    project::ProjectPane* pane = m_docks.project();
    connect(pane, &project::ProjectPane::newFunctionRequested, &m_window.functionMaker(),
            &FunctionMaker::ask);
    connect(pane, &project::ProjectPane::functionOfRequested, this,
            [this](const QString& path) { m_window.functionMaker().takeCode(path); });
    connect(pane, &project::ProjectPane::newFileRequested, this, &PaneWiring::createFile);
    connect(pane, &project::ProjectPane::renameRequested, this, &PaneWiring::renameFile);
    connect(pane, &project::ProjectPane::deleteRequested, this, &PaneWiring::deleteFile);
}

QString PaneWiring::eventPath(const QString& name) const {
    return QStringLiteral("%1/events/%2.json").arg(m_window.files().root(), name);
}

void PaneWiring::createFile(const QString& folder) {
    m_window.newFile(folder);
}

void PaneWiring::renameFile(const QString& path, const QString& newName) {
    const QString to = QFileInfo{path}.dir().filePath(newName);
    m_window.files().rename(path, to, [this, path, to](const Result<void>& done) {
        if (!done)
            return reportFailure(done.error());
        m_window.editors().renamed(path, to);
        m_window.debugger().renamed(path, to);
    });
}

void PaneWiring::deleteFile(const QString& path) {
    m_window.files().remove(path, [this, path](const Result<QString>& removed) {
        if (removed) {
            m_window.editors().closeRemoved(path);
            offerPutBack(path, *removed);
            return;
        }
        reportFailure(removed.error());
        if (removed.error().code == "File.NoTrash")
            m_window.notice().addAction(tr("Delete for good"), [this, path] {
                m_window.files().removeForGood(path, [this, path](const Result<void>& done) {
                    if (done)
                        m_window.editors().closeRemoved(path);
                    else
                        reportFailure(done.error());
                });
            });
    });
}

void PaneWiring::offerPutBack(const QString& path, const QString& pathInTrash) {
    m_window.notice().showMessage(ui::Tint::Info,
                                  tr("%1 is in the trash.").arg(QFileInfo{path}.fileName()));
    m_window.notice().addAction(tr("Put it back"), [this, path, pathInTrash] {
        m_window.files().putBack(pathInTrash, path, [this](const Result<void>& done) {
            if (!done)
                reportFailure(done.error());
        });
    });
}

} // namespace lathe::app
