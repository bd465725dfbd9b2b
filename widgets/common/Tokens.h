#pragma once

#include <QFont>

namespace lathe::ui {

/// Distances in logical pixels, on a grid of 8 with halves.
namespace space {
inline constexpr int Quarter = 2;
inline constexpr int Half = 4;
inline constexpr int One = 8;
inline constexpr int OneAndHalf = 12;
inline constexpr int Two = 16;
inline constexpr int Three = 24;
inline constexpr int Four = 32;
} // namespace space

namespace size {
inline constexpr int Icon = 16;
inline constexpr int ToolIcon = 18;
inline constexpr int EmptyIcon = 40;
inline constexpr int Row = 24;
/// Height of a pane's own tool bar or header.
inline constexpr int Bar = 36;
inline constexpr int Radius = 4;
} // namespace size

/// The system's font.
QFont uiFont();
/// One step smaller, for captions and badges.
QFont smallFont();
/// Semi-bold, for headers of panes and cards.
QFont strongFont();
/// Larger, for empty states and the welcome page.
QFont headlineFont();
/// JetBrains Mono where installed, else the system's fixed font. `pointSize` 0: codeFontSize().
QFont codeFont(int pointSize = 0);
/// The size that the person chose for code, in points; default 10.
int codeFontSize();
void setCodeFontSize(int pointSize);

} // namespace lathe::ui
