#pragma once

#include "engine/base/Text.h"

#include <QString>

namespace lathe::ui {

/// What the engine says, in the person's language.
QString translated(const Text& text);

/// A title or description of resources/ (sample events, samples), in the person's language.
QString translatedResource(const QString& english);

/// A sentence of the window, which is translated already, where the engine's are expected.
Text toText(const QString& sentence);

} // namespace lathe::ui
