#pragma once

#include "widgets/traces/SpanTree.h"

#include <QColor>
#include <QString>

#include <string_view>

namespace lathe::traces {

/// How spans are named and coloured.

QString kindText(SpanKind kind);
QColor kindColor(SpanKind kind);
QString kindIcon(SpanKind kind);

/// Its name as people read it.
QString spanTitle(const Span& span);
/// What it is, behind its name: "AWS::Lambda", "PutItem users", "GET https://..."; may be empty.
QString spanSubtitle(const Span& span);
/// "fault", "error", "throttled", "in progress"; empty: all is well.
QString spanStatus(const Segment& segment);
/// A line for each thing that one wants to know at a glance.
QString spanToolTip(const SpanTree& tree, int span);

/// The request id of the invocation that it is a part of; empty: it is of none.
QString requestIdOf(const SpanTree& tree, int span);
/// The logical id of that invocation's function; empty likewise.
QString functionOf(const SpanTree& tree, int span);

/// A text of an object; empty where it has none of that name.
QString textIn(const boost::json::object& object, std::string_view name);
/// What Lathe tells of a segment beside what X-Ray does; nullptr: nothing.
const boost::json::object* factsOf(const Segment& segment);

} // namespace lathe::traces
