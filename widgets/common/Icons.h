#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace lathe::ui {

/// What an icon's colour says.
enum class Tint { Muted, Text, Accent, AccentText, Success, Warning, Error, Info };

/// An icon of resources/icons by its file name ("play", "function", "file-python"). It is drawn
/// when it is painted: sharp at every scale, in the colours of the theme of that moment, paler
/// where disabled.
QIcon icon(const QString& name, Tint tint = Tint::Muted);

/// The same as a pixmap of `size` logical pixels, for labels; it does not follow the theme.
QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio);

bool hasIcon(const QString& name);
QColor tintColor(Tint tint);

} // namespace lathe::ui
