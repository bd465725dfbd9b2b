#pragma once

#include "engine/language/Completion.h"

#include <QByteArray>

namespace lathe::editor {

/// What an editor asks about the language of its text. Answers come at once, on the GUI thread.
class Assistant {
  public:
    virtual ~Assistant() = default;

    /// Positions count bytes of UTF-8.
    virtual language::Completion complete(const QByteArray& text, int position) = 0;
};

} // namespace lathe::editor
