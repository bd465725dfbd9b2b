#pragma once

#include "engine/language/Completion.h"
#include "engine/language/Explanation.h"
#include "engine/language/Fix.h"
#include "engine/model/Diagnostic.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace lathe::editor {

/// What an editor asks about the language of its text. Answers come at once, on the GUI thread;
/// positions count bytes of UTF-8.
class Assistant {
  public:
    virtual ~Assistant() = default;

    virtual language::Completion complete(const QByteArray& text, int position) = 0;
    /// What stands there; nothing where there is nothing to say.
    virtual std::optional<language::Explanation> explain(const QByteArray& text, int position) = 0;
    /// How the diagnostic can be put right.
    virtual std::vector<language::Fix> fixes(const QByteArray& text,
                                             const model::Diagnostic& diagnostic) = 0;
};

} // namespace lathe::editor
