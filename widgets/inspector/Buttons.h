#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace lathe::inspector {

/// A button of a row of the form: its icon alone, the text as tool tip and accessible name.
QToolButton* smallButton(const QString& icon, const QString& text, QWidget* parent);

} // namespace lathe::inspector
