#pragma once

#include "widgets/common/Icons.h"
#include "widgets/designer/CanvasGraph.h"

class QPainter;

namespace lathe::designer {

/// Green, red, amber: never the only sign.
ui::Tint tintOf(authoring::Change change);
/// "+", "−", "≠": the same in every language.
QString signOf(authoring::Change change);
/// "Added", for headings, tool tips and screen readers.
QString changeWord(authoring::Change change);
/// "Timeout: 3 → 10".
QString settingText(const authoring::SettingChange& setting);
/// The mark in words, a line each, for a tool tip.
QString markToolTip(const Mark& mark);
/// A round badge with the sign, `centre` in the middle.
void drawBadge(QPainter& painter, QPointF centre, authoring::Change change);

/// The marks of all cards and wires that differ.
QHash<QString, Mark> marksOf(const authoring::GraphDiff& diff);

} // namespace lathe::designer
