#pragma once

#include "engine/authoring/StarterKit.h"

#include <QString>

namespace lathe::app {

/// How a new function's beginnings are named for people.

/// "Messages of a queue".
QString starterTitle(authoring::Starter starter);
/// What its code does, in a sentence.
QString starterSummary(authoring::Starter starter);
/// What a function that begins so is called first: "OnMessage".
QString starterName(authoring::Starter starter);
QString starterIcon(authoring::Starter starter);
/// What is made where the project's own is not chosen: "A new queue".
QString newSourceText(authoring::Starter starter);
/// What starts it: "Queue".
QString sourceLabel(authoring::Starter starter);

} // namespace lathe::app
