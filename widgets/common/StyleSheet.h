#pragma once

#include <QString>

namespace lathe::ui {

struct Colors;

/// resources/themes/lathe.qss with its @tokens replaced. The arrows that a style sheet can only
/// take from files are written, in these colours, to a folder of the process's own.
QString styleSheet(const Colors& colors);

} // namespace lathe::ui
