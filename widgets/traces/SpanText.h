#pragma once

#include "widgets/traces/SpanTree.h"

#include <QString>

#include <functional>

namespace lathe::traces {

/// Everything that is known of a span, as HTML. Places of code are links "frame:EXCEPTION/FRAME";
/// `opens` says which of them lead anywhere.
QString spanHtml(const SpanTree& tree, int span,
                 const std::function<bool(const StackFrame&)>& opens);

} // namespace lathe::traces
