#pragma once

#include "widgets/editor/CodeEditor.h"

#include <QByteArray>

#include <vector>

namespace lathe::editor {

/// Where the tags of a YAML text are (`!Sub`, `!Ref`...): in bytes, first to last. Scintilla's own
/// lexer leaves them plain.
std::vector<CodeEditor::Span> yamlTags(const QByteArray& text);

} // namespace lathe::editor
