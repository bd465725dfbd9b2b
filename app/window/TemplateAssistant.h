#pragma once

#include "widgets/editor/Assistant.h"

namespace lathe::app {

/// What the editors of templates ask, answered by engine/language.
class TemplateAssistant : public editor::Assistant {
  public:
    language::Completion complete(const QByteArray& text, int position) override;
};

} // namespace lathe::app
