#include "app/window/Actions.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"
#include "app/window/WelcomePage.h"
#include "engine/template/ProjectLoader.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>

#include <algorithm>

namespace lathe::app {

void MainWindow::openProject(const QString& path) {
    const auto file = tmpl::findTemplate(ui::toPath(QFileInfo{path}.absoluteFilePath()));
    if (!file) {
        showFailure(file.error());
        if (QFileInfo{path}.isDir())
            m_notice->addAction(tr("Begin an empty project there"),
                                [this, path] { beginEmpty(path); });
        m_notice->addAction(tr("New project from a sample..."), [this] { chooseNewProject(); });
        return;
    }
    whenSaved([this, file = *file] { leaveFor(file); });
}

void MainWindow::leaveFor(const std::filesystem::path& templateFile) {
    saveSession();
    m_engine.stop();
    m_editors->closeAllFiles();
    m_editors->showFiles();
    if (!m_painted)
        restoreLayout(ui::toQString(templateFile));
    m_opening = true;
    m_document.open(templateFile);
}

void MainWindow::sayTemplateGone() {
    m_notice->showMessage(ui::Tint::Warning, tr("%1 is no longer on disk. Saving writes it again.")
                                                 .arg(ui::toQString(m_document.templateFile())));
    m_notice->addAction(tr("Save"), [this] { m_document.save(); });
}

void MainWindow::sayFolderGone(const QString& now) {
    const QString folder = ui::toQString(m_document.templateFile().parent_path());
    m_notice->showMessage(
        ui::Tint::Warning,
        now.isEmpty()
            ? tr("The project's folder %1 was deleted. What is open is kept here.").arg(folder)
            : tr("The project's folder is %1 now. What is open is kept here.").arg(now));
    if (!now.isEmpty())
        m_notice->addAction(tr("Go on there"), [this, now] { followFolder(now); });
    m_notice->addAction(tr("Save as..."), [this] { saveAs(); });
    m_notice->addAction(tr("Open a SAM project"), [this] { chooseProject(); });
}

void MainWindow::followFolder(const QString& now) {
    const QString before = ui::toQString(m_document.templateFile().parent_path());
    m_document.follow(ui::toPath(now));
    m_editors->renamed(before, now);
    m_files.setRoot(now);
    m_layout = ui::toQString(m_document.templateFile());
    m_settings.addRecentProject(m_layout);
    m_welcome->setRecentProjects(m_settings.recentProjects());
    m_wiring->projectMoved();
    m_debugger->renamed(before, now);
    m_debugger->projectMoved();
    startEngine();
    updateTitle();
}

void MainWindow::closeProject() {
    whenSaved([this] {
        saveSession();
        m_engine.stop();
        m_editors->closeAllFiles();
        m_files.setRoot({});
        m_document.close();
        m_notice->hide();
        m_docks->setShown(false);
        m_editors->showWelcome();
        m_welcome->setRecentProjects(m_settings.recentProjects());
        updateTitle();
        m_actions->update();
    });
}

void MainWindow::whenSaved(std::function<void()> then) {
    if (!m_editors->hasUnsaved()) {
        then();
        return;
    }
    const auto modified = m_editors->modifiedViews();
    auto* question =
        new QMessageBox{QMessageBox::Warning, tr("Unsaved changes"),
                        tr("Save the changes to %n files before closing?", nullptr,
                           std::max(1, static_cast<int>(modified.size()))),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this};
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard)
            then();
        if (answer == QMessageBox::Save)
            m_editors->saveAll([then](bool saved) {
                if (saved)
                    then();
            });
    });
    question->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_closing || !m_editors->hasUnsaved()) {
        saveSession();
        event->accept();
        return;
    }
    event->ignore();
    whenSaved([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (std::ranges::any_of(urls, [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        const QFileInfo info{url.toLocalFile()};
        // A folder of the tree's is one of this project.
        if (info.isDir() && !event->source())
            openProject(info.absoluteFilePath());
        else if (info.isFile())
            m_editors->open(info.absoluteFilePath());
    }
    event->acceptProposedAction();
}

} // namespace lathe::app
