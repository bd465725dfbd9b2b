#pragma once

#include "app/document/ProjectDocument.h"
#include "widgets/editor/Assistant.h"

namespace lathe::app {

/// What the editors of templates ask, answered by engine/language.
class TemplateAssistant : public editor::Assistant {
  public:
    explicit TemplateAssistant(const ProjectDocument& document)
        : m_document{document} {}

    language::Completion complete(const QByteArray& text, int position) override;
    std::optional<language::Explanation> explain(const QByteArray& text, int position) override;
    std::vector<language::Fix> fixes(const QByteArray& text,
                                     const model::Diagnostic& diagnostic) override;

  private:
    const ProjectDocument& m_document;
};

} // namespace lathe::app
