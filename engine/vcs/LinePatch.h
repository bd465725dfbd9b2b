#pragma once

#include "engine/vcs/Diff.h"

#include <string>

/// Texts made of two states of a file and some lines of their difference. Pure.
namespace lathe::vcs {

/// The old side with the chosen lines of the diff applied.
std::string applied(std::string_view oldText, const FileDiff& diff, const LineSet& lines);

/// The new side with the chosen lines of the diff taken back. `shownAs`: what stands in the file
/// for the new side's text, line by line (the same, or with other line ends); lines that come back
/// take the ends of their surroundings.
std::string reverted(std::string_view shownAs, const FileDiff& diff, const LineSet& lines);

} // namespace lathe::vcs
