#pragma once

#include "engine/base/Result.h"
#include "engine/template/TemplateEdit.h"

#include <optional>
#include <string>
#include <string_view>

namespace lathe::tmpl {

/// The lines of the entry at `path`, whose last element is a key, as they stand in the text: with
/// the comments above and in it, moved so that the key begins its line; they end in a line end.
/// nullopt where it cannot stand elsewhere as it is: within brackets, with anchors or aliases.
std::optional<std::string> writtenEntry(std::string_view text, const TemplatePath& path);

/// The edit that adds such lines to the section, as its last entry and indented as its others are.
/// Makes the section where there is none. Fails with TemplateEdit.Unparsable, and with .NotFound
/// where its entries do not stand in lines of their own.
Result<TextEdit> insertWritten(std::string_view text, const std::string& section,
                               std::string_view lines);

/// Lines indented by `columns` more than they are, or less; what is indented less than that moves
/// to the beginning of its line. Empty lines stay empty.
std::string indented(std::string_view lines, int columns);

} // namespace lathe::tmpl
