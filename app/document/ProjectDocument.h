#pragma once

#include "engine/authoring/Written.h"
#include "engine/base/Result.h"
#include "engine/model/Project.h"
#include "engine/template/TemplateEdit.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lathe::tmpl {
struct LoadedProject;
}

namespace lathe::app {

class FolderPlace;
class MadeFiles;
class WrittenTemplate;

/// The open project: its template's text, what the text means, and the only way to change it. Every
/// change is a command of the undo stack, whether it comes from a form or from an editor; what the
/// text means is worked out on a worker thread a moment after each change, and a text that cannot
/// be understood leaves the last good model in place. GUI thread.
class ProjectDocument : public QObject {
    Q_OBJECT

  public:
    explicit ProjectDocument(QObject* parent = nullptr);
    ~ProjectDocument() override;

    /// Reads the template; `opened` or `openFailed` follows. What was open is closed.
    void open(const std::filesystem::path& templateFile);
    void close();

    bool isOpen() const { return m_open; }
    const std::filesystem::path& templateFile() const { return m_file; }
    /// Without a byte order mark; UTF-8, line ends as they are.
    const std::string& text() const { return m_text; }
    /// The text differs from the file.
    bool isModified() const { return m_text != m_saved; }
    /// The last good model; nullptr before the first.
    const std::shared_ptr<const model::Project>& project() const { return m_project; }
    /// What the text as it is now means, read at once where that has yet to be worked out; nullptr
    /// when it cannot be understood.
    std::shared_ptr<const model::Project> currentProject() const;
    const std::vector<model::Diagnostic>& diagnostics() const { return m_diagnostics; }
    /// The text cannot be understood: project() is that of an earlier one.
    bool isStale() const { return m_stale; }
    QUndoStack* undoStack() { return &m_undo; }

    /// Changes what stands at `path` below the resource's Properties by the smallest edit of the
    /// text. Where the text was as the file is, the file is written too.
    /// Errors are those of tmpl::setValue.
    Result<void> setProperty(const std::string& logicalId, const tmpl::TemplatePath& path,
                             const boost::json::value& value);
    /// Puts `value`, which stands at `path`, under another key: one step to undo.
    Result<void> renameProperty(const std::string& logicalId, const tmpl::TemplatePath& path,
                                const std::string& to, const boost::json::value& value);
    Result<void> removeProperty(const std::string& logicalId, const tmpl::TemplatePath& path);
    /// All of these edits as one step to undo, called `label`; when one of them fails, none is
    /// made.
    Result<void> edit(const QString& label, const authoring::Edits& edits);
    /// The same with files that come with it, by their path in the project's folder; those that are
    /// there already stay as they are. Undone, they go, but for what was changed since;
    /// filesWritten, filesRemoved or saveFailed follow.
    Result<void> edit(const QString& label, const authoring::Edits& edits,
                      const std::map<std::string, std::string>& files);
    /// The same given as the text that they make.
    void replaceText(const QString& label, const std::string& text,
                     const std::map<std::string, std::string>& files = {});
    /// Who knows whether a file has changes that are not saved: undoing leaves such a file alone.
    void setEditedCheck(std::function<bool(const QString& path)> isBeingEdited) {
        m_isBeingEdited = std::move(isBeingEdited);
    }

    /// The resource's Properties as written, intrinsics in their long form.
    boost::json::object writtenProperties(const std::string& logicalId) const;
    /// The section of Globals for resources of this type; empty where SAM knows none.
    boost::json::object writtenGlobals(const std::string& resourceType) const;

    /// The mapping at these keys as written, from the root on; empty where there is none.
    boost::json::object writtenSection(std::initializer_list<std::string_view> keys) const;

    /// An editor has changed the text. Listeners to textEdited are not told: the editor has it.
    void takeText(std::string text);
    void save();
    /// The project's folder has this path now: text, undo and what is not saved stay.
    void follow(const std::filesystem::path& folder);
    /// Takes what is on disk now in place of the text; can be undone.
    void reloadFromDisk();

  signals:
    void opened();
    void openFailed(const lathe::Error& error);
    void closed();
    /// An edit that an editor showing the text must make too.
    void textEdited(const lathe::tmpl::TextEdit& edit);
    void textChanged();
    void modifiedChanged(bool modified);
    void saved();
    void saveFailed(const lathe::Error& error);
    /// Files that came with a change are on disk.
    void filesWritten(const QStringList& paths);
    /// The change was undone: its files are gone but for `kept`, which were changed since.
    void filesRemoved(const QStringList& gone, const QStringList& kept);
    /// Another program has changed the file while the text has changes of its own. (Without any,
    /// the new content is taken silently.)
    void conflictFound();
    /// The file and the text no longer say different things.
    void conflictOver();
    /// The file is no longer on disk; text and model stay.
    void vanished();
    /// The project's folder is not where it was, but at `now` (empty: deleted); text and model
    /// stay.
    void folderVanished(const QString& now);
    void folderReturned();
    /// A new good model.
    void projectChanged();
    /// After each reading of the text, good or bad.
    void diagnosticsChanged();

  private:
    friend class TemplateCommand;
    friend class FilesCommand;
    enum class Origin { Editor, Elsewhere };

    /// A template without resources is an empty project, one to begin with.
    std::shared_ptr<const model::Project> meaningOf(const tmpl::LoadedProject& loaded) const;
    void adoptFile(const std::filesystem::path& file, const QByteArray& bytes,
                   const tmpl::LoadedProject& loaded);
    Result<void> change(const Result<tmpl::TextEdit>& edit, const QString& label);
    void apply(const tmpl::TextEdit& edit, Origin origin);
    QString root() const;
    void writeFiles(const std::shared_ptr<MadeFiles>& files);
    void removeFiles(const std::shared_ptr<MadeFiles>& files);
    void load();
    void adoptModel(quint64 generation, const tmpl::LoadedProject& loaded);
    void watch();
    /// The folders above the project's, which tell when it goes.
    void watchAbove();
    void watchFolder(const std::filesystem::path& folder);
    void watchAnew();
    /// Whether the folder is there; tells when that changes.
    bool lookForFolder();
    void readChangedFile();
    void takeFromDisk(std::string text);
    void endConflict();
    void updateModified(bool before);
    const WrittenTemplate& written() const;
    static std::string withoutMark(const QByteArray& bytes);

    bool m_open = false;
    std::filesystem::path m_file;
    std::string m_text;
    std::string m_saved;
    bool m_byteOrderMark = false;
    bool m_saving = false;
    bool m_saveAgain = false;
    /// Counts the writings of the file, so that what was read before one is not taken for news.
    quint64 m_writes = 0;
    bool m_conflict = false;
    bool m_stale = false;
    std::shared_ptr<const model::Project> m_project;
    std::vector<model::Diagnostic> m_diagnostics;
    /// m_text as nodes, made when it is asked for.
    mutable std::unique_ptr<const WrittenTemplate> m_written;
    QUndoStack m_undo;
    QTimer m_loadSoon;
    /// Counts texts, so that the meaning of an older one is not taken for the newer's.
    quint64 m_generation = 0;
    /// The text that m_project was made of, or failed to be.
    quint64 m_loadedGeneration = 0;
    QFileSystemWatcher m_watcher;
    QTimer m_readSoon;
    QTimer m_missSoon;
    std::unique_ptr<FolderPlace> m_place;
    bool m_folderGone = false;
    QTimer m_folderSoon;
    std::function<bool(const QString& path)> m_isBeingEdited;
    /// One thread: what is undone was made before.
    QThreadPool m_filesWorker;
};

} // namespace lathe::app
