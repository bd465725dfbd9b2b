#include "app/document/Background.h"
#include "app/window/Actions.h"
#include "app/window/BuildPane.h"
#include "app/window/CanvasWiring.h"
#include "app/window/Chooser.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/PaneWiring.h"
#include "app/window/PreferencesPage.h"
#include "app/window/Samples.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/designer/DesignerPane.h"
#include "widgets/invoke/InvokePane.h"
#include "widgets/project/ProjectPane.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTabWidget>

#include <algorithm>

namespace lathe::app {

namespace {

/// Where copies of samples go: a folder that people look into.
QString copiesFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return (documents.isEmpty() ? QDir::homePath() : documents) + QStringLiteral("/Lathe");
}

/// Where the keyboard begins in a pane.
QWidget* firstForKeys(QWidget* pane) {
    if (pane->focusPolicy() != Qt::NoFocus || pane->focusProxy())
        return pane;
    for (QWidget* next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0)
            return next;
    }
    return nullptr;
}

} // namespace

void MainWindow::chooseProject() {
    auto* dialog = new QFileDialog{this, tr("Open a SAM project")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::chooseNewProject() {
    std::vector<Choice> choices;
    for (const Sample& sample : samples()) {
        choices.push_back({sample.name,
                           ui::translatedResource(sample.summary),
                           {},
                           QStringLiteral("function"),
                           [this, sample] { chooseFolderFor(sample); }});
    }
    chooser().open(tr("Begin with which sample?"), std::move(choices));
}

void MainWindow::chooseEmptyProject() {
    auto* dialog = new QFileDialog{this, tr("Folder for the new project"), QDir::homePath()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::beginEmpty);
    dialog->open();
}

void MainWindow::beginEmpty(const QString& folder) {
    inBackground(
        this, [folder] { return beginEmptyProject(folder); },
        [this](const Result<QString>& made) {
            if (made)
                return openProject(*made);
            showFailure(made.error());
            m_notice->addAction(tr("Choose another folder"), [this] { chooseEmptyProject(); });
        });
}

void MainWindow::chooseFolderFor(const Sample& sample) {
    auto* dialog = new QFileDialog{this, tr("Folder for the new project"), QDir::homePath()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, sample](const QString& folder) {
        inBackground(
            this,
            [sample, folder] {
                return copySample(sample.path, placeForProject(folder, sample.name));
            },
            [this, sample](const Result<QString>& made) {
                if (made)
                    return openProject(*made);
                showFailure(made.error());
                m_notice->addAction(tr("Choose another folder"),
                                    [this, sample] { chooseFolderFor(sample); });
            });
    });
    dialog->open();
}

void MainWindow::openSample(const QString& samplePath) {
    const QString folder = QDir{copiesFolder()}.filePath(QFileInfo{samplePath}.fileName());
    const QString file = folder + QStringLiteral("/template.yaml");
    if (QFileInfo::exists(file)) {
        openProject(file);
        return;
    }
    inBackground(
        this, [samplePath, folder] { return copySample(samplePath, folder); },
        [this](const Result<QString>& made) {
            made ? openProject(*made) : showFailure(made.error());
        });
}

void MainWindow::openLastOrSample() {
    const QStringList recent = m_settings.recentProjects();
    if (!recent.isEmpty()) {
        openProject(recent.front());
        return;
    }
    const std::vector<Sample> all = samples();
    const auto orders =
        std::ranges::find_if(all, [](const Sample& sample) { return sample.name == "orders"; });
    if (orders != all.end())
        openSample(orders->path);
}

void MainWindow::newFile(const QString& folder) {
    if (folder.isEmpty())
        return;
    const QString prefix = QDir{m_files.root()}.relativeFilePath(folder);
    const QString initial = prefix == QLatin1String{"."} ? QString{} : prefix + QLatin1Char('/');
    chooser().ask(tr("Path of the new file"), initial, [this](const QString& name) {
        if (name.trimmed().isEmpty() || name.endsWith(QLatin1Char('/')))
            return;
        const QString path = QDir::cleanPath(QDir{m_files.root()}.filePath(name.trimmed()));
        m_files.create(path, [this, path](const Result<void>& made) {
            if (made)
                m_editors->open(path);
            else
                showFailure(made.error());
        });
    });
}

void MainWindow::quickOpen() {
    std::vector<Choice> choices;
    const qsizetype below = m_files.root().size() + 1;
    if (const auto& project = m_shown.get()) {
        for (const model::FunctionSpec& function : project->functions) {
            const QString id = QString::fromStdString(function.logicalId);
            choices.push_back({id, tr("function"), QString::fromStdString(function.runtime),
                               QStringLiteral("function"), [this, id] {
                                   setCurrentFunction(id);
                                   openFunctionCode(id);
                               }});
        }
    }
    for (const QString& path : m_files.allFiles())
        choices.push_back(
            {path.mid(below), {}, {}, ui::fileIcon(path), [this, path] { m_editors->open(path); }});
    chooser().open(tr("Go to file or function"), std::move(choices));
}

void MainWindow::showPalette() {
    m_actions->update();
    chooser().open(tr("Search for a command"), m_actions->choices());
}

void MainWindow::goToLine() {
    auto* view = m_editors->current();
    if (!view)
        return;
    chooser().ask(tr("Line, or line:column"), QString::number(view->editor()->caret().first),
                  [this](const QString& text) {
                      const QStringList parts = text.split(QLatin1Char(':'));
                      const int line = parts.value(0).trimmed().toInt();
                      if (auto* current = m_editors->current(); current && line > 0) {
                          current->goTo(line, parts.value(1).trimmed().toInt());
                          current->setFocus();
                      }
                  });
}

void MainWindow::undo(bool forwards) {
    QWidget* focus = QApplication::focusWidget();
    auto* field = qobject_cast<QLineEdit*>(focus);
    if (field && (forwards ? field->isRedoAvailable() : field->isUndoAvailable())) {
        forwards ? field->redo() : field->undo();
        return;
    }
    auto* view = m_editors->current();
    if (view && view->isAncestorOf(focus))
        forwards ? view->editor()->redo() : view->editor()->undo();
    else
        forwards ? m_document.undoStack()->redo() : m_document.undoStack()->undo();
}

void MainWindow::find(bool replacing) {
    if (auto* view = m_editors->current())
        view->findBar()->open(replacing);
}

void MainWindow::invokeCurrent() {
    m_docks->buildNow();
    m_docks->raise(m_docks->test());
    m_docks->test()->invokeFunction();
}

void MainWindow::stopCurrent() {
    m_docks->buildNow();
    if (m_debugger->state() != DebugHost::State::Idle)
        return m_debugger->stop();
    m_docks->test()->stopInvocation();
}

void MainWindow::build() {
    m_docks->buildNow();
    m_docks->raise(m_docks->build());
    const auto begin = [this](bool saved) {
        if (saved && m_docks->build()->state() != BuildPane::State::Building)
            m_wiring->build();
    };
    m_settings.saveBeforeInvoke() ? m_editors->saveAll(begin) : begin(true);
}

GitWiring& MainWindow::git() {
    return m_wiring->git();
}

SuiteWiring& MainWindow::tests() {
    return m_wiring->tests();
}

void MainWindow::showCanvas() {
    m_wiring->canvas().show();
}

designer::DesignerPane* MainWindow::canvasInFront() const {
    designer::DesignerPane* pane = m_wiring ? m_wiring->canvas().pane() : nullptr;
    const bool isInFront =
        pane && m_editors->isShowingFiles() && m_editors->tabs()->currentWidget() == pane;
    return isInFront ? pane : nullptr;
}

void MainWindow::showPreferences() {
    if (!m_preferences)
        m_preferences = new PreferencesPage{m_settings, this};
    m_editors->showPage(m_preferences, QStringLiteral("settings"), tr("Preferences"));
}

void MainWindow::zoom(int steps) {
    m_settings.setFontSize(std::clamp(m_settings.fontSize() + steps, 6, 40));
}

void MainWindow::resetZoom() {
    m_settings.setFontSize(Settings::DefaultFontSize);
}

void MainWindow::saveAs() {
    auto* view = m_editors->current();
    if (!view || !view->isLoaded() || view->isBinary())
        return;
    auto* dialog = new QFileDialog{this, tr("Save as"), QFileInfo{view->path()}.absolutePath()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(QFileInfo{view->path()}.fileName());
    connect(dialog, &QFileDialog::fileSelected, view,
            [this, view](const QString& path) { m_editors->saveAs(view, QDir::cleanPath(path)); });
    dialog->open();
}

void MainWindow::showPanel(QDockWidget* dock) {
    m_docks->buildNow();
    m_docks->raise(dock->widget());
    if (QWidget* first = firstForKeys(dock->widget()))
        first->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusNextPane(int step) {
    QList<QWidget*> panes{m_docks->project(), m_editors};
    for (QDockWidget* dock : m_docks->all()) {
        if (m_docks->isInFront(dock) && dock->widget() && !panes.contains(dock->widget()))
            panes << dock->widget();
    }
    panes.removeIf([](const QWidget* pane) { return !pane->isVisible(); });
    const QWidget* focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](const QWidget* pane) { return pane == focus || pane->isAncestorOf(focus); });
    const qsizetype at = here == panes.end() ? (step > 0 ? -1 : 0) : here - panes.begin();
    QWidget* next = panes.value((at + step + panes.size()) % panes.size());
    if (next == m_editors && m_editors->current())
        next = m_editors->current();
    else if (next)
        next = firstForKeys(next);
    if (next)
        next->setFocus(Qt::ShortcutFocusReason);
}

} // namespace lathe::app
