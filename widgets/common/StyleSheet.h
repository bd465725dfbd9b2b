#pragma once

#include <QString>

namespace lathe::ui {

struct Colors;

/// resources/themes/lathe.qss with its @tokens replaced.
QString styleSheet(const Colors& colors);

} // namespace lathe::ui
