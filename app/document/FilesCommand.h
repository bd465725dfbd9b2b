#pragma once

#include "app/document/MadeFiles.h"
#include "app/document/ProjectDocument.h"

#include <QUndoCommand>

#include <memory>

namespace lathe::app {

/// Files that come with a change of the template, and go with it when it is undone.
class FilesCommand : public QUndoCommand {
  public:
    FilesCommand(ProjectDocument& document, QMap<QString, QByteArray> files, QUndoCommand* parent)
        : QUndoCommand{parent}
        , m_document{document}
        , m_files{std::make_shared<MadeFiles>(std::move(files))} {}

    void redo() override { m_document.writeFiles(m_files); }
    void undo() override { m_document.removeFiles(m_files); }

  private:
    ProjectDocument& m_document;
    std::shared_ptr<MadeFiles> m_files;
};

} // namespace lathe::app
