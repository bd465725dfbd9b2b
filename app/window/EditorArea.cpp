#include "app/window/EditorArea.h"

#include "app/document/Background.h"
#include "app/document/FileStore.h"
#include "engine/base/Paths.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>

namespace lathe::app {

using editor::EditorView;

namespace {

/// The text, unless the editor could not bear it.
Result<editor::DecodedText> readable(const QString& path, editor::DecodedText text) {
    const qsizetype line = text.binary ? 0 : editor::longestLine(text.text);
    if (line <= editor::MaximumLine)
        return text;
    return Error{"File.TooLarge",
                 ui::toText(EditorArea::tr("%1 has a line of %2, too long to be edited here. It is "
                                           "left as it is.")
                                .arg(QFileInfo{path}.fileName(), ui::sizeText(line)))};
}

} // namespace

EditorArea::EditorArea(ProjectDocument& document, Settings& settings, QWidget* empty,
                       QWidget* parent)
    : QWidget{parent}
    , m_document{document}
    , m_settings{settings}
    , m_tabs{new QTabWidget{this}}
    , m_stack{new QStackedLayout{this}}
    , m_drafts{ui::toQString(stateHome() / "drafts")} {
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->tabBar()->setAccessibleName(tr("Open files"));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_tabs);
    connectTabs();

    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(80);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString& path) {
        m_changedPaths << path;
        m_readSoon.start();
    });
    connect(&m_readSoon, &QTimer::timeout, this, [this] {
        for (const QString& path : std::exchange(m_changedPaths, {}))
            readChanged(path);
    });
    connectDocument();
}

void EditorArea::connectDocument() {
    connect(&m_document, &ProjectDocument::textEdited, this, [this](const tmpl::TextEdit& edit) {
        if (EditorView* view = viewOf(ui::toQString(m_document.templateFile()))) {
            const QScopedValueRollback applying{m_applying, true};
            view->editor()->applyEdit(static_cast<int>(edit.offset), static_cast<int>(edit.length),
                                      QByteArray::fromStdString(edit.replacement));
        }
    });
    connect(&m_document, &ProjectDocument::modifiedChanged, this, [this](bool modified) {
        EditorView* view = viewOf(ui::toQString(m_document.templateFile()));
        if (view && !modified)
            view->markSaved(QByteArray::fromStdString(m_document.text()));
    });
    connect(&m_document, &ProjectDocument::diagnosticsChanged, this, &EditorArea::showDiagnostics);
    connect(&m_document, &ProjectDocument::conflictFound, this, &EditorArea::showConflict);
    connect(&m_document, &ProjectDocument::conflictOver, this, [this] {
        if (EditorView* view = viewOf(ui::toQString(m_document.templateFile())))
            view->bar()->hide();
    });
    connect(&m_document, &ProjectDocument::saved, this, [this] {
        const QString path = ui::toQString(m_document.templateFile());
        EditorView* view = viewOf(path);
        if (view)
            view->markSaved(QByteArray::fromStdString(m_document.text()));
        finishSave(view, true);
        finishSave(nullptr, true);
        emit fileSaved(path);
    });
    connect(&m_document, &ProjectDocument::saveFailed, this, [this](const Error& error) {
        EditorView* view = viewOf(ui::toQString(m_document.templateFile()));
        if (view)
            view->showSaveFailure(ui::translated(error.detail));
        finishSave(view, false);
        finishSave(nullptr, false);
    });
}

EditorArea::~EditorArea() {
    // Its tabs go one by one: nobody needs to hear of it.
    m_tabs->disconnect(this);
}

bool EditorArea::isTemplate(const EditorView* view) const {
    return m_document.isOpen() && view->path() == ui::toQString(m_document.templateFile());
}

QString EditorArea::projectFolder() const {
    return ui::toQString(m_document.templateFile().parent_path());
}

EditorView* EditorArea::open(const QString& path, int line, int column) {
    EditorView* view = viewFor(QDir::cleanPath(path), m_tabs->count());
    m_tabs->setCurrentWidget(view);
    m_stack->setCurrentIndex(1);
    if (line > 0)
        view->goTo(line, column);
    view->setFocus();
    return view;
}

EditorView* EditorArea::openBehind(const QString& path) {
    return viewFor(QDir::cleanPath(path), m_tabs->count());
}

void EditorArea::setCodeProblems(const QString& path, CodeProblems problems) {
    if (problems.diagnostics.empty())
        m_codeProblems.remove(path);
    else
        m_codeProblems[path] = std::move(problems);
    showDiagnostics();
}

EditorView* EditorArea::viewFor(const QString& path, int tab) {
    EditorView* view = viewOf(path);
    if (view)
        return view;
    view = new EditorView{path};
    add(view, tab);
    if (isTemplate(view))
        bindTemplate(view);
    else
        load(view);
    return view;
}

void EditorArea::add(EditorView* view, int tab) {
    m_tabs->insertTab(tab, view, ui::icon(ui::fileIcon(view->path())), {});
    view->editor()->setWrapped(m_settings.wrapLines());
    view->editor()->setWhitespaceShown(m_settings.showWhitespace());
    connect(view, &EditorView::modifiedChanged, this, [this, view] {
        updateTab(view);
        emit modifiedChanged();
    });
    connect(view, &EditorView::caretMoved, this, [this, view](int line, int column) {
        if (view == current())
            emit caretMoved(line, column);
    });
    connect(view, &EditorView::saveRequested, this, [this, view] { save(view); });
    connect(view, &EditorView::saveAsRequested, this, &EditorArea::saveAsRequested);
    connect(view, &EditorView::versionShown, this, [this, view](const QByteArray& text) {
        const QString path = view->path();
        showReadOnly(path, text, tr("%1 (on disk)").arg(QFileInfo{path}.fileName()),
                     tr("%1 as it was on disk when this was opened").arg(path));
    });
    connect(view->editor(), &editor::CodeEditor::zoomRequested, this, &EditorArea::zoomRequested);
    m_drafts.follow(view);
    connect(view, &EditorView::loaded, this, [this, view] {
        showDiagnostics();
        if (view == current())
            emit currentChanged(view);
    });
    updateTabs();
}

void EditorArea::load(EditorView* view) {
    m_watcher.addPath(view->path());
    inBackground(
        view,
        [path = view->path()]() -> Result<editor::DecodedText> {
            const auto bytes = FileStore::read(path);
            if (!bytes)
                return bytes.error();
            return readable(path, editor::decode(*bytes));
        },
        [view](const Result<editor::DecodedText>& text) {
            if (text)
                view->load(*text);
            else
                view->showLoadFailure(ui::translated(text.error().detail));
        });
}

void EditorArea::bindTemplate(EditorView* view) {
    editor::DecodedText text = editor::decode(QByteArray::fromStdString(m_document.text()));
    text.format.encoding = editor::TextFormat::Encoding::Utf8;
    view->load(text);
    connect(view->editor(), &QsciScintilla::textChanged, &m_document, [this, view] {
        if (!m_applying && !view->editor()->isAmidEdits() && isTemplate(view))
            m_document.takeText(view->editor()->content().toStdString());
    });
    showDiagnostics();
}

void EditorArea::showDiagnostics() {
    const auto& all = m_document.diagnostics();
    for (EditorView* view : views()) {
        std::vector<model::Diagnostic> own;
        std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const auto& diagnostic) {
            return diagnostic.location.line > 0 &&
                   ui::toQString(diagnostic.location.file) == view->path();
        });
        std::vector<int> lengths(own.size(), 0);
        const CodeProblems& code = m_codeProblems.value(view->path());
        own.insert(own.end(), code.diagnostics.begin(), code.diagnostics.end());
        lengths.insert(lengths.end(), code.lengths.begin(), code.lengths.end());
        // The marks that are there have moved with the text.
        if (own != view->editor()->diagnostics())
            view->editor()->setDiagnostics(own, lengths);
    }
}

void EditorArea::showConflict() {
    EditorView* view = open(ui::toQString(m_document.templateFile()));
    view->bar()->showMessage(ui::Tint::Warning,
                             tr("%1 has changed on disk, and you have changes that are not saved.")
                                 .arg(QFileInfo{view->path()}.fileName()));
    view->bar()->addAction(tr("Take the file's version"), [this] { m_document.reloadFromDisk(); });
    view->bar()->addAction(tr("Keep mine"), [this] { m_document.save(); });
}

void EditorArea::readChanged(const QString& path) {
    EditorView* view = viewOf(path);
    if (!view || isTemplate(view) || m_saving.contains(view))
        return;
    if (!QFileInfo::exists(path)) {
        view->fileRemovedOutside();
        return;
    }
    m_watcher.addPath(path);
    inBackground(
        view, [path] { return FileStore::read(path); },
        [this, view](const Result<QByteArray>& bytes) {
            if (bytes && !m_saving.contains(view))
                view->fileChangedOutside(editor::decode(*bytes));
        });
}

void EditorArea::save(EditorView* view) {
    if (!view || !view->isLoaded() || view->isBinary() || m_saving.contains(view))
        return;
    m_saving << view;
    const QByteArray bytes = view->bytesToSave(m_settings.trimOnSave());
    if (isTemplate(view)) {
        m_document.save();
        return;
    }
    inBackground(
        view,
        [path = view->path(), bytes, root = projectFolder()] {
            return FileStore::write(path, bytes, root);
        },
        [this, view, bytes](const Result<void>& written) {
            m_watcher.addPath(view->path());
            if (written) {
                view->markSaved(bytes);
                emit fileSaved(view->path());
            } else {
                view->showSaveFailure(ui::translated(written.error().detail));
            }
            finishSave(view, written.has_value());
        });
}

void EditorArea::saveAs(EditorView* view, const QString& path) {
    const QByteArray bytes = view->bytesToSave(m_settings.trimOnSave());
    inBackground(
        view, [path, bytes, root = projectFolder()] { return FileStore::write(path, bytes, root); },
        [this, view, path, bytes](const Result<void>& written) {
            if (!written) {
                view->showSaveFailure(ui::translated(written.error().detail));
                return;
            }
            if (EditorView* other = viewOf(path); other && other != view)
                remove(other);
            if (isTemplate(view)) {
                open(path);
            } else {
                renamed(view->path(), path);
                view->markSaved(bytes);
            }
            emit fileSaved(path);
        });
}

void EditorArea::finishSave(EditorView* view, bool written) {
    if (!m_saving.remove(view))
        return;
    for (auto& [done, good] : m_waiting)
        good = good && written;
    if (!m_saving.isEmpty())
        return;
    for (const auto& [done, good] : std::exchange(m_waiting, {}))
        done(good);
}

void EditorArea::saveAll(std::function<void(bool)> done) {
    for (EditorView* view : modifiedViews())
        save(view);
    // A form has changed it, and no tab shows it.
    if (m_document.isModified() && !viewOf(ui::toQString(m_document.templateFile()))) {
        m_saving << nullptr;
        m_document.save();
    }
    if (m_saving.isEmpty())
        done(true);
    else
        m_waiting.emplace_back(std::move(done), true);
}

EditorView* EditorArea::current() const {
    return m_stack->currentIndex() == 1 ? qobject_cast<EditorView*>(m_tabs->currentWidget())
                                        : nullptr;
}

EditorView* EditorArea::viewOf(const QString& path) const {
    for (EditorView* view : views()) {
        if (view->path() == path)
            return view;
    }
    return nullptr;
}

QList<EditorView*> EditorArea::views() const {
    QList<EditorView*> found;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto* view = qobject_cast<EditorView*>(m_tabs->widget(i)))
            found << view;
    }
    return found;
}

QList<EditorView*> EditorArea::modifiedViews() const {
    QList<EditorView*> found = views();
    found.removeIf([](EditorView* view) { return !view->isModified(); });
    return found;
}

void EditorArea::showPage(QWidget* page, const QString& icon, const QString& title) {
    if (m_tabs->indexOf(page) < 0)
        m_tabs->addTab(page, ui::icon(icon), title);
    m_tabs->setCurrentWidget(page);
    m_stack->setCurrentIndex(1);
    page->setFocus();
}

void EditorArea::addFirstPage(QWidget* page, const QString& icon, const QString& title) {
    if (m_tabs->indexOf(page) < 0)
        m_tabs->insertTab(0, page, ui::icon(icon), title);
}

void EditorArea::setPageTitle(QWidget* page, const QString& title) {
    m_tabs->setTabText(m_tabs->indexOf(page), title);
}

void EditorArea::showFiles() {
    m_stack->setCurrentIndex(1);
}

void EditorArea::showWelcome() {
    m_stack->setCurrentIndex(0);
    emit currentChanged(nullptr);
}

void EditorArea::remove(QWidget* page) {
    m_tabs->removeTab(m_tabs->indexOf(page));
    if (auto* view = qobject_cast<EditorView*>(page)) {
        m_watcher.removePath(view->path());
        m_drafts.forget(view);
        finishSave(view, false);
        view->deleteLater();
    } else if (qobject_cast<editor::CodeEditor*>(page)) {
        page->deleteLater();
    }
    updateTabs();
    if (m_tabs->count() == 0)
        showWelcome();
    emit modifiedChanged();
}

void EditorArea::close(QWidget* page) {
    auto* view = qobject_cast<EditorView*>(page);
    if (!view || !(view->isModified() || view->isRemoved())) {
        remove(page);
        return;
    }
    auto* question = new QMessageBox{
        QMessageBox::Warning, tr("Unsaved changes"),
        (view->isRemoved() ? tr("%1 is no longer on disk. Save it before closing it?")
                           : tr("Save the changes to %1 before closing it?"))
            .arg(QFileInfo{view->path()}.fileName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window()};
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, view, [this, view](int answer) {
        if (answer == QMessageBox::Discard && isTemplate(view))
            m_document.reloadFromDisk();
        if (answer == QMessageBox::Discard)
            remove(view);
        if (answer != QMessageBox::Save)
            return;
        save(view);
        m_waiting.emplace_back(
            [this, view = QPointer{view}](bool good) {
                if (good && view)
                    remove(view);
            },
            true);
    });
    question->open();
}

void EditorArea::closeAllFiles() {
    m_restoring.clear();
    m_saving.remove(nullptr);
    for (EditorView* view : views())
        remove(view);
}

bool EditorArea::hasUnsaved() const {
    return m_document.isModified() || !modifiedViews().isEmpty();
}

void EditorArea::applySettings() {
    for (EditorView* view : views()) {
        view->editor()->setWrapped(m_settings.wrapLines());
        view->editor()->setWhitespaceShown(m_settings.showWhitespace());
    }
}

} // namespace lathe::app
