#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/Samples.h"
#include "app/window/WelcomePage.h"
#include "widgets/common/Labels.h"

#include <QComboBox>
#include <QTimer>

namespace lathe::app {

void MainWindow::saveSession() {
    if (!m_document.isOpen() || !m_docks->isBuilt())
        return;
    Session session;
    session.geometry = saveGeometry();
    session.docks = saveState();
    session.files = m_editors->openFiles();
    if (const auto* view = m_editors->current())
        session.currentFile = view->path();
    session.function = currentFunction();
    m_settings.setSession(ui::toQString(m_document.templateFile()), session);
}

void MainWindow::restoreLayout(const QString& templateFile) {
    if (std::exchange(m_layout, templateFile) == templateFile)
        return;
    const Session session = m_settings.session(templateFile);
    if (!session.geometry.isEmpty())
        restoreGeometry(session.geometry);
    if (!session.docks.isEmpty())
        restoreState(session.docks);
}

void MainWindow::restoreSession() {
    m_welcome->setSamples(samples());
    if (m_opening)
        return;
    if (!m_document.isOpen()) {
        makeRest();
        return;
    }
    m_docks->setShown(true);
    const QString file = ui::toQString(m_document.templateFile());
    restoreLayout(file);
    const Session session = m_settings.session(file);
    if (session.docks.isEmpty())
        m_docks->fitProject();
    m_editors->restore(session.files, session.currentFile);
    if (!session.function.isEmpty() && m_function->findText(session.function) >= 0)
        setCurrentFunction(session.function);
    if (m_editors->views().isEmpty() && !currentFunction().isEmpty())
        openFunctionCode(currentFunction());
    else if (m_document.project() && m_document.project()->resources.empty())
        showCanvas();
    else if (m_editors->views().isEmpty())
        m_editors->open(file);
    showWhyNoFunctions();
    // The file may not come.
    QTimer::singleShot(10 * FrameTime, this, &MainWindow::makeRest);
}

} // namespace lathe::app
