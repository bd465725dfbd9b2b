#pragma once

#include "engine/language/Outline.h"
#include "engine/model/Diagnostic.h"
#include "engine/schema/Schema.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace lathe::language {

/// What the schema says against a template, as warnings in the order of the text: properties that
/// a type does not have or lacks, values of another kind, out of range, not among the words; and
/// functions that are told of a resource and may not use it. What cannot be known is not
/// complained about: functions, aliases, custom resources, what macros and loops make. Nothing for
/// a text that cannot be parsed.
std::vector<model::Diagnostic> check(std::string_view text, const std::filesystem::path& file,
                                     const schema::Schema& schema);

/// The place of an offset as diagnostics count it.
model::SourceLocation locationOf(std::string_view text, std::size_t offset,
                                 const std::filesystem::path& file);
/// The offset of such a place; the text's end where it has no such line.
std::size_t offsetOf(std::string_view text, const model::SourceLocation& location);

} // namespace lathe::language
