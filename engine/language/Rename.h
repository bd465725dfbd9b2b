#pragma once

#include "engine/base/Result.h"
#include "engine/language/Definition.h"
#include "engine/template/TemplateEdit.h"

#include <string_view>
#include <vector>

namespace lathe::language {

/// Why the name cannot be `wanted`; nothing when it can. Codes: Rename.Empty, .NotAlphanumeric,
/// .TooLong, .Taken.
Result<void> checkNewName(const Outline& outline, const Target::Name& name,
                          std::string_view wanted);

/// The edits, from the end of the text to its beginning, after which what stands at the offset is
/// called `wanted` everywhere. Fails also with Rename.NoName and Rename.Unparsable: of a text that
/// is not understood something could be forgotten.
Result<std::vector<tmpl::TextEdit>> rename(std::string_view text, std::size_t offset,
                                           std::string_view wanted);

} // namespace lathe::language
