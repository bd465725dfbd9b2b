#include "app/document/ProjectDocument.h"

#include "app/document/Background.h"
#include "app/document/CheckedProject.h"
#include "app/document/FileStore.h"
#include "app/document/FolderPlace.h"
#include "app/document/PropertyRename.h"
#include "app/document/TemplateCommand.h"
#include "app/document/WrittenTemplate.h"
#include "engine/template/ProjectLoader.h"
#include "widgets/common/Labels.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace lathe::app {

namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

tmpl::TemplatePath propertyPath(const std::string& logicalId, const tmpl::TemplatePath& below) {
    tmpl::TemplatePath path{"Resources", logicalId, "Properties"};
    path.insert(path.end(), below.begin(), below.end());
    return path;
}

QString labelFor(const tmpl::TemplatePath& path) {
    QStringList names;
    for (const auto& step : path) {
        if (const auto* key = std::get_if<std::string>(&step))
            names << QString::fromStdString(*key);
    }
    return ProjectDocument::tr("Change %1").arg(names.join(QLatin1Char('.')));
}

} // namespace

ProjectDocument::ProjectDocument(QObject* parent)
    : QObject{parent} {
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(120);
    m_filesWorker.setMaxThreadCount(1);
    connect(&m_loadSoon, &QTimer::timeout, this, &ProjectDocument::load);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(60);
    connect(&m_readSoon, &QTimer::timeout, this, &ProjectDocument::readChangedFile);
    // Programs that write it anew may take it away for a moment.
    m_missSoon.setSingleShot(true);
    m_missSoon.setInterval(500);
    connect(&m_missSoon, &QTimer::timeout, this, [this] {
        if (m_open && lookForFolder() && !QFileInfo::exists(ui::toQString(m_file)))
            emit vanished();
    });
    // Not begun anew by every change: /tmp and the like change all the time.
    m_folderSoon.setSingleShot(true);
    m_folderSoon.setInterval(500);
    connect(&m_folderSoon, &QTimer::timeout, this, [this] {
        watchAbove();
        lookForFolder();
    });
    // A file that is replaced rather than written disappears for a moment: its folder tells.
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_readSoon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this](const QString& folder) {
        if (folder == ui::toQString(m_file.parent_path()))
            m_readSoon.start();
        else if (!m_folderSoon.isActive())
            m_folderSoon.start();
    });
}

ProjectDocument::~ProjectDocument() = default;

std::string ProjectDocument::withoutMark(const QByteArray& bytes) {
    const std::string_view text{bytes.constData(), static_cast<std::size_t>(bytes.size())};
    return std::string{text.substr(text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0)};
}

void ProjectDocument::open(const std::filesystem::path& templateFile) {
    close();
    const quint64 generation = ++m_generation;
    struct Read {
        Result<QByteArray> bytes;
        tmpl::LoadedProject loaded;
    };
    inBackground(
        this,
        [templateFile] {
            Read read{FileStore::read(ui::toQString(templateFile)), {}};
            if (read.bytes) {
                tmpl::LoadOptions options;
                options.text = withoutMark(*read.bytes);
                read.loaded = loadChecked(templateFile, options);
            }
            return read;
        },
        [this, generation, templateFile](const Read& read) {
            if (generation != m_generation)
                return;
            if (!read.bytes)
                emit openFailed(read.bytes.error());
            else
                adoptFile(templateFile, *read.bytes, read.loaded);
        });
}

std::shared_ptr<const model::Project>
ProjectDocument::meaningOf(const tmpl::LoadedProject& loaded) const {
    const bool isEmpty =
        !loaded.project && !loaded.diagnostics.empty() &&
        std::all_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const auto& problem) {
            return problem.code == "Template.NoResources" ||
                   problem.severity != model::Severity::Error;
        });
    if (!isEmpty)
        return loaded.project;
    auto empty = std::make_shared<model::Project>();
    empty->templateFile = m_file;
    empty->root = m_file.parent_path();
    return empty;
}

std::shared_ptr<const model::Project> ProjectDocument::currentProject() const {
    if (!m_loadSoon.isActive() && m_loadedGeneration == m_generation)
        return m_stale ? nullptr : m_project;
    tmpl::LoadOptions options;
    options.text = m_text;
    return meaningOf(tmpl::loadProject(m_file, options));
}

void ProjectDocument::adoptFile(const std::filesystem::path& file, const QByteArray& bytes,
                                const tmpl::LoadedProject& loaded) {
    m_open = true;
    m_loadedGeneration = m_generation;
    m_file = file;
    m_text = m_saved = withoutMark(bytes);
    m_written.reset();
    m_byteOrderMark = m_text.size() != static_cast<std::size_t>(bytes.size());
    m_diagnostics = loaded.diagnostics;
    m_project = meaningOf(loaded);
    m_stale = !m_project;
    watchAnew();
    emit opened();
    emit projectChanged();
    emit diagnosticsChanged();
}

void ProjectDocument::close() {
    ++m_generation;
    m_loadSoon.stop();
    m_readSoon.stop();
    if (!m_open)
        return;
    m_open = false;
    m_folderSoon.stop();
    m_place.reset();
    m_watcher.removePaths(m_watcher.files() + m_watcher.directories());
    m_undo.clear();
    m_project.reset();
    m_written.reset();
    m_stale = false;
    m_diagnostics.clear();
    m_text.clear();
    m_saved.clear();
    m_file.clear();
    emit closed();
}

Result<void> ProjectDocument::setProperty(const std::string& logicalId,
                                          const tmpl::TemplatePath& path,
                                          const boost::json::value& value) {
    return change(tmpl::setValue(m_text, propertyPath(logicalId, path), value), labelFor(path));
}

Result<void> ProjectDocument::renameProperty(const std::string& logicalId,
                                             const tmpl::TemplatePath& path, const std::string& to,
                                             const boost::json::value& value) {
    return change(renameKey(m_text, propertyPath(logicalId, path), to, value), labelFor(path));
}

Result<void> ProjectDocument::removeProperty(const std::string& logicalId,
                                             const tmpl::TemplatePath& path) {
    return change(tmpl::removeValue(m_text, propertyPath(logicalId, path)), labelFor(path));
}

Result<void> ProjectDocument::edit(const QString& label, const authoring::Edits& edits) {
    return this->edit(label, edits, {});
}

Result<void> ProjectDocument::change(const Result<tmpl::TextEdit>& edit, const QString& label) {
    if (!edit)
        return edit.error();
    if (edit->length == 0 && edit->replacement.empty())
        return {};
    m_undo.push(new TemplateCommand{*this, *edit, false, label});
    return {};
}

void ProjectDocument::apply(const tmpl::TextEdit& edit, Origin origin) {
    const bool modified = isModified();
    m_text = tmpl::apply(m_text, edit);
    m_written.reset();
    ++m_generation;
    m_loadSoon.start();
    if (origin == Origin::Elsewhere)
        emit textEdited(edit);
    emit textChanged();
    updateModified(modified);
    // What a form changes is wanted in the file, unless an editor has more to say about it first.
    // While it is being written, what it was before counts as a change, too.
    if (origin == Origin::Elsewhere && (m_saving || (!modified && isModified())))
        save();
}

void ProjectDocument::updateModified(bool before) {
    if (isModified() != before)
        emit modifiedChanged(isModified());
}

boost::json::object ProjectDocument::writtenProperties(const std::string& logicalId) const {
    return written().properties(logicalId);
}

boost::json::object ProjectDocument::writtenGlobals(const std::string& resourceType) const {
    return written().globals(resourceType);
}

boost::json::object
ProjectDocument::writtenSection(std::initializer_list<std::string_view> keys) const {
    return written().section(keys);
}

const WrittenTemplate& ProjectDocument::written() const {
    if (!m_written)
        m_written = std::make_unique<WrittenTemplate>(m_text, m_file);
    return *m_written;
}

void ProjectDocument::takeText(std::string text) {
    if (!m_open || text == m_text)
        return;
    m_undo.push(new TemplateCommand{*this, differenceOf(m_text, text), true, tr("Edit template")});
}

void ProjectDocument::load() {
    tmpl::LoadOptions options;
    options.text = m_text;
    inBackground(
        this, [file = m_file, options = std::move(options)] { return loadChecked(file, options); },
        [this, generation = m_generation](const tmpl::LoadedProject& loaded) {
            adoptModel(generation, loaded);
        });
}

void ProjectDocument::adoptModel(quint64 generation, const tmpl::LoadedProject& loaded) {
    if (generation != m_generation)
        return;
    m_loadedGeneration = generation;
    m_diagnostics = loaded.diagnostics;
    const auto project = meaningOf(loaded);
    m_stale = !project;
    if (project) {
        m_project = project;
        emit projectChanged();
    }
    emit diagnosticsChanged();
}

void ProjectDocument::save() {
    if (!m_open)
        return;
    if (m_saving) {
        m_saveAgain = true;
        return;
    }
    m_saving = true;
    QByteArray bytes = QByteArray::fromStdString(m_text);
    if (m_byteOrderMark)
        bytes.prepend(ByteOrderMark.data(), ByteOrderMark.size());
    inBackground(
        this, [path = ui::toQString(m_file), bytes] { return FileStore::write(path, bytes); },
        [this, file = m_file, text = m_text](const Result<void>& written) {
            m_saving = false;
            ++m_writes;
            const bool again = std::exchange(m_saveAgain, false);
            if (file != m_file)
                return;
            if (!written) {
                emit saveFailed(written.error());
                return;
            }
            const bool modified = isModified();
            m_saved = text;
            m_conflict = false;
            watch();
            updateModified(modified);
            if (again && isModified())
                save();
            else
                emit saved();
        });
}

void ProjectDocument::watch() {
    const QString file = ui::toQString(m_file);
    if (!m_watcher.files().contains(file))
        m_watcher.addPath(file);
    watchFolder(m_file.parent_path());
    if (!m_folderSoon.isActive())
        m_folderSoon.start();
}

// Not at once: to begin watching a folder of very many files takes milliseconds, and the window is
// about to be shown.
void ProjectDocument::watchAbove() {
    if (!m_open)
        return;
    for (std::filesystem::path folder = m_file.parent_path().parent_path();
         folder.has_relative_path(); folder = folder.parent_path())
        watchFolder(folder);
}

void ProjectDocument::watchFolder(const std::filesystem::path& folder) {
    if (const QString path = ui::toQString(folder); !m_watcher.directories().contains(path))
        m_watcher.addPath(path);
}

void ProjectDocument::watchAnew() {
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    m_place = std::make_unique<FolderPlace>(ui::toQString(m_file.parent_path()));
    m_folderGone = false;
    watch();
}

bool ProjectDocument::lookForFolder() {
    const bool gone = m_open && !QFileInfo{ui::toQString(m_file.parent_path())}.isDir();
    if (gone == m_folderGone)
        return !gone;
    m_folderGone = gone;
    if (gone) {
        emit folderVanished(m_place->now());
    } else {
        watchAnew();
        emit folderReturned();
        readChangedFile();
    }
    return !gone;
}

void ProjectDocument::follow(const std::filesystem::path& folder) {
    m_file = folder / m_file.filename();
    m_written.reset();
    ++m_generation;
    watchAnew();
    load();
    readChangedFile();
}

void ProjectDocument::readChangedFile() {
    if (!m_open || m_saving)
        return;
    watch();
    inBackground(
        this, [path = ui::toQString(m_file)] { return FileStore::read(path); },
        [this, file = m_file, writes = m_writes](const Result<QByteArray>& read) {
            if (!m_open || m_saving || file != m_file)
                return;
            if (writes != m_writes) {
                m_readSoon.start();
                return;
            }
            if (!read) {
                m_missSoon.start();
                return;
            }
            std::string text = withoutMark(*read);
            if (text == m_saved) {
                endConflict();
            } else if (text == m_text) {
                const bool modified = isModified();
                m_saved = std::move(text);
                updateModified(modified);
                endConflict();
            } else if (isModified()) {
                m_conflict = true;
                emit conflictFound();
            } else {
                takeFromDisk(std::move(text));
            }
        });
}

void ProjectDocument::reloadFromDisk() {
    inBackground(
        this, [path = ui::toQString(m_file)] { return FileStore::read(path); },
        [this, file = m_file](const Result<QByteArray>& read) {
            if (!m_open || file != m_file)
                return;
            if (!read)
                emit openFailed(read.error());
            else
                takeFromDisk(withoutMark(*read));
        });
}

void ProjectDocument::endConflict() {
    if (std::exchange(m_conflict, false))
        emit conflictOver();
}

void ProjectDocument::takeFromDisk(std::string text) {
    m_conflict = false;
    const bool modified = isModified();
    m_saved = text;
    if (text != m_text)
        m_undo.push(new TemplateCommand{*this, differenceOf(m_text, text), false,
                                        tr("Take the file's content")});
    updateModified(modified);
}

} // namespace lathe::app
