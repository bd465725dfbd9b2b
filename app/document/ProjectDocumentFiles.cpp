#include "app/document/Background.h"
#include "app/document/FilesCommand.h"
#include "app/document/ProjectDocument.h"
#include "app/document/TemplateCommand.h"
#include "widgets/common/Labels.h"

// Changes of the template that bring files with them.

namespace lathe::app {

Result<void> ProjectDocument::edit(const QString& label, const authoring::Edits& edits,
                                   const std::map<std::string, std::string>& files) {
    const auto text = authoring::applied(m_text, edits);
    if (!text)
        return text.error();
    replaceText(label, *text, files);
    return {};
}

void ProjectDocument::replaceText(const QString& label, const std::string& text,
                                  const std::map<std::string, std::string>& files) {
    // As one change, so that nobody sees, or saves, what is half made.
    tmpl::TextEdit difference = differenceOf(m_text, text);
    if (files.empty()) {
        if (difference.length > 0 || !difference.replacement.empty())
            m_undo.push(new TemplateCommand{*this, std::move(difference), false, label});
        return;
    }
    QMap<QString, QByteArray> contents;
    for (const auto& [name, content] : files)
        contents.insert(QString::fromStdString(name), QByteArray::fromStdString(content));
    auto* step = new QUndoCommand{label};
    // First, so that the template names nothing that is not there.
    new FilesCommand{*this, std::move(contents), step};
    new TemplateCommand{*this, std::move(difference), false, label, step};
    m_undo.push(step);
}

QString ProjectDocument::root() const {
    return ui::toQString(m_file.parent_path());
}

void ProjectDocument::writeFiles(const std::shared_ptr<MadeFiles>& files) {
    inBackground(
        &m_filesWorker, this, [files, root = root()] { return files->write(root); },
        [this](const Result<QStringList>& written) {
            if (written)
                emit filesWritten(*written);
            else
                emit saveFailed(written.error());
        });
}

void ProjectDocument::removeFiles(const std::shared_ptr<MadeFiles>& files) {
    QStringList edited;
    for (const QString& name : files->files().keys()) {
        const QString path = root() + QLatin1Char('/') + name;
        if (m_isBeingEdited && m_isBeingEdited(path))
            edited << path;
    }
    inBackground(
        &m_filesWorker, this,
        [files, edited, root = root()] { return files->remove(root, edited); },
        [this](const MadeFiles::Removal& removal) {
            emit filesRemoved(removal.gone, removal.kept);
        });
}

} // namespace lathe::app
