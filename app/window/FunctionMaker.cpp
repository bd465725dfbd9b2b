#include "app/window/FunctionMaker.h"

#include "app/document/Background.h"
#include "app/document/DroppedCode.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/MainWindow.h"
#include "app/window/NewFunctionDialog.h"
#include "engine/base/Paths.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/invoke/InvokePane.h"

#include <QDir>

namespace lathe::app {

FunctionMaker::FunctionMaker(MainWindow& window)
    : QObject{&window}
    , m_window{window} {
    ProjectDocument& document = m_window.document();
    connect(&document, &ProjectDocument::filesWritten, this, [this] {
        m_window.files().rescanSoon();
        m_written = true;
        showAwaited();
    });
    connect(&document, &ProjectDocument::filesRemoved, this,
            [this](const QStringList& gone, const QStringList& kept) {
                m_awaited.clear();
                m_window.files().rescanSoon();
                for (const QString& path : gone)
                    m_window.editors().closeRemoved(path);
                sayKept(kept);
            });
    connect(&document, &ProjectDocument::closed, this, [this] { m_awaited.clear(); });
    // After the window and its panes have heard of it.
    connect(&m_window.shownProject(), &ShownProject::changed, this, &FunctionMaker::showAwaited,
            Qt::QueuedConnection);
    connect(&m_window.files(), &ProjectFiles::savedEventsChanged, this, &FunctionMaker::showAwaited,
            Qt::QueuedConnection);
    document.setEditedCheck([this](const QString& path) {
        const editor::EditorView* view = m_window.editors().viewOf(path);
        return view && view->isModified();
    });
}

void FunctionMaker::ask() {
    if (!m_window.document().isOpen())
        return;
    if (m_kit)
        return showDialog();
    inBackground(
        this, [] { return authoring::StarterKit::load(resourceDirectory()); },
        [this](const Result<authoring::StarterKit>& kit) {
            if (!kit) {
                tell(kit.error());
                return;
            }
            m_kit = std::make_shared<authoring::StarterKit>(*kit);
            showDialog();
        });
}

void FunctionMaker::showDialog() {
    const auto current = project();
    if (!current)
        return;
    auto* dialog =
        new NewFunctionDialog{m_kit,
                              m_window.document().text(),
                              current,
                              [this](const std::string& path) { return isTaken(path); },
                              ui::toQString(m_window.document().templateFile().filename()),
                              &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { make(dialog->wish()); });
    dialog->open();
}

void FunctionMaker::make(const authoring::FunctionWish& wish) {
    const auto current = project();
    if (!current)
        return;
    const auto made =
        authoring::newFunction(*m_kit, m_window.document().text(), *current, wish,
                               [this](const std::string& path) { return isTaken(path); });
    if (!made) {
        tell(made.error());
        return;
    }
    await(made->id, made->event);
    if (tell(m_window.document().edit(tr("Make %1").arg(m_awaited), made->edits, made->files)))
        emit this->made(m_awaited);
    else
        m_awaited.clear();
}

void FunctionMaker::takeCode(const QString& path, const Also& also) {
    if (!m_window.document().isOpen())
        return;
    inBackground(
        this, [path, root = m_window.files().root()] { return readCode(path, root); },
        [this, path, also](const Result<DroppedCode>& code) {
            if (code)
                makeOf(*code, path, also);
            else
                tell(code.error());
        });
}

void FunctionMaker::makeOf(const DroppedCode& code, const QString& path, const Also& also) {
    const auto current = project();
    if (!current)
        return;
    authoring::Creation made =
        authoring::functionOf(m_window.document().text(), *current, code.found, code.folder);
    const QString id = QString::fromStdString(made.id);
    if (also) {
        for (authoring::Edit& edit : also(id))
            made.edits.push_back(std::move(edit));
    }
    await(made.id, {});
    m_written = code.files.empty();
    if (!tell(m_window.document().edit(tr("Make %1").arg(id), made.edits, code.files))) {
        m_awaited.clear();
        return;
    }
    emit this->made(id);
    if (!code.files.empty())
        m_window.notice().showMessage(
            ui::Tint::Info,
            tr("%1 was copied to %2.")
                .arg(QDir::toNativeSeparators(path), QString::fromStdString(code.folder)));
}

bool FunctionMaker::isTaken(const std::string& path) const {
    return m_window.files().has(QString::fromStdString(path));
}

std::shared_ptr<const model::Project> FunctionMaker::project() {
    auto current = m_window.document().currentProject();
    if (!current)
        m_window.notice().showMessage(
            ui::Tint::Error,
            tr("The template has errors. Put them right, then make the function."));
    return current;
}

void FunctionMaker::await(const std::string& id, const std::string& event) {
    m_awaited = QString::fromStdString(id);
    m_awaitedEvent = QString::fromStdString(event);
    m_written = false;
}

void FunctionMaker::showAwaited() {
    const auto& shown = m_window.shownProject().get();
    const bool isThere =
        !m_awaited.isEmpty() && m_written && shown &&
        shown->findFunction(m_awaited.toStdString()) &&
        (m_awaitedEvent.isEmpty() || m_window.files().savedEvents().contains(m_awaitedEvent));
    if (!isThere)
        return;
    const QString id = std::exchange(m_awaited, {});
    m_window.docks().buildNow();
    m_window.setCurrentFunction(id);
    m_window.openFunctionCode(id);
    m_window.docks().raise(m_window.docks().test());
}

void FunctionMaker::sayKept(const QStringList& kept) {
    if (kept.isEmpty())
        return;
    QStringList names;
    for (const QString& path : kept)
        names << QDir{m_window.files().root()}.relativeFilePath(path);
    m_window.notice().showMessage(ui::Tint::Info,
                                  tr("Changed since they were made, these files stay: %1.")
                                      .arg(names.join(QStringLiteral(", "))));
}

bool FunctionMaker::tell(const Result<void>& done) {
    if (!done)
        m_window.notice().showMessage(ui::Tint::Error, ui::translated(done.error().detail));
    return done.has_value();
}

} // namespace lathe::app
