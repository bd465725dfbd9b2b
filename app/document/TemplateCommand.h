#pragma once

#include "app/document/ProjectDocument.h"

#include <QUndoCommand>

namespace lathe::app {

/// One change of the template's text and the way back. Neighbouring keystrokes of an editor become
/// one command.
class TemplateCommand : public QUndoCommand {
  public:
    TemplateCommand(ProjectDocument& document, tmpl::TextEdit edit, bool fromEditor,
                    const QString& label, QUndoCommand* parent = nullptr);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

  private:
    ProjectDocument& m_document;
    tmpl::TextEdit m_forward;
    tmpl::TextEdit m_backward;
    bool m_fromEditor;
    bool m_first = true;
};

/// The one edit that makes `after` of `before`, without what both have in common at their ends.
tmpl::TextEdit differenceOf(std::string_view before, std::string_view after);

} // namespace lathe::app
