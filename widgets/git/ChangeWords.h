#pragma once

#include "engine/vcs/Status.h"
#include "widgets/common/Icons.h"

#include <QString>

namespace lathe::git {

/// "M", "A", "U"...: git's letter for a change, the same in every language.
QString letterOf(vcs::Change change);
/// "Modified", for tool tips and screen readers.
QString wordOf(vcs::Change change);
ui::Tint tintOf(vcs::Change change);
/// A path of git as text: bytes that are no UTF-8 show as replacement characters.
QString pathText(const std::string& path);

} // namespace lathe::git
