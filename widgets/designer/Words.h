#pragma once

#include "engine/authoring/Graph.h"

#include <QString>

namespace lathe::designer {

/// The icon of a card.
QString nodeIcon(const authoring::GraphNode& node);

/// What stands under a card's name: "SQS queue"; empty for kinds without a name of their own.
QString kindText(authoring::NodeKind kind);

/// One event in words: "GET /orders", "batches of 10", "every weekday at 09:00 Europe/Berlin",
/// "uploads/*.png".
QString triggerWords(const model::Trigger& trigger);

/// What a wire carries, short enough to stand on it; empty where its ends say it all.
QString wireWords(const authoring::GraphWire& wire);
/// All that it carries, a line for each event or place, with the names of both ends.
QString wireToolTip(const authoring::GraphWire& wire);

/// That the local engine does not bring these events by itself, and what to do instead.
QString dormantWords();

} // namespace lathe::designer
